/** Pages that mean nothing to somebody who just signed in; those behind a mailed link carry its secret as well. */
const NOT_AFTER_SIGN_IN = /^\/(sign-in|sign-out|[a-z])(\/|\?|#|$)/;

/** The page to go on to: the one that was asked for, `/` in place of those about signing in and of mailed links. */
export function pageAfterSignIn(path: string): string {
  return NOT_AFTER_SIGN_IN.test(path) ? '/' : path;
}
