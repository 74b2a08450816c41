import { Injectable } from '@nestjs/common';
import type { NlEn } from '../platform/pages/locale.js';
import type { Letter } from './letter.js';
import type { OutboxMail } from './outbox-mail.entity.js';

/** A kind of mail, declared by the room that sends it. */
export interface MailKind {
  readonly kind: string;
  /** Lower leaves first: 0 for sign-in, 10 for what a person just did, 20 for what the rule owes. */
  readonly priority: number;
  /** A subject line stays the same within a thread, and so does the thread: mails of one occasion share one unless false. */
  readonly threaded: boolean;
  /**
   * What people may unsubscribe from it as, in a sentence like "no more receipts of your updates". Only for what
   * nobody needs in order to do their part: requests, agendas, reminders, changes of a session and sign-in are not.
   */
  readonly optional?: NlEn<string>;
  /** Whether it leaves although mail to its address came back: only what the recipient asks for at that moment. */
  readonly despiteSuppression?: boolean;
  /** Writes the letters of several mails at once, so that shared facts are loaded once. Runs outside a unit of work. */
  compose(mails: readonly OutboxMail[]): Promise<ReadonlyMap<string, Letter>>;
  /**
   * Which of them are still wanted, asked just before they leave, inside the unit that sends them.
   * Those not named are withdrawn.
   */
  stillWanted(mails: readonly OutboxMail[]): Promise<ReadonlySet<string>>;
  /** Examples in both languages, for the gallery and the tests. */
  samples(): readonly { readonly name: string; readonly letter: Letter }[];
}

/** All kinds of mail; rooms register theirs when they start. */
@Injectable()
export class MailKinds {
  readonly #kinds = new Map<string, MailKind>();

  register(kind: MailKind): void {
    if (this.#kinds.has(kind.kind)) throw new Error(`The mail kind ${kind.kind} is registered twice.`);
    this.#kinds.set(kind.kind, kind);
  }

  get(kind: string): MailKind {
    const found = this.#kinds.get(kind);
    if (!found) throw new Error(`No room declares the mail kind ${kind}.`);
    return found;
  }

  all(): MailKind[] {
    return [...this.#kinds.values()];
  }
}
