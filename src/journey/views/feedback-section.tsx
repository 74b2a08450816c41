import type { FieldProblem } from '../../platform/errors.js';
import { Button } from '../../platform/pages/button.js';
import { errorOf } from '../../platform/pages/error-summary.js';
import { formatDate } from '../../platform/pages/format-date.js';
import type { Locale } from '../../platform/pages/locale.js';
import { TextArea, TextField } from '../../platform/pages/text-field.js';
import type { TouchpointFeedback } from '../touchpoint-feedback.entity.js';
import { feedbackTexts } from './feedback-texts.js';

/** What was typed, as it was typed. */
export interface TypedFeedback {
  readonly text: string;
  readonly source: string;
  readonly score: string;
}

interface FeedbackSectionProps {
  /** Of the touchpoint. */
  readonly touchpointKey: string;
  readonly heard: readonly TouchpointFeedback[];
  /** Whether whoever looks comes from outside: they are shown what they wrote down themselves. */
  readonly outside: boolean;
  readonly mayTakeAway: boolean;
  readonly typed?: TypedFeedback | undefined;
  readonly problems: readonly FieldProblem[];
  readonly locale: Locale;
}

/** What customers said there lately, and a form for what somebody just heard. */
export function FeedbackSection(props: FeedbackSectionProps) {
  const { touchpointKey, heard, outside, mayTakeAway, typed, problems, locale } = props;
  const texts = feedbackTexts[locale];
  const error = (field: string) => errorOf(problems, field, locale);
  return (
    <section class="section stack" aria-labelledby="heard">
      <h2 id="heard">{outside ? texts.own : texts.heard}</h2>
      {heard.length === 0 ? (
        <p class="muted">{outside ? texts.nothingOwn : texts.nothing}</p>
      ) : (
        <ul class="stack">
          {heard.map((one) => (
            <li key={one.id} class="row">
              <span>
                <q>{one.text}</q>{' '}
                <span class="muted">
                  {one.source}, {formatDate(one.heardOn, locale)}
                  {one.score !== null && ` · ${texts.score(one.score)}`}
                  {one.fromOutside && !outside && ` · ${texts.fromOutside}`}
                </span>
              </span>
              {mayTakeAway && (
                <form method="post" action={`/journey/${touchpointKey}/feedback/${one.id}/removal`}>
                  <Button kind="plain">
                    {texts.takeAway}
                    <span class="visually-hidden">: {one.text}</span>
                  </Button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      <details open={typed !== undefined}>
        <summary>{texts.add}</summary>
        <form class="stack" method="post" action={`/journey/${touchpointKey}/feedback`}>
          <TextArea name="text" label={texts.text} rows={3} value={typed?.text} error={error('text')} />
          <TextField
            name="source"
            label={texts.source}
            hint={texts.sourceHint}
            value={typed?.source}
            error={error('source')}
          />
          <TextField
            name="score"
            label={texts.scoreLabel}
            hint={texts.scoreHint}
            value={typed?.score}
            error={error('score')}
          />
          <p>
            <Button kind="quiet">{texts.write}</Button>
          </p>
        </form>
      </details>
    </section>
  );
}
