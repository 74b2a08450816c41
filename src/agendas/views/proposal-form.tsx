import type { FieldProblem } from '../../platform/errors.js';
import { newId } from '../../platform/ids.js';
import { Button } from '../../platform/pages/button.js';
import { SelectField } from '../../platform/pages/choice-field.js';
import { ErrorSummary, errorOf } from '../../platform/pages/error-summary.js';
import type { Locale } from '../../platform/pages/locale.js';
import { NumberField } from '../../platform/pages/number-field.js';
import { TextArea, TextField } from '../../platform/pages/text-field.js';
import { agendaWords } from '../domain/agenda-words.js';
import type { TypedProposal } from '../proposals.pages.js';
import { arrangingTexts } from './arranging-texts.js';

interface ProposalFormProps {
  readonly sessionId: string;
  readonly locale: Locale;
  /** Whether it stands on the agenda at once. */
  readonly runs: boolean;
  readonly typed?: TypedProposal | undefined;
  readonly problems?: readonly FieldProblem[];
}

/** Puts an item forward; folded up until something is wrong with it. */
export function ProposalForm({ sessionId, locale, runs, typed, problems = [] }: ProposalFormProps) {
  const texts = arrangingTexts[locale];
  const { purposes } = agendaWords[locale];
  const error = (field: string) => errorOf(problems, field, locale);
  return (
    <details class="folded" open={problems.length > 0}>
      <summary>{runs ? texts.add : texts.propose}</summary>
      <form class="stack" method="post" action={`/sessions/${sessionId}/proposals`}>
        <ErrorSummary locale={locale} problems={problems} scope="proposal" />
        <input type="hidden" name="act" value={typed?.act || newId()} />
        <TextField
          scope="proposal"
          name="title"
          label={texts.what}
          value={typed?.title}
          error={error('title')}
        />
        <TextArea
          scope="proposal"
          name="customer"
          label={texts.means}
          rows={2}
          value={typed?.customer}
          error={error('customer')}
        />
        <TextArea
          scope="proposal"
          name="detail"
          label={texts.detail}
          rows={2}
          value={typed?.detail}
          error={error('detail')}
        />
        <SelectField
          scope="proposal"
          name="purpose"
          label={texts.purpose}
          value={typed?.purpose ?? 'discuss'}
          choices={(['discuss', 'decide', 'inform'] as const).map((value) => ({
            value,
            label: purposes[value],
          }))}
        />
        <NumberField
          scope="proposal"
          name="minutes"
          label={texts.minutes}
          hint={texts.minutesHint}
          value={typed?.minutes}
          error={error('minutes')}
        />
        <div>
          <Button>{runs ? texts.submitOwn : texts.submit}</Button>
        </div>
      </form>
    </details>
  );
}
