import type { FieldProblem } from '../../platform/errors.js';
import { SelectField } from '../../platform/pages/choice-field.js';
import { errorOf } from '../../platform/pages/error-summary.js';
import type { Locale } from '../../platform/pages/locale.js';
import { TextField } from '../../platform/pages/text-field.js';
import type { TouchpointForm } from '../touchpoint-form.service.js';
import type { TypedHarm } from '../typed-touchpoint.js';
import { touchpointFormTexts } from './touchpoint-form-texts.js';

interface HarmFieldsProps {
  readonly harms: readonly TypedHarm[];
  readonly kpis: TouchpointForm['kpis'];
  readonly problems: readonly FieldProblem[];
  readonly locale: Locale;
}

/** KPIs whose pursuit hurts there, a card each, and one for more. */
export function HarmFields({ harms, kpis, problems, locale }: HarmFieldsProps) {
  const texts = touchpointFormTexts[locale];
  const choices = [
    { value: '', label: texts.noHarm },
    ...kpis.map(({ key, name }) => ({ value: key, label: name })),
  ];
  return (
    <fieldset class="fields stack">
      <legend>{texts.harms}</legend>
      <p class="hint">{texts.harmsLead}</p>
      {[...harms, { kpi: '', how: '' }].map((harm, index) => {
        const name = (field: string) => `harms[${index}].${field}`;
        const error = (field: string) => errorOf(problems, name(field), locale);
        return (
          <fieldset class="card" key={index}>
            <legend class="visually-hidden">{texts.harm(index + 1)}</legend>
            <SelectField
              name={name('kpi')}
              label={texts.harmKpi}
              value={harm.kpi}
              choices={choices}
              error={error('kpi')}
            />
            <TextField name={name('how')} label={texts.harmHow} value={harm.how} error={error('how')} />
          </fieldset>
        );
      })}
    </fieldset>
  );
}
