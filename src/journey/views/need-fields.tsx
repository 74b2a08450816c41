import type { FieldProblem } from '../../platform/errors.js';
import { SelectField } from '../../platform/pages/choice-field.js';
import { DateField } from '../../platform/pages/date-field.js';
import { errorOf } from '../../platform/pages/error-summary.js';
import type { Locale } from '../../platform/pages/locale.js';
import { TextField } from '../../platform/pages/text-field.js';
import { NEED_KINDS } from '../domain/touchpoint.js';
import type { TouchpointForm } from '../touchpoint-form.service.js';
import type { TypedNeed } from '../typed-touchpoint.js';
import { journeyTexts } from './journey-texts.js';
import { touchpointFormTexts } from './touchpoint-form-texts.js';

interface NeedFieldsProps {
  readonly needs: readonly TypedNeed[];
  readonly people: TouchpointForm['people'];
  readonly problems: readonly FieldProblem[];
  readonly locale: Locale;
}

/** A line for one more. */
const SPARE = 1;
const NONE: TypedNeed = { kind: 'training', text: '', owner: '', dueOn: '', doneOn: '' };

/** What employees need, a card each, and a few for more. */
export function NeedFields({ needs, people, problems, locale }: NeedFieldsProps) {
  const texts = touchpointFormTexts[locale];
  const words = journeyTexts[locale];
  const shown = [...needs, ...Array.from({ length: SPARE }, () => NONE)];
  const choices = [
    { value: '', label: texts.nobody },
    ...people.map(({ address, name }) => ({ value: address, label: name })),
  ];
  return (
    <fieldset class="fields stack">
      <legend>{texts.needs}</legend>
      <p class="hint">{texts.needsLead}</p>
      {shown.map((need, index) => {
        const name = (field: string) => `needs[${index}].${field}`;
        const error = (field: string) => errorOf(problems, name(field), locale);
        return (
          <fieldset class="card" key={index}>
            <legend class="visually-hidden">{texts.need(index + 1)}</legend>
            <TextField name={name('text')} label={texts.what} value={need.text} error={error('text')} />
            <div class="grid">
              <SelectField
                name={name('kind')}
                label={texts.kind}
                value={need.kind}
                choices={NEED_KINDS.map((value) => ({ value, label: words.need[value] }))}
              />
              <SelectField
                name={name('owner')}
                label={texts.owner}
                value={need.owner}
                choices={choices}
                error={error('owner')}
              />
              <DateField name={name('dueOn')} label={texts.dueOn} value={need.dueOn} error={error('dueOn')} />
              <DateField
                name={name('doneOn')}
                label={texts.doneOn}
                value={need.doneOn}
                error={error('doneOn')}
              />
            </div>
          </fieldset>
        );
      })}
    </fieldset>
  );
}
