import { Injectable } from '@nestjs/common';
import type { OutboxMail } from './outbox-mail.entity.js';

type Answer = (mails: readonly OutboxMail[]) => Promise<ReadonlySet<string>>;

/**
 * The question "is this scheduled mail still owed?", asked here and answered by the rule in the room `notices`, which
 * stands above the rooms that write the mails.
 */
@Injectable()
export class StillOwed {
  #answer: Answer = (mails) => Promise.resolve(new Set(mails.map(({ id }) => id)));

  answerBy(answer: Answer): void {
    this.#answer = answer;
  }

  /** Ids of the mails that are still owed; asked inside the unit of work that sends them. */
  ask(mails: readonly OutboxMail[]): Promise<ReadonlySet<string>> {
    return this.#answer(mails);
  }
}
