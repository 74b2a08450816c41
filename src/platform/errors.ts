/** What an error means for whoever asked; the one filter turns it into a status. */
export type ErrorKind = 'invalid' | 'not-found' | 'unauthenticated' | 'refused' | 'conflict' | 'unavailable';

/** One field that is wrong, where it stands, and what to do about it. */
export interface FieldProblem {
  /** Path as the caller spelled it: `departments[2].head`. */
  readonly field: string;
  readonly message: string;
}

/**
 * An error a person can do something about. Rooms derive their own; `code` is stable and in the room's words
 * (`sessions.already-started`), the message is one sentence that says what to do.
 */
export abstract class DomainError extends Error {
  abstract readonly code: string;
  abstract readonly kind: ErrorKind;
  readonly fields: readonly FieldProblem[] = [];
  /** The message in both languages, where a person may meet it on a page. */
  readonly texts?: Readonly<Record<'en' | 'nl', string>>;

  constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }
}

/** Several fields are wrong at once: all of them are named, none was written. */
export class InvalidInput extends DomainError {
  readonly code = 'input.invalid';
  readonly kind = 'invalid';

  constructor(override readonly fields: readonly FieldProblem[]) {
    super(fields.map((problem) => `${problem.field}: ${problem.message}`).join('; '));
  }
}

/** What was asked for does not exist, or may not be seen by whoever asked: the two are told apart nowhere. */
export class NotFound extends DomainError {
  readonly code = 'not-found';
  readonly kind = 'not-found';

  constructor(what: string) {
    super(`There is no such ${what}, or you may not see it.`);
  }
}

/** Seen, but not to be done by whoever asked. */
export class Refused extends DomainError {
  readonly code = 'refused';
  readonly kind = 'refused';
}

/** Somebody else changed it in between: nothing was written; read it again and repeat the change. */
export class VersionConflict extends DomainError {
  readonly code = 'version-conflict';
  readonly kind = 'conflict';

  constructor(what: string) {
    super(`This ${what} was changed by somebody else in the meantime. Read it again and repeat your change.`);
  }
}
