import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { nextAttempt } from '../domain/back-off.js';
import { UNWANTED_REASON } from '../domain/held-back.js';
import { MailKinds } from '../mail-kinds.js';
import type { WrittenMail } from '../transport/mail-transport.js';
import { DeliveryOptions } from './delivery-options.js';
import { keyText, type RawKey, rawKeyText, Values } from './keys.js';
import { Settlements } from './settlements.service.js';
import { addTallies, NOTHING_DONE, type Tally } from './tally.js';

/** A mail that is leaving, and the number of the attempt. */
export interface Departure {
  readonly mail: WrittenMail;
  readonly attempt: number;
}

/** What became of mails that were about to leave; those lost to another worker are counted nowhere. */
export interface Boarding extends Pick<Tally, 'withdrawn' | 'missed' | 'failed' | 'postponed'> {
  readonly departures: readonly Departure[];
}

/** The point of no return. */
@Injectable()
export class Departures {
  readonly #logger = new Logger(Departures.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly kinds: MailKinds,
    private readonly settlements: Settlements,
    private readonly options: DeliveryOptions,
  ) {}

  /** As `boardAll`; if asking fails, it is asked one by one, so that one mail's broken facts hold up no other. */
  async board(lease: string, mails: readonly WrittenMail[]): Promise<Boarding> {
    try {
      return await this.boardAll(lease, mails);
    } catch (error) {
      if (mails.length === 1 && mails[0]) return this.#putOff(lease, mails[0], error);
    }
    let boarding: Boarding = { departures: [], ...NOTHING_DONE };
    for (const mail of mails) {
      const { departures, ...counts } = await this.board(lease, [mail]);
      boarding = {
        ...addTallies({ ...NOTHING_DONE, ...boarding }, counts),
        departures: [...boarding.departures, ...departures],
      };
    }
    return boarding;
  }

  /**
   * In one unit of work, the caller's or its own: asks whether the mails are still wanted and still make sense, sets
   * them `sending`, and writes down the attempt. What is not committed here is not sent; whatever is sent stands here,
   * whatever happens next.
   */
  boardAll(lease: string, mails: readonly WrittenMail[]): Promise<Boarding> {
    // A withdrawal and this compete for the same row, and the row's status decides which of them was first.
    return this.database.write(async (tx) => {
      const now = this.clock.now();
      const late = mails.filter(({ usefulUntil }) => usefulUntil !== null && usefulUntil <= now);
      const timely = mails.filter((mail) => !late.includes(mail));
      const wanted = await this.#wanted(timely);
      const count = { withdrawn: 0, missed: 0, failed: 0, postponed: 0 };
      for (const mail of timely.filter(({ id }) => !wanted.has(id))) {
        count.withdrawn += Number(await this.settlements.withdraw(lease, mail, UNWANTED_REASON));
      }
      for (const mail of late) {
        if (mail.attempts > 0)
          count.failed += Number(await this.settlements.fail(lease, mail, 'Its moment passed.'));
        else
          count.missed += Number(
            await this.settlements.miss(lease, mail, 'Its moment passed before it could leave.'),
          );
      }
      const departures = await this.#depart(
        tx,
        lease,
        timely.filter(({ id }) => wanted.has(id)),
      );
      return { ...count, departures };
    }, 'READ COMMITTED');
  }

  async #putOff(lease: string, mail: WrittenMail, error: unknown): Promise<Boarding> {
    const why = `Whether it is still wanted could not be told: ${error instanceof Error ? error.message : String(error)}`;
    this.#logger.error(`A mail of kind ${mail.kind} (${mail.id}): ${why}`);
    const tried = { ...mail, attempts: mail.attempts + 1 };
    const next = nextAttempt({ ...tried, now: this.clock.now() });
    const changed =
      'at' in next
        ? await this.settlements.putOff(lease, tried, next.at, why)
        : await this.settlements.fail(lease, tried, why);
    const counted = changed ? { ['at' in next ? 'postponed' : 'failed']: 1 } : {};
    return { ...addTallies(NOTHING_DONE, counted), departures: [] };
  }

  async #wanted(mails: readonly WrittenMail[]): Promise<Set<string>> {
    const wanted = new Set<string>();
    for (const kind of new Set(mails.map((mail) => mail.kind))) {
      const ids = await this.kinds.get(kind).stillWanted(mails.filter((mail) => mail.kind === kind));
      ids.forEach((id) => wanted.add(id));
    }
    return wanted;
  }

  async #depart(tx: EntityManager, lease: string, mails: readonly WrittenMail[]): Promise<Departure[]> {
    if (mails.length === 0) return [];
    const now = this.clock.now();
    const values = new Values(this.database.dialect);
    const result: unknown = await tx.query(
      `UPDATE outbox SET status = 'sending', attempts = attempts + 1,
         next_at = ${values.add(now + this.options.leaseMs)}
       WHERE ${values.keys(mails)} AND lease = ${values.add(lease)} AND status = 'waiting'
       RETURNING organization_id, id`,
      values.all,
    );
    const begun = new Set(this.database.dialect.returned<RawKey>(result).map(rawKeyText));
    const leaving = mails.filter((mail) => begun.has(keyText(mail)));
    if (leaving.length === 0) return [];
    const earlier = await this.#earlierAttempts(tx, leaving);
    const departures = leaving.map((mail) => ({
      mail: { ...mail, attempts: mail.attempts + 1 },
      attempt: (earlier.get(keyText(mail)) ?? 0) + 1,
    }));
    const opened = new Values(this.database.dialect);
    const rows = departures.map(({ mail, attempt }) =>
      opened.list([mail.organizationId, mail.id, attempt, now]),
    );
    await tx.query(
      `INSERT INTO delivery_attempt (organization_id, mail_id, number, started_at) VALUES ${rows.join(', ')}`,
      opened.all,
    );
    return departures;
  }

  /**
   * Numbers of the latest attempts: more than `attempts` counts, since those a paused channel spoiled do not count. Of
   * most mails there is none: one that was tried before has a count or the reason why it came back.
   */
  async #earlierAttempts(tx: EntityManager, mails: readonly WrittenMail[]): Promise<Map<string, number>> {
    const tried = mails.filter(({ attempts, reason }) => attempts > 0 || reason !== null);
    if (tried.length === 0) return new Map();
    const values = new Values(this.database.dialect);
    const rows: (RawKey & { number: number })[] = await tx.query(
      `SELECT organization_id, mail_id AS id, MAX(number) AS number FROM delivery_attempt
       WHERE ${values.keys(tried, 'mail_id')} GROUP BY organization_id, mail_id`,
      values.all,
    );
    return new Map(rows.map((row) => [rawKeyText(row), row.number]));
  }
}
