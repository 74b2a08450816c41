import type { ComponentChildren } from 'preact';

/** `primary` once a page; `plain` looks like a link but does something. */
export type ButtonKind = 'primary' | 'quiet' | 'danger' | 'plain';

interface ButtonProps {
  readonly kind?: ButtonKind;
  /** With `value`: which of several buttons of one form was pressed. */
  readonly name?: string;
  readonly value?: string;
  /** Another address than the form's. */
  readonly formaction?: string;
  readonly children: ComponentChildren;
}

/** A button that sends its form. */
export function Button({ kind = 'primary', children, ...attributes }: ButtonProps) {
  return (
    <button type="submit" class={`button button-${kind}`} {...attributes}>
      {children}
    </button>
  );
}

interface LinkButtonProps {
  readonly href: string;
  readonly kind?: ButtonKind;
  readonly children: ComponentChildren;
}

/** A link that matters as much as a button: it goes somewhere and changes nothing. */
export function LinkButton({ href, kind = 'primary', children }: LinkButtonProps) {
  return (
    <a class={`button button-${kind}`} href={href}>
      {children}
    </a>
  );
}
