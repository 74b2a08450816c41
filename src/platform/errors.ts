/** What an error means for whoever asked; the one filter turns it into a status. */
export type ErrorKind =
  'invalid' | 'not-found' | 'unauthenticated' | 'refused' | 'conflict' | 'unavailable' | 'unreadable';

/** One field that is wrong, where it stands, and what to do about it. */
export interface FieldProblem {
  /** Path as the caller spelled it: `departments[2].head`. */
  readonly field: string;
  readonly message: string;
  /** The same in Dutch, where a form shows it. */
  readonly dutch?: string;
}

/** What an error says: in both languages where a person may meet it on a page, else in English alone. */
export type Sentence = string | Readonly<Record<'en' | 'nl', string>>;

/**
 * An error a person can do something about. Rooms derive their own; `code` is stable and in the room's words
 * (`sessions.already-started`), the message is one sentence that says what to do.
 */
export abstract class DomainError extends Error {
  abstract readonly code: string;
  abstract readonly kind: ErrorKind;
  readonly fields: readonly FieldProblem[] = [];
  /** Whether what was seen is no longer what is there, because somebody else was faster. */
  readonly isOvertaken: boolean = false;
  /** The message in both languages. */
  readonly texts?: Exclude<Sentence, string>;

  constructor(sentence: Sentence) {
    super(typeof sentence === 'string' ? sentence : sentence.en);
    if (typeof sentence !== 'string') this.texts = sentence;
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

  /** @param dutch the same thing in Dutch, where it has another name there */
  constructor(what: string, dutch = what) {
    super({
      en: `There is no such ${what}, or you may not see it.`,
      nl: `Zo’n ${dutch} bestaat niet, of is voor jou niet zichtbaar.`,
    });
  }
}

/** Seen, but not to be done by whoever asked. */
export abstract class Refused extends DomainError {
  readonly code = 'refused';
  readonly kind = 'refused';
}

/** Somebody else changed it in between: nothing was written; read it again and repeat the change. */
export class VersionConflict extends DomainError {
  readonly code = 'version-conflict';
  readonly kind = 'conflict';
  override readonly isOvertaken = true;

  constructor(what: string) {
    super({
      en: `This ${what} was changed by somebody else in the meantime. Read it again and repeat your change.`,
      nl: 'Iemand anders heeft dit intussen gewijzigd. Lees het opnieuw en breng je wijziging dan nog eens aan.',
    });
  }
}
