import { controlAttributes, Field, type FieldProps } from './field.js';

interface DateFieldProps extends FieldProps {
  /** `YYYY-MM-DD` */
  readonly value?: string | undefined;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
}

export function DateField(props: DateFieldProps) {
  const { value, min, max } = props;
  return (
    <Field {...props}>
      <input class="input input-date" type="date" {...{ value, min, max }} {...controlAttributes(props)} />
    </Field>
  );
}

interface TimeFieldProps extends FieldProps {
  /** `HH:MM` */
  readonly value?: string | undefined;
}

export function TimeField(props: TimeFieldProps) {
  return (
    <Field {...props}>
      <input class="input input-date" type="time" value={props.value} {...controlAttributes(props)} />
    </Field>
  );
}
