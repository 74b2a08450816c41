import { periodWords } from '../../cycles/domain/session-words.js';
import type { FieldProblem } from '../../platform/errors.js';
import { ChoiceField } from '../../platform/pages/choice-field.js';
import { errorOf } from '../../platform/pages/error-summary.js';
import type { Locale } from '../../platform/pages/locale.js';
import { NumberField } from '../../platform/pages/number-field.js';
import { TRAJECTORIES } from '../domain/plan.js';
import type { KpiForm } from '../kpi-form.service.js';
import { MONTH_NUMBERS, monthField, type TypedKpi } from '../typed-kpi.js';
import { kpiFormTexts } from './kpi-form-texts.js';

interface PlanFieldsProps {
  readonly form: KpiForm;
  readonly typed: TypedKpi;
  readonly problems: readonly FieldProblem[];
  readonly locale: Locale;
}

/** Where the year starts from, where it is to end, and the way between; or the band to stay in. */
export function PlanFields({
  form: { cycle, months, lacksSeason },
  typed,
  problems,
  locale,
}: PlanFieldsProps) {
  const texts = kpiFormTexts[locale];
  if (!cycle) return <p class="muted">{texts.noYear}</p>;
  const { unit = '' } = typed;
  const field = (name: string) => ({
    name,
    unit,
    value: typed[name],
    error: errorOf(problems, name, locale),
  });
  const isOpen = (names: readonly string[]) => names.some((name) => typed[name] || errorOf(problems, name));
  const byMonth = MONTH_NUMBERS.map(monthField);
  return (
    <>
      <h2>{texts.plan(periodWords({ ...cycle, kind: 'year', number: 1 }, locale))}</h2>
      <p class="muted">{texts.planHint}</p>
      <NumberField label={texts.baseline} {...field('baseline')} />
      <NumberField label={texts.target} {...field('target')} />
      <ChoiceField
        name="trajectory"
        label={texts.trajectory}
        hint={lacksSeason ? texts.lacksSeason : undefined}
        values={[typed.trajectory ?? 'line']}
        choices={TRAJECTORIES.map((value) => ({ value, label: texts.trajectories[value] }))}
        error={errorOf(problems, 'trajectory', locale)}
      />
      <details class="folded" open={isOpen(byMonth)}>
        <summary>{texts.months}</summary>
        <p class="hint">{texts.monthsHint}</p>
        <div class="grid">
          {months.map((month) => (
            <NumberField
              key={month.id}
              label={periodWords({ ...month, kind: 'month' }, locale)}
              {...field(monthField(month.number))}
            />
          ))}
        </div>
      </details>
      <details class="folded" open={isOpen(['low', 'high', 'tolerance'])}>
        <summary>{texts.band}</summary>
        <NumberField label={texts.low} {...field('low')} />
        <NumberField label={texts.high} {...field('high')} />
        <NumberField label={texts.tolerance} hint={texts.toleranceHint} {...field('tolerance')} />
      </details>
    </>
  );
}
