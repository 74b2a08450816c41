import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { actsOn } from '../platform/acting.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/ids.js';
import { TooManyTestMails } from './mail.errors.js';
import { OutboxMail } from './outbox-mail.entity.js';
import { OutboxService } from './outbox.service.js';

export const TEST_KIND = 'test';
const MINUTE = 60_000;
/** So many within so long: enough to try a setting out, too few to bother anybody with. */
const MOST = 5;
const WITHIN = 15 * MINUTE;
/** Who waits for it looks now, not tomorrow. */
const USEFUL = 60 * MINUTE;

/** A person of an organization. */
interface Asker {
  readonly organizationId: string;
  readonly personId: string;
}

/** Mails by which administrators see whether mail arrives: real ones, to themselves, by the way all mail takes. */
@Injectable()
export class TestMails {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: OutboxService,
  ) {}

  /** @throws {TooManyTestMails} */
  async send({ organizationId, personId: recipientId }: Asker): Promise<void> {
    await this.database.write(async (tx) => {
      const now = this.clock.now();
      const mine = { organizationId, kind: TEST_KIND, recipientId, dueAt: MoreThan(now - WITHIN) };
      if ((await tx.countBy(OutboxMail, mine)) >= MOST) throw new TooManyTestMails(MOST, WITHIN / MINUTE);
      actsOn('test-mails', recipientId);
      const mail = {
        ...{ organizationId, recipientId, kind: TEST_KIND, occasionType: 'test' as const },
        ...{ occasionId: newId(), timing: 0, step: 0, dueAt: now, usefulUntil: now + USEFUL },
      };
      await this.outbox.enqueue(tx, [mail]);
    });
  }

  /** The last one that somebody sent themselves; null where there is none of the last hours. */
  latest({ organizationId, personId: recipientId }: Asker): Promise<OutboxMail | null> {
    const dueAt = MoreThan(this.clock.now() - 24 * 60 * MINUTE);
    return this.database.read().findOne(OutboxMail, {
      where: { organizationId, kind: TEST_KIND, recipientId, dueAt },
      order: { dueAt: 'DESC', id: 'DESC' },
    });
  }
}
