import { controlAttributes, Field, type FieldProps, HintAndError } from './field.js';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface SelectFieldProps extends FieldProps {
  readonly value?: string | undefined;
  readonly choices: readonly Choice[];
  /** More choices, each group under a name of its own. */
  readonly groups?: readonly { readonly label: string; readonly choices: readonly Choice[] }[];
}

export function SelectField(props: SelectFieldProps) {
  const { choices, groups = [] } = props;
  const option = ({ value, label }: Choice) => (
    <option key={value} value={value} selected={value === props.value}>
      {label}
    </option>
  );
  return (
    <Field {...props}>
      <select class="input" {...controlAttributes(props)}>
        {choices.map(option)}
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.choices.map(option)}
          </optgroup>
        ))}
      </select>
    </Field>
  );
}

interface ChoiceFieldProps extends FieldProps {
  /** What is chosen now. */
  readonly values?: readonly string[];
  readonly choices: readonly Choice[];
  /** Whether more than one may be chosen. */
  readonly several?: boolean;
}

/** A few choices, all in sight; the first carries the field's id, so that an error's link leads to it. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { choices, values = [], several = false } = props;
  const { id, name, required, autofocus, 'aria-describedby': describedBy } = controlAttributes(props);
  return (
    <div class="field">
      <fieldset aria-describedby={describedBy}>
        <legend>{props.label}</legend>
        <HintAndError {...props} />
        {choices.map(({ value, label }, index) => {
          const inputId = index === 0 ? id : `${id}-${index + 1}`;
          const checked = values.includes(value);
          const type = several ? 'checkbox' : 'radio';
          return (
            <div class="choice" key={value}>
              <input
                {...{ type, name, value, checked, id: inputId, required: required && !several }}
                autofocus={autofocus && index === 0}
              />
              <label for={inputId}>{label}</label>
            </div>
          );
        })}
      </fieldset>
    </div>
  );
}
