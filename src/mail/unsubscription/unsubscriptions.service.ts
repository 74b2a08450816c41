import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { UNSUBSCRIBED_REASON } from '../domain/held-back.js';
import { OutboxMail } from '../outbox-mail.entity.js';
import { Unsubscription } from './unsubscription.entity.js';

/** A person, and a kind of mail they may do without. */
export type Subscribed = Pick<Unsubscription, 'organizationId' | 'personId' | 'kind'>;

/** Who wants no more of which optional mail. */
@Injectable()
export class UnsubscriptionsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** No more of it, what waits already included. Doing it again changes nothing. */
  async unsubscribe({ organizationId, personId, kind }: Subscribed): Promise<void> {
    const now = this.clock.now();
    await this.database.write(async (tx) => {
      const row = { organizationId, personId, kind, since: now };
      await tx.createQueryBuilder().insert().into(Unsubscription).values(row).orIgnore().execute();
      await tx.update(
        OutboxMail,
        { organizationId, recipientId: personId, kind, status: 'waiting' },
        { status: 'withdrawn', nextAt: null, lease: null, settledAt: now, reason: UNSUBSCRIBED_REASON },
      );
    });
  }

  /** Wanted again, from the next one on. */
  async subscribe({ organizationId, personId, kind }: Subscribed): Promise<void> {
    await this.database.write((tx) => tx.delete(Unsubscription, { organizationId, personId, kind }));
  }

  async isUnsubscribed({ organizationId, personId, kind }: Subscribed): Promise<boolean> {
    return this.database.read().existsBy(Unsubscription, { organizationId, personId, kind });
  }

  /** What of these is not wanted, by `organization/person/kind`; none is asked about where none is given. */
  async among(mails: readonly OutboxMail[]): Promise<Set<string>> {
    if (mails.length === 0) return new Set();
    const rows = await this.database.read().findBy(Unsubscription, {
      organizationId: In([...new Set(mails.map(({ organizationId }) => organizationId))]),
      personId: In([...new Set(mails.map(({ recipientId }) => recipientId))]),
      kind: In([...new Set(mails.map(({ kind }) => kind))]),
    });
    return new Set(rows.map(({ organizationId, personId, kind }) => `${organizationId}/${personId}/${kind}`));
  }
}
