import { controlAttributes, Field, type FieldProps } from './field.js';

interface NumberFieldProps extends FieldProps {
  /** As typed, so that a wrong figure comes back as it was. */
  readonly value?: string | undefined;
  readonly unit?: string | undefined;
}

/**
 * A figure, typed as text with a keyboard for figures: browsers drop what they cannot read from `type=number`, and
 * disagree about the decimal comma; the server reads both and shows what was typed.
 */
export function NumberField(props: NumberFieldProps) {
  const { value, unit } = props;
  return (
    <Field {...props}>
      <input
        class="input input-number"
        type="text"
        inputmode="decimal"
        autocomplete="off"
        value={value}
        {...controlAttributes(props)}
      />
      {unit && <span class="muted">{unit}</span>}
    </Field>
  );
}
