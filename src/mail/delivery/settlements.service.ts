import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { oneLine } from '../domain/clean-text.js';
import { OutboxMail } from '../outbox-mail.entity.js';

/** Changes of single mails that are held and have not begun to leave. A worker that lost its lease changes nothing. */
@Injectable()
export class Settlements {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Counts an attempt that is about to be made. False if the mail is not held any more. */
  count(lease: string, mail: OutboxMail): Promise<boolean> {
    mail.attempts += 1;
    return this.#change(lease, mail, { attempts: mail.attempts });
  }

  /** Lets go of a mail until the instant. */
  putOff(lease: string, mail: OutboxMail, at: number, reason: string): Promise<boolean> {
    return this.#change(lease, mail, {
      attempts: mail.attempts,
      nextAt: at,
      lease: null,
      reason: oneLine(reason),
    });
  }

  /** Gives a mail up for good. */
  fail(lease: string, mail: OutboxMail, reason: string): Promise<boolean> {
    return this.#settle(lease, mail, 'failed', reason);
  }

  /** It is not wanted any more. */
  withdraw(lease: string, mail: OutboxMail, reason: string): Promise<boolean> {
    return this.#settle(lease, mail, 'withdrawn', reason);
  }

  /** Its moment passed before anybody tried. */
  miss(lease: string, mail: OutboxMail, reason: string): Promise<boolean> {
    return this.#settle(lease, mail, 'missed', reason);
  }

  #settle(
    lease: string,
    mail: OutboxMail,
    status: 'failed' | 'withdrawn' | 'missed',
    reason: string,
  ): Promise<boolean> {
    const settledAt = this.clock.now();
    const { attempts } = mail;
    return this.#change(lease, mail, {
      attempts,
      status,
      nextAt: null,
      lease: null,
      settledAt,
      reason: oneLine(reason),
    });
  }

  #change(
    lease: string,
    { organizationId, id }: OutboxMail,
    changes: QueryDeepPartialEntity<OutboxMail>,
  ): Promise<boolean> {
    return this.database.write(async (tx) => {
      const { affected } = await tx.update(
        OutboxMail,
        { organizationId, id, lease, status: 'waiting' },
        changes,
      );
      return affected === 1;
    }, 'READ COMMITTED');
  }
}
