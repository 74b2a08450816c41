import { Fragment } from 'preact';

/**
 * An e-mail address, also with a name before it, that may be broken where its parts begin: a narrow column has no room
 * for a long one, and one broken within a word cannot be read. What is copied from it is the address.
 */
export function Breakable({ children }: { readonly children: string }) {
  return (
    <>
      {children.split(/(?=[@.])/).map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </>
  );
}
