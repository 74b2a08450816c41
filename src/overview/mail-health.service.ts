import { Injectable } from '@nestjs/common';
import { LessThanOrEqual, MoreThan } from 'typeorm';
import { DAY } from '../calendar/domain/time.js';
import { type StaysIn, staysIn } from '../mail/domain/way-out.js';
import { MailChannels, type Pause } from '../mail/mail-channels.service.js';
import { QuarantineService } from '../mail/quarantine.service.js';
import { OutboxMail } from '../mail/outbox-mail.entity.js';
import type { Organization } from '../organizations/organization.entity.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { Settings } from '../platform/settings.js';

/** Whether an organization's mail leaves. */
export interface MailHealth {
  /** Mails that are due and have not left. */
  readonly due: number;
  /** When the oldest of them was due. */
  readonly oldestDueAt: number | null;
  /** Mails that failed for good in the last week. */
  readonly failed: number;
  readonly pause: Pause | null;
  /** Held after a restored back-up. */
  readonly quarantined: boolean;
  /** Where mails end that reach nobody; null where they leave. */
  readonly stays: StaysIn | null;
}

const FAILED_WITHIN = 7 * DAY;

@Injectable()
export class MailHealthService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly channels: MailChannels,
    private readonly quarantine: QuarantineService,
    private readonly settings: Settings,
  ) {}

  async of({ organizationId, isExample }: Organization): Promise<MailHealth> {
    const now = this.clock.now();
    const manager = this.database.read();
    const waiting = await manager
      .createQueryBuilder(OutboxMail, 'mail')
      .select('COUNT(*)', 'due')
      .addSelect('MIN(mail.dueAt)', 'oldest')
      .where({ organizationId, status: 'waiting', dueAt: LessThanOrEqual(now) })
      .getRawOne<{ due: string | number; oldest: string | number | null }>();
    const failed = await manager.countBy(OutboxMail, {
      organizationId,
      status: 'failed',
      dueAt: MoreThan(now - FAILED_WITHIN),
    });
    const oldest = waiting?.oldest ?? null;
    return {
      due: Number(waiting?.due ?? 0),
      oldestDueAt: oldest === null ? null : Number(oldest),
      failed,
      pause: await this.channels.paused(),
      quarantined: (await this.quarantine.state()) !== null,
      stays: staysIn(this.settings.values.SMTP_URL, isExample),
    };
  }
}
