import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull, Not } from 'typeorm';
import { MailKinds } from '../mail-kinds.js';
import { OutboxMail } from '../outbox-mail.entity.js';

const threadOf = (mail: Pick<OutboxMail, 'organizationId' | 'occasionId' | 'recipientId'>) =>
  `${mail.organizationId}/${mail.occasionId}/${mail.recipientId}`;

/** Where a mail stands in its thread, by Message-IDs; both null for the first mail of one, and for one in none. */
export interface InThread {
  readonly threadRoot: string | null;
  /** The one before it; null where that is the root. */
  readonly threadLast: string | null;
}

/** Remembers the first and the last mail of each thread, those written meanwhile included. */
export interface Threads {
  /** Where a mail stands that is written now, after those written before. */
  place(mail: OutboxMail, messageId: string): InThread;
}

const ALONE: InThread = { threadRoot: null, threadLast: null };

/** What a person got about one occasion is one thread, whose root is the first that was written. */
@Injectable()
export class ThreadRoots {
  constructor(private readonly kinds: MailKinds) {}

  async load(tx: EntityManager, mails: readonly OutboxMail[]): Promise<Threads> {
    const threaded = mails.filter((mail) => this.kinds.get(mail.kind).threaded);
    const threads = new Map<string, { readonly root: string; last: string }>();
    for (const mail of await this.#written(tx, threaded)) {
      if (mail.messageId === null) continue;
      const thread = threads.get(threadOf(mail));
      if (!thread) {
        threads.set(threadOf(mail), { root: mail.threadRoot ?? mail.messageId, last: mail.messageId });
        // What never leaves is nothing a reader could find an answer to; only a root stays one.
      } else if (LEAVES.has(mail.status)) thread.last = mail.messageId;
    }
    return {
      place: (mail, messageId) => {
        // Written anew, since the key of its link is gone: it stays where it was.
        if (mail.renderedAt !== null) return { threadRoot: mail.threadRoot, threadLast: mail.threadLast };
        if (!threaded.includes(mail)) return ALONE;
        const thread = threads.get(threadOf(mail));
        threads.set(threadOf(mail), { root: thread?.root ?? messageId, last: messageId });
        if (!thread) return ALONE;
        const { root, last } = thread;
        return { threadRoot: root, threadLast: last === root ? null : last };
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
        status: true,
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

/** Rendered mails that have left or still will. */
const LEAVES: ReadonlySet<OutboxMail['status']> = new Set(['waiting', 'sending', 'sent']);
