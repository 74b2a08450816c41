import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull, Not } from 'typeorm';
import { MailKinds } from '../mail-kinds.js';
import { OutboxMail } from '../outbox-mail.entity.js';

const threadOf = (mail: Pick<OutboxMail, 'organizationId' | 'occasionId' | 'recipientId'>) =>
  `${mail.organizationId}/${mail.occasionId}/${mail.recipientId}`;

/** Remembers the first mail of each thread, those written meanwhile included. */
export interface Threads {
  /** Message-ID of the first mail of the thread; null if this one is, or belongs to none. */
  rootFor(mail: OutboxMail, messageId: string): string | null;
}

/** What a person got about one occasion is one thread, whose root is the first that was written. */
@Injectable()
export class ThreadRoots {
  constructor(private readonly kinds: MailKinds) {}

  async load(tx: EntityManager, mails: readonly OutboxMail[]): Promise<Threads> {
    const threaded = mails.filter((mail) => this.kinds.get(mail.kind).threaded);
    const roots = new Map<string, string>();
    for (const mail of await this.#written(tx, threaded)) {
      const thread = threadOf(mail);
      if (mail.messageId !== null && !roots.has(thread)) roots.set(thread, mail.threadRoot ?? mail.messageId);
    }
    return {
      rootFor: (mail, messageId) => {
        if (!threaded.includes(mail)) return null;
        const root = roots.get(threadOf(mail)) ?? messageId;
        roots.set(threadOf(mail), root);
        return root === messageId ? null : root;
      },
    };
  }

  #written(tx: EntityManager, mails: readonly OutboxMail[]): Promise<OutboxMail[]> {
    if (mails.length === 0) return Promise.resolve([]);
    const each = (field: 'organizationId' | 'occasionType' | 'occasionId' | 'recipientId' | 'kind') =>
      In([...new Set(mails.map((mail) => mail[field]))]);
    return tx.find(OutboxMail, {
      select: {
        organizationId: true,
        occasionId: true,
        recipientId: true,
        messageId: true,
        threadRoot: true,
        renderedAt: true,
      },
      where: {
        organizationId: each('organizationId'),
        occasionType: each('occasionType'),
        occasionId: each('occasionId'),
        recipientId: each('recipientId'),
        kind: In(this.kinds.all().flatMap(({ kind, threaded }) => (threaded ? [kind] : []))),
        renderedAt: Not(IsNull()),
      },
      order: { renderedAt: 'ASC', id: 'ASC' },
    });
  }
}
