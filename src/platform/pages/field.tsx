import type { ComponentChildren } from 'preact';
import { WarningShape } from './shapes.js';

/** What every field of a form has. */
export interface FieldProps {
  /** Name in the form; errors are found by it, `departments[2].head` style. */
  readonly name: string;
  /** What the field belongs to, where a page has the same form several times: tells its id from theirs. */
  readonly scope?: string | undefined;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly error?: string | undefined;
  readonly required?: boolean;
  /** Takes the focus when the page opens: one field of a page. */
  readonly focused?: boolean;
}

/** Attributes that tie a control to its label, hint and error. */
export interface ControlAttributes {
  readonly id: string;
  readonly name: string;
  readonly required: boolean;
  readonly autofocus: boolean;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': 'true' | undefined;
}

/** The id of a field's control: what an error summary links to. */
export function fieldId(name: string, scope?: string): string {
  const whole = scope === undefined ? name : `${name}-${scope}`;
  return `field-${whole.replace(/[^\w-]+/g, '-')}`;
}

export function controlAttributes({
  name,
  scope,
  hint,
  error,
  required = false,
  focused = false,
}: FieldProps): ControlAttributes {
  const id = fieldId(name, scope);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return {
    id,
    name,
    required,
    autofocus: focused,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? 'true' : undefined,
  };
}

/** Label, hint and error around a control that carries `controlAttributes`. */
export function Field({ children, ...props }: FieldProps & { readonly children: ComponentChildren }) {
  return (
    <div class="field">
      <label for={fieldId(props.name, props.scope)}>{props.label}</label>
      <HintAndError {...props} />
      <div class="control">{children}</div>
    </div>
  );
}

type HintAndErrorProps = Pick<FieldProps, 'name' | 'scope' | 'hint' | 'error'>;

export function HintAndError({ name, scope, hint, error }: HintAndErrorProps) {
  const id = fieldId(name, scope);
  return (
    <>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${id}-error`}>
          <WarningShape /> {error}
        </p>
      )}
    </>
  );
}
