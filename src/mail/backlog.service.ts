import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { DeliveryOptions } from './delivery/delivery-options.js';
import { Values } from './delivery/keys.js';

/** What waits, over all organizations. */
export interface Backlog {
  /** Due and in nobody's hands; no more than `COUNTED` of each priority are counted. */
  readonly due: number;
  /** How long the oldest of them has been due, in milliseconds; 0 if nothing is. */
  readonly oldestMs: number;
  /** Taken by a worker: about to leave, or leaving. */
  readonly held: number;
  readonly sending: number;
  /** Taken by a worker that has not been heard of for longer than its lease. */
  readonly abandoned: number;
  /** Since how long the first of these, in milliseconds. */
  readonly abandonedMs: number;
}

/** Beyond it figures say nothing more, and counting on would cost. */
export const COUNTED = 10_000;

const NOTHING: Backlog = { due: 0, oldestMs: 0, held: 0, sending: 0, abandoned: 0, abandonedMs: 0 };

/**
 * Looks at the queue. Each question is one bounded range of the index that workers claim by, for each priority, of
 * which there are few: the cost follows what is due, up to a limit, and never what exists.
 */
@Injectable()
export class BacklogService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly options: DeliveryOptions,
  ) {}

  async look(): Promise<Backlog> {
    const now = this.clock.now();
    let total = NOTHING;
    for (let priority = await this.#above(null); priority !== null; priority = await this.#above(priority)) {
      const [due] = await this.#ask(priority, { until: now });
      const [held] = await this.#ask(priority, { after: now, until: now + this.options.leaseMs });
      const since = (instant: Figure | undefined) => (instant == null ? 0 : now - Number(instant));
      total = {
        due: total.due + Number(due?.count ?? 0),
        oldestMs: Math.max(total.oldestMs, since(due?.oldest)),
        held: total.held + Number(held?.held ?? 0),
        sending: total.sending + Number(held?.sending ?? 0),
        abandoned: total.abandoned + Number(due?.held ?? 0),
        abandonedMs: Math.max(total.abandonedMs, since(due?.abandoned)),
      };
    }
    return total;
  }

  async #above(priority: number | null): Promise<number | null> {
    const values = new Values(this.database.dialect);
    const above = priority === null ? '' : `AND priority > ${values.add(priority)}`;
    const rows = await this.database
      .read()
      .query<{ priority: number }[]>(
        `SELECT priority FROM outbox WHERE next_at IS NOT NULL ${above} ORDER BY priority LIMIT 1`,
        values.all,
      );
    return rows[0]?.priority ?? null;
  }

  #ask(priority: number, range: { readonly after?: number; readonly until: number }) {
    const values = new Values(this.database.dialect);
    const statement = backlogStatement(values, priority, range);
    return this.database.read().query<Counts[]>(statement, values.all);
  }
}

type Figure = string | number | null;
interface Counts {
  readonly count: Figure;
  readonly oldest: Figure;
  readonly held: Figure;
  readonly sending: Figure;
  readonly abandoned: Figure;
}

/** Figures of mails of a priority whose next moment lies in a range: so many of them at the most. */
export function backlogStatement(
  values: Values,
  priority: number,
  { after, until }: { readonly after?: number; readonly until: number },
): string {
  return `SELECT COUNT(*) AS count, MIN(next_at) AS oldest,
      SUM(CASE WHEN lease IS NOT NULL THEN 1 ELSE 0 END) AS held,
      SUM(CASE WHEN status = 'sending' THEN 1 ELSE 0 END) AS sending,
      MIN(CASE WHEN lease IS NOT NULL THEN next_at END) AS abandoned
    FROM (SELECT next_at, lease, status FROM outbox
      WHERE priority = ${values.add(priority)}
        ${after === undefined ? '' : `AND next_at > ${values.add(after)}`} AND next_at <= ${values.add(until)}
      ORDER BY next_at LIMIT ${COUNTED}) AS counted`;
}
