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
  readonly typed?: TypedFeedback | undefined;
  readonly problems: readonly FieldProblem[];
  readonly locale: Locale;
}

/** What customers said there lately, and a form for what somebody just heard. */
export function FeedbackSection({ touchpointKey, heard, typed, problems, locale }: FeedbackSectionProps) {
  const texts = feedbackTexts[locale];
  const error = (field: string) => errorOf(problems, field, locale);
  return (
    <section class="section stack" aria-labelledby="heard">
      <h2 id="heard">{texts.heard}</h2>
      {heard.length === 0 ? (
        <p class="muted">{texts.nothing}</p>
      ) : (
        <ul class="stack">
          {heard.map((one) => (
            <li key={one.id}>
              <q>{one.text}</q>{' '}
              <span class="muted">
                {one.source}, {formatDate(one.heardOn, locale)}
                {one.score !== null && ` · ${texts.score(one.score)}`}
              </span>
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
