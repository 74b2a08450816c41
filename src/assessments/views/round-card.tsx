import { periodWords } from '../../cycles/domain/session-words.js';
import type { FieldProblem } from '../../platform/errors.js';
import { Button, LinkButton } from '../../platform/pages/button.js';
import { Card } from '../../platform/pages/card.js';
import { DateField } from '../../platform/pages/date-field.js';
import { errorOf } from '../../platform/pages/error-summary.js';
import { formatDate } from '../../platform/pages/format-date.js';
import type { Locale } from '../../platform/pages/locale.js';
import { TextField } from '../../platform/pages/text-field.js';
import type { AssessmentPicture } from '../assessment-page.service.js';
import type { RoundCommand } from '../domain/round.js';
import { assessmentTexts } from './assessment-texts.js';

interface RoundCardProps {
  readonly picture: AssessmentPicture;
  readonly problems: readonly FieldProblem[];
  readonly typed: RoundCommand | undefined;
  readonly locale: Locale;
}

/** The round that is open, with what it wants of the viewer; or a form for the next, for whoever may open one. */
export function RoundCard({ picture, problems, typed, locale }: RoundCardProps) {
  const texts = assessmentTexts[locale];
  const { current, quarter, today, usualEnd, mayOpen } = picture;
  if (current) {
    const { round, answers } = current.picture;
    return (
      <Card title={`${round.name}: ${texts.openUntil(formatDate(round.closesOn, locale))}`}>
        <p>{current.answered ? texts.youDid : texts.youDidNot}</p>
        <p class="muted">{texts.answered(answers)}</p>
        <p>
          <LinkButton href="/assessment/answer" kind={current.answered ? 'quiet' : 'primary'}>
            {current.answered ? texts.revise : texts.answer}
          </LinkButton>
        </p>
        {mayOpen && (
          <details class="folded">
            <summary>{texts.close}</summary>
            <form class="stack" method="post" action={`/assessment/rounds/${round.key}/closing`}>
              <p>{texts.closeHelp}</p>
              <p>
                <Button kind="danger">{texts.close}</Button>
              </p>
            </form>
          </details>
        )}
      </Card>
    );
  }
  if (!mayOpen) return null;
  return (
    <details class="folded" open={typed !== undefined || picture.rounds.length === 0}>
      <summary>{texts.openOne}</summary>
      <form class="stack" method="post" action="/assessment/rounds">
        <p>{texts.openHelp}</p>
        <TextField
          name="name"
          label={texts.name}
          value={typed?.name ?? (quarter ? periodWords({ ...quarter, kind: 'quarter' }, locale) : '')}
          error={errorOf(problems, 'name', locale)}
        />
        <DateField
          name="closesOn"
          label={texts.closesOn}
          hint={texts.closesOnHint}
          min={today}
          value={typed?.closesOn ?? usualEnd}
          error={errorOf(problems, 'closesOn', locale)}
        />
        <p>
          <Button>{texts.open}</Button>
        </p>
      </form>
    </details>
  );
}
