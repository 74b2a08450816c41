import { controlAttributes, Field, type FieldProps } from './field.js';

interface TextFieldProps extends FieldProps {
  readonly value?: string | undefined;
  readonly autocomplete?: 'name' | 'off';
  /** For what is looked for. Prose is never cut off silently: the server says that it is too long. */
  readonly maxlength?: number;
}

export function TextField(props: TextFieldProps) {
  const { value, autocomplete, maxlength } = props;
  return (
    <Field {...props}>
      <input
        class="input"
        type="text"
        {...{ value, autocomplete, maxlength }}
        {...controlAttributes(props)}
      />
    </Field>
  );
}

export function EmailField(props: FieldProps & { readonly value?: string | undefined }) {
  const { value } = props;
  return (
    <Field {...props}>
      <input class="input" type="email" autocomplete="email" value={value} {...controlAttributes(props)} />
    </Field>
  );
}

/** For what is told once and never shown again. */
export function SecretField(props: FieldProps) {
  return (
    <Field {...props}>
      <input class="input" type="password" autocomplete="off" {...controlAttributes(props)} />
    </Field>
  );
}

interface TextAreaProps extends FieldProps {
  readonly value?: string | undefined;
  readonly rows?: number;
}

export function TextArea(props: TextAreaProps) {
  const { value, rows = 4 } = props;
  return (
    <Field {...props}>
      <textarea class="input" {...{ value, rows }} {...controlAttributes(props)} />
    </Field>
  );
}
