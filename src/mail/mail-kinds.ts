import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { NlEn } from '../platform/pages/locale.js';
import type { Letter } from './letter.js';
import type { OutboxMail } from './outbox-mail.entity.js';

/** An answer to a mail of ours, from the address that the mail went to. */
export interface MailReply {
  /** The mail that is answered. */
  readonly mail: OutboxMail;
  /** The text part as it left; empty once it was pruned. */
  readonly mailed: string;
  /** What the answer says, as text: the part to look at first stands first. Empty where it could not be read. */
  readonly texts: readonly string[];
  /** Of the answer; null where it has none. */
  readonly messageId: string | null;
  /** The same answer, read twice, has the same. */
  readonly digest: string;
}

/** What a room does with answers to its mails, in the unit of work that keeps them as read. */
export interface TakesReplies {
  /** Takes an answer in, and tells its writer what was understood; what is to be kept of it. */
  take(tx: EntityManager, reply: MailReply): Promise<object>;
  /** Somebody answered from another address: that is told to whom the mail went, never to the other. */
  refuse(tx: EntityManager, mail: OutboxMail): Promise<void>;
}

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
  /** Whether it leaves although the session was moved since it was put in: what it tells has nothing to do with when. */
  readonly outlivesMoves?: boolean;
  /** Who takes answers to it, where answers are read; to others an answer reaches the planners. */
  readonly replies?: TakesReplies;
  /** Whether it leaves although mail to its address came back: only what the recipient asks for at that moment. */
  readonly despiteSuppression?: boolean;
  /** Whether it goes to the address it was put in with, whatever its recipient has now: it is about that address. */
  readonly toGivenAddress?: boolean;
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
