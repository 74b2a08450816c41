import { Injectable } from '@nestjs/common';
import { In, LessThanOrEqual, Not } from 'typeorm';
import { Database } from '../database/database.js';
import { newId } from '../ids.js';
import { RateCount } from './rate-count.entity.js';
import { RateCounts, type ToldCount } from './rate-counts.js';

/**
 * Lets all services on one database count together (docs/decisions/0035): each tells what it counted of busy clients,
 * in rows that only it writes, and reads what the others say of those. Nothing waits for it; where the database is slow
 * or away, each goes on counting by itself.
 */
@Injectable()
export class RateExchange {
  readonly #replica = newId();

  constructor(
    private readonly database: Database,
    private readonly counts: RateCounts,
  ) {}

  /** A SQLite file serves one service, which has nobody to compare with. */
  get isNeeded(): boolean {
    return this.database.dialect.servesMany;
  }

  /** Three statements while somebody is busy, none in a quiet minute. */
  async exchange(): Promise<void> {
    const busy = this.counts.busy();
    if (busy.length === 0) return;
    const news = busy.filter(({ isNew }) => isNew);
    const rows = news.map(({ client, count, until }) => ({ client, count, until, replica: this.#replica }));
    const now = this.counts.now();
    const heard = await this.database.write(async (tx) => {
      if (rows.length > 0) await tx.upsert(RateCount, rows, ['client', 'replica']);
      await tx.delete(RateCount, { until: LessThanOrEqual(now) });
      const client = In(busy.map((one) => one.client));
      return tx.findBy(RateCount, { client, replica: Not(this.#replica) });
    }, 'READ COMMITTED');
    this.counts.exchanged(news, summed(heard));
  }
}

function summed(rows: readonly RateCount[]): ToldCount[] {
  const sums = new Map<string, number>();
  for (const { client, count } of rows) sums.set(client, (sums.get(client) ?? 0) + count);
  return [...sums].map(([client, count]) => ({ client, count }));
}
