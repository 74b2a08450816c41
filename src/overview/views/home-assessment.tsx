import type { AssessmentRound } from '../../assessments/assessment-round.entity.js';
import { LinkButton } from '../../platform/pages/button.js';
import { Card } from '../../platform/pages/card.js';
import { formatDate } from '../../platform/pages/format-date.js';
import type { Locale } from '../../platform/pages/locale.js';
import { homeTexts } from './home-texts.js';

/** The self-assessment that waits for the viewer's answer; nothing where none does. */
export function HomeAssessment({
  round,
  locale,
}: {
  readonly round: AssessmentRound | null;
  readonly locale: Locale;
}) {
  if (round === null) return null;
  const texts = homeTexts[locale];
  return (
    <Card title={texts.assessment(round.name)}>
      <p>{texts.assessmentHelp(formatDate(round.closesOn, locale))}</p>
      <p>
        <LinkButton href="/assessment/answer" kind="quiet">
          {texts.assess}
        </LinkButton>
      </p>
    </Card>
  );
}
