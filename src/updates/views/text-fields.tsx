import { SelectField } from '../../platform/pages/choice-field.js';
import { errorOf } from '../../platform/pages/error-summary.js';
import { fieldId } from '../../platform/pages/field.js';
import type { FieldProblem } from '../../platform/errors.js';
import type { Locale } from '../../platform/pages/locale.js';
import { TextArea } from '../../platform/pages/text-field.js';
import { fieldOf } from '../field-names.js';
import { formTexts } from '../form-texts.js';
import { isForConfirming, type TypedAnswer } from '../typed-answer.js';
import type { AskedDepartment } from '../update-form.js';

interface TextFieldsProps {
  readonly department: AskedDepartment;
  readonly typed: TypedAnswer;
  readonly problems: readonly FieldProblem[];
  readonly locale: Locale;
}

/** What is told in words: what was delivered, what it means for the customer, where help is wanted, what was learned. */
export function TextFields({ department, typed, problems, locale }: TextFieldsProps) {
  const texts = formTexts[locale];
  const field = (of: 'delivered' | 'customer' | 'help' | 'learning', hint: string) => {
    const name = fieldOf[of](department);
    return { name, hint, label: texts[of], error: errorOf(problems, name), value: typed[of] };
  };
  const nothing = fieldOf.nothing(department);
  const helpFrom = fieldOf.helpFrom(department);
  // What stands in it from the update before is said to; once it is changed, whoever changes it knows.
  const carried = (of: 'delivered' | 'customer') =>
    isForConfirming(department) && typed[of] !== '' && typed[of] === department.before?.[of];
  return (
    <>
      <TextArea
        {...field('delivered', carried('delivered') ? texts.carried : texts.deliveredHint)}
        label={department.projects.length > 0 ? texts.deliveredElse : texts.delivered}
        rows={3}
      />
      <div class="choice">
        <input
          type="checkbox"
          id={fieldId(nothing)}
          name={nothing}
          value="yes"
          checked={typed.nothingDelivered}
        />
        <label for={fieldId(nothing)}>{texts.nothing}</label>
      </div>
      <TextArea {...field('customer', carried('customer') ? texts.carried : texts.customerHint)} rows={3} />
      <TextArea {...field('help', texts.helpHint)} rows={2} />
      {department.others.length > 0 && (
        <SelectField
          {...{ name: helpFrom, label: texts.helpFrom, error: errorOf(problems, helpFrom) }}
          value={typed.helpFrom}
          choices={[
            { value: '', label: texts.helpFromNobody },
            ...department.others.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <TextArea {...field('learning', texts.learningHint)} rows={2} />
    </>
  );
}
