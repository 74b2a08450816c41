import type { Letter } from '../../../src/mail/letter.js';
import type { MailKind } from '../../../src/mail/mail-kinds.js';
import type { NlEn } from '../../../src/platform/pages/locale.js';
import type { OutboxMail } from '../../../src/mail/outbox-mail.entity.js';
import { letter } from './letters.js';

/** A kind of mail whose answers a story sets. */
export class TestKind implements MailKind {
  threaded = true;
  optional: NlEn<string> | undefined;
  despiteSuppression = false;
  /** Ids of recipients whose letter cannot be written. */
  readonly poison = new Set<string>();
  /** Ids of recipients to whom there is nothing to say. */
  readonly wordless = new Set<string>();
  /** Ids of recipients who do not want theirs any more. */
  readonly unwanted = new Set<string>();
  /** How often a letter was asked for, by mail. */
  readonly composed = new Map<string, number>();
  beforeAsking: () => Promise<void> = () => Promise.resolve();
  changes: (mail: OutboxMail) => Partial<Letter> = () => ({});

  constructor(
    readonly kind: string,
    readonly priority = 20,
  ) {}

  compose(mails: readonly OutboxMail[]): Promise<ReadonlyMap<string, Letter>> {
    for (const { id } of mails) this.composed.set(id, (this.composed.get(id) ?? 0) + 1);
    if (mails.some(({ recipientId }) => this.poison.has(recipientId))) {
      return Promise.reject(new Error('this letter has no words'));
    }
    const spoken = mails.filter(({ recipientId }) => !this.wordless.has(recipientId));
    return Promise.resolve(new Map(spoken.map((mail) => [mail.id, this.#letter(mail)])));
  }

  async stillWanted(mails: readonly OutboxMail[]): Promise<ReadonlySet<string>> {
    await this.beforeAsking();
    return new Set(mails.filter(({ recipientId }) => !this.unwanted.has(recipientId)).map(({ id }) => id));
  }

  samples() {
    return [{ name: this.kind, letter: letter() }];
  }

  #letter(mail: OutboxMail): Letter {
    const target = {
      purpose: 'update',
      subjectId: mail.occasionId,
      expiresAt: mail.dueAt + 40 * 86_400_000,
    } as const;
    return letter({
      subject: `About ${mail.occasionId.slice(-4)}`,
      blocks: [
        ...letter().blocks.filter(({ type }) => type !== 'button'),
        { type: 'button', label: 'Answer', target },
      ],
      ...this.changes(mail),
    });
  }
}
