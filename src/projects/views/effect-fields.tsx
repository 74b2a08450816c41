import type { Kpi } from '../../kpis/kpi.entity.js';
import type { FieldProblem } from '../../platform/errors.js';
import { SelectField } from '../../platform/pages/choice-field.js';
import { errorOf } from '../../platform/pages/error-summary.js';
import type { Locale } from '../../platform/pages/locale.js';
import { NumberField } from '../../platform/pages/number-field.js';
import { MOST_EFFECTS } from '../domain/project.js';
import type { TypedProject } from '../typed-project.js';
import { projectFormTexts } from './project-form-texts.js';

/** Rows that are shown at least; one stays empty, so that another KPI can be named without a script. */
const ROWS = 2;

interface EffectFieldsProps {
  readonly kpis: readonly Kpi[];
  readonly typed: TypedProject;
  readonly problems: readonly FieldProblem[];
  readonly locale: Locale;
}

export function EffectFields({ kpis, typed: { effects }, problems, locale }: EffectFieldsProps) {
  const texts = projectFormTexts[locale];
  const rows = Math.min(MOST_EFFECTS, Math.max(ROWS, effects.length + 1));
  const choices = [
    { value: '', label: texts.noKpi },
    ...kpis.map(({ key, name, unit }) => ({ value: key, label: unit === '' ? name : `${name} (${unit})` })),
  ];
  return (
    <>
      <h2 id="field-effects">{texts.moves}</h2>
      <p class="muted">{texts.movesLead}</p>
      {Array.from({ length: rows }, (_, index) => {
        const error = (field: string) => errorOf(problems, `effects[${index}].${field}`, locale);
        return (
          <div class="filters filters-grid" key={index}>
            <SelectField
              name={`effects[${index}].kpi`}
              label={texts.kpi(index + 1)}
              value={effects[index]?.kpi}
              choices={choices}
              error={error('kpi') ?? (index === 0 ? errorOf(problems, 'effects', locale) : undefined)}
            />
            <NumberField
              name={`effects[${index}].movement`}
              label={texts.movement}
              hint={index === 0 ? texts.movementHint : undefined}
              value={effects[index]?.movement}
              error={error('movement')}
            />
          </div>
        );
      })}
    </>
  );
}
