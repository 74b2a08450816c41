import type { FieldProblem } from '../../platform/errors.js';
import { DateField } from '../../platform/pages/date-field.js';
import { errorOf } from '../../platform/pages/error-summary.js';
import type { Locale } from '../../platform/pages/locale.js';
import { NumberField } from '../../platform/pages/number-field.js';
import { TextArea } from '../../platform/pages/text-field.js';
import type { TypedProject } from '../typed-project.js';
import { projectFormTexts } from './project-form-texts.js';

interface ExperimentFieldsProps {
  readonly typed: TypedProject;
  readonly problems: readonly FieldProblem[];
  readonly locale: Locale;
}

/** What makes a project an experiment; folded away while it is none. */
export function ExperimentFields({ typed, problems, locale }: ExperimentFieldsProps) {
  const texts = projectFormTexts[locale];
  const { isExperiment, experiment } = typed;
  const field = (name: keyof TypedProject['experiment']) => ({
    ...{ name: `experiment.${name}`, label: texts[name], value: experiment[name] },
    error: errorOf(problems, `experiment.${name}`, locale),
  });
  return (
    <details class="folded" open={isExperiment}>
      <summary>{texts.experiment}</summary>
      <div class="stack">
        <p class="muted">{texts.experimentLead}</p>
        <div class="choice">
          <input type="checkbox" id="is-experiment" name="isExperiment" value="yes" checked={isExperiment} />
          <label for="is-experiment">{texts.isExperiment}</label>
        </div>
        <TextArea {...field('hypothesis')} hint={texts.hypothesisHint} rows={3} />
        <NumberField {...field('capMoney')} />
        <NumberField {...field('capHours')} />
        <NumberField {...field('capCustomers')} />
        <DateField {...field('stopOn')} />
      </div>
    </details>
  );
}
