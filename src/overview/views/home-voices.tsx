import type { OpenVoice } from '../../goals/goal-story.service.js';
import { Status } from '../../platform/pages/badge.js';
import { LinkButton } from '../../platform/pages/button.js';
import { Card } from '../../platform/pages/card.js';
import type { Locale } from '../../platform/pages/locale.js';
import { homeTexts } from './home-texts.js';

/** Where the viewer's departments are still to say whether they carry a goal; nothing where that is nowhere. */
export function HomeVoices({
  voices,
  locale,
}: {
  readonly voices: readonly OpenVoice[];
  readonly locale: Locale;
}) {
  if (voices.length === 0) return null;
  const texts = homeTexts[locale];
  return (
    <Card title={texts.voices}>
      {voices.map(({ goal, department, expired }) => (
        <div key={`${goal.id} ${department.id}`} class="stack">
          <p class="statement">{goal.statement}</p>
          {expired && (
            <p>
              <Status tone="at-risk">{texts.expired}</Status>
            </p>
          )}
          <p>
            <LinkButton href={`/goal/${goal.key}/departments/${department.key}`} kind="quiet">
              {texts.speak(department.name)}
            </LinkButton>
          </p>
        </div>
      ))}
    </Card>
  );
}
