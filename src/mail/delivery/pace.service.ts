import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { type Allowance, allowance, type Rate } from '../domain/rate.js';
import { CHANNEL, MailChannels } from '../mail-channels.service.js';
import { DeliveryOptions } from './delivery-options.js';
import { Values } from './keys.js';

/**
 * How fast mails may leave, where the mail server bounds it: all processes together, since the instant until which the
 * channel is used up stands in the database. What is claimed counts, whether it leaves in the end or not.
 */
@Injectable()
export class Pace {
  readonly #rate: Rate | null;
  /** When this process may claim again, if it was told to wait. */
  #waitingUntil: number | null = null;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly channels: MailChannels,
    { perMinute }: DeliveryOptions,
  ) {
    this.#rate = perMinute === null ? null : { perMinute };
  }

  /** Milliseconds until more may leave; null unless the last claim came to less than was due because of the rate. */
  waitMs(): number | null {
    return this.#waitingUntil === null ? null : Math.max(0, this.#waitingUntil - this.clock.now());
  }

  /**
   * Lets `claim` take as many mails as may leave now, no more than `most`, and counts what it took; inside the unit
   * that claims.
   */
  async within<Row>(
    tx: EntityManager,
    most: number,
    claim: (limit: number) => Promise<readonly Row[]>,
  ): Promise<readonly Row[]> {
    this.#waitingUntil = null;
    if (this.#rate === null) return claim(most);
    const { mails, usedAfter, nextAfter } = await this.#allowed(tx, this.#rate);
    const limit = Math.min(most, mails);
    const claimed = limit === 0 ? [] : await claim(limit);
    if (claimed.length > 0) await this.#use(tx, usedAfter(claimed.length));
    // More may be due than was allowed: this process asks again as soon as another may leave.
    if (claimed.length === limit && limit < most) this.#waitingUntil = nextAfter(claimed.length);
    return claimed;
  }

  async #allowed(tx: EntityManager, rate: Rate): Promise<Allowance> {
    await this.channels.exist(tx);
    const values = new Values(this.database.dialect);
    // An update that changes nothing holds the row on both databases, so that two processes do not use the same room.
    const result: unknown = await tx.query(
      `UPDATE mail_channel SET used_until = used_until WHERE id = ${values.add(CHANNEL)} RETURNING used_until`,
      values.all,
    );
    const [row] = this.database.dialect.returned<{ used_until: string | number | null }>(result);
    return allowance(rate, Number(row?.used_until ?? 0), this.clock.now());
  }

  async #use(tx: EntityManager, usedUntil: number): Promise<void> {
    const values = new Values(this.database.dialect);
    await tx.query(
      `UPDATE mail_channel SET used_until = ${values.add(usedUntil)} WHERE id = ${values.add(CHANNEL)}`,
      values.all,
    );
  }
}
