import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In, IsNull, MoreThan, Not } from 'typeorm';
import { type Erased, Erasures } from '../organizations/erasures.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { ReturnedMail } from './bounces/returned-mail.entity.js';
import { DeliveryAttempt } from './delivery-attempt.entity.js';
import { namesAnybody } from './domain/names-anybody.js';
import { MailContent } from './mail-content.entity.js';
import { MailedLink } from './mailed-link.entity.js';
import { OutboxMail } from './outbox-mail.entity.js';
import { KeptReply } from './replies/kept-reply.entity.js';
import { Suppression } from './suppression/suppression.entity.js';
import { Unsubscription } from './unsubscription/unsubscription.entity.js';

const STEP = 200;
const ERASED = 'its recipient was erased';

/**
 * What the mail room knows of an erased person. The rows of their mails stay, without a name: the rule reads in them
 * what was told. Mails to others that name the person lose what they say, or are written anew if they are still to leave.
 */
@Injectable()
export class MailErasing implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly erasures: Erasures,
  ) {}

  onModuleInit(): void {
    this.erasures.register({
      erase: (tx, erased) => this.#erase(tx, erased),
      sweep: (erased) => this.#sweep(erased),
    });
  }

  async #erase(tx: EntityManager, { person: { organizationId, id } }: Erased): Promise<void> {
    const now = this.clock.now();
    const own = { organizationId, recipientId: id };
    const mails = await tx.find(OutboxMail, { select: { organizationId: true, id: true }, where: own });
    await tx.update(
      OutboxMail,
      { ...own, status: 'waiting' },
      { status: 'withdrawn', nextAt: null, lease: null, settledAt: now },
    );
    // What is on its way right now is not tried once more.
    await tx.update(OutboxMail, { ...own, status: 'sending' }, { usefulUntil: now });
    await tx.update(OutboxMail, own, { ...NOTHING_PERSONAL, reason: null });
    await tx.update(OutboxMail, { ...own, status: 'withdrawn', settledAt: now }, { reason: ERASED });
    for (let from = 0; from < mails.length; from += STEP) {
      const mailId = In(mails.slice(from, from + STEP).map((mail) => mail.id));
      await tx.delete(MailContent, { organizationId, mailId });
      await tx.update(
        DeliveryAttempt,
        { organizationId, mailId, response: Not(IsNull()) },
        { response: null },
      );
    }
    await tx.update(ReturnedMail, { organizationId, personId: id }, { said: null });
    for (const table of [Suppression, Unsubscription, MailedLink, KeptReply]) {
      await tx.delete(table, { organizationId, personId: id });
    }
  }

  /** All mails of the organization that still say something, in the order of their ids. */
  async #sweep({ person }: Erased): Promise<void> {
    const { organizationId, name, address } = person;
    const names = namesAnybody([name, address]);
    await this.#sweepReplies(organizationId, names);
    for (let after = ''; ;) {
      const last = await this.database.write(async (tx) => {
        const mails = await tx.find(OutboxMail, {
          where: { organizationId, id: MoreThan(after), renderedAt: Not(IsNull()), address: Not(IsNull()) },
          order: { id: 'ASC' },
          take: STEP,
        });
        await this.#forget(tx, mails, names);
        return mails.length < STEP ? null : (mails.at(-1)?.id ?? null);
      }, 'READ COMMITTED');
      if (last === null) return;
      after = last;
    }
  }

  /** Kept for some weeks: an organization has few at once. */
  async #sweepReplies(organizationId: string, names: (text: string) => boolean): Promise<void> {
    const replies = await this.database.read().findBy(KeptReply, { organizationId });
    for (const { mailId, digest, understood } of replies) {
      if (!names(JSON.stringify(understood))) continue;
      const which = { organizationId, mailId, digest };
      await this.database.write((tx) => tx.update(KeptReply, which, { understood: null }));
    }
  }

  async #forget(
    tx: EntityManager,
    mails: readonly OutboxMail[],
    names: (text: string) => boolean,
  ): Promise<void> {
    if (mails.length === 0) return;
    const organizationId = mails[0]?.organizationId ?? '';
    const ids = In(mails.map(({ id }) => id));
    const contents = await tx.findBy(MailContent, { organizationId, mailId: ids });
    const named = new Set(
      contents.filter(({ says }) => names(says.text) || names(says.html)).map(({ mailId }) => mailId),
    );
    for (const { id, subject, replyTo, reason } of mails) {
      const heads = names(subject ?? '') || names(JSON.stringify(replyTo ?? []));
      if (heads) await tx.update(OutboxMail, { organizationId, id }, { subject: null, replyTo: null });
      if (names(reason ?? '')) await tx.update(OutboxMail, { organizationId, id }, { reason: null });
      if (heads) named.add(id);
    }
    if (named.size > 0) await tx.delete(MailContent, { organizationId, mailId: In([...named]) });
  }
}

const NOTHING_PERSONAL = { address: null, recipientName: null, subject: null, replyTo: null };
