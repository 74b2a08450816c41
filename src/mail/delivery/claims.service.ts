import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Dialect } from '../../platform/database/dialect.js';
import { newId } from '../../platform/ids.js';
import { MailKinds } from '../mail-kinds.js';
import { type MailStatus, OutboxMail } from '../outbox-mail.entity.js';
import { DeliveryOptions } from './delivery-options.js';
import { keyText, type MailKey, type RawKey, rawKeyText, Values } from './keys.js';

/** A due row as it was before this worker took it. */
interface Found extends RawKey {
  readonly status: MailStatus;
  readonly lease: string | null;
}

/** Mails that this worker holds: every change of them names the lease, so that a worker that lost it changes nothing. */
export interface Claim {
  readonly lease: string;
  readonly mails: readonly OutboxMail[];
  /** Those whose last holder vanished before it let go of them. */
  readonly abandoned: ReadonlySet<string>;
}

/** Takes due mails for one worker, and gives back what it did not get to. */
@Injectable()
export class Claims {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly kinds: MailKinds,
    private readonly options: DeliveryOptions,
  ) {}

  /** Claims what is due, the lowest priority number first, then the longest due; null if nothing is. */
  async claim(): Promise<Claim | null> {
    const kinds = this.kinds.all().map(({ kind }) => kind);
    if (kinds.length === 0) return null;
    const lease = newId();
    // Workers never compete for a row, they pass over what another is claiming: nothing to be serialized.
    return this.database.write(async (tx) => {
      const found = await this.#due(tx, kinds);
      if (found.length === 0) return null;
      await this.#hold(tx, found, lease);
      const mails = await this.#load(tx, found);
      const abandoned = found.filter((row) => row.lease !== null && row.status === 'waiting');
      return { lease, mails, abandoned: new Set(abandoned.map(rawKeyText)) };
    }, 'READ COMMITTED');
  }

  /** Says that this worker is still at it. */
  async renew(lease: string, mails: readonly MailKey[]): Promise<void> {
    if (mails.length === 0) return;
    await this.database.write(async (tx) => {
      const values = new Values(this.database.dialect);
      const until = values.add(this.clock.now() + this.options.leaseMs);
      await tx.query(
        `UPDATE outbox SET next_at = ${until} WHERE ${values.keys(mails)} AND lease = ${values.add(lease)}`,
        values.all,
      );
    }, 'READ COMMITTED');
  }

  /** Lets go of mails that have not begun to leave: they are due at once, for anybody. */
  async release(lease: string, mails: readonly MailKey[]): Promise<void> {
    if (mails.length === 0) return;
    await this.database.write(async (tx) => {
      const values = new Values(this.database.dialect);
      const now = values.add(this.clock.now());
      await tx.query(
        `UPDATE outbox SET next_at = ${now}, lease = NULL
         WHERE ${values.keys(mails)} AND lease = ${values.add(lease)} AND status = 'waiting'`,
        values.all,
      );
    }, 'READ COMMITTED');
  }

  /**
   * Each priority is one range of the index, so the cost is that of the rows taken, however many wait or are due.
   * Kinds this version does not know are left to the one that does: during an upgrade two versions run.
   */
  async #due(tx: EntityManager, kinds: readonly string[]): Promise<Found[]> {
    const { dialect } = this.database;
    const found: Found[] = [];
    let priority = await this.#priorityAbove(tx, null);
    while (priority !== null && found.length < this.options.batch) {
      const values = new Values(dialect);
      const limit = this.options.batch - found.length;
      const statement = dueMailsStatement(dialect, values, { priority, now: this.clock.now(), kinds, limit });
      found.push(...(await tx.query<Found[]>(statement, values.all)));
      priority = await this.#priorityAbove(tx, priority);
    }
    return found;
  }

  async #priorityAbove(tx: EntityManager, priority: number | null): Promise<number | null> {
    const values = new Values(this.database.dialect);
    const above = priority === null ? '' : `AND priority > ${values.add(priority)}`;
    const rows: { priority: number }[] = await tx.query(
      `SELECT priority FROM outbox WHERE next_at IS NOT NULL ${above} ORDER BY priority LIMIT 1`,
      values.all,
    );
    return rows[0]?.priority ?? null;
  }

  /** A row whose lease ran out while it was sending may have left: it is counted, its open attempt closed. */
  async #hold(tx: EntityManager, found: readonly Found[], lease: string): Promise<void> {
    const now = this.clock.now();
    const held = new Values(this.database.dialect);
    await tx.query(
      `UPDATE outbox SET lease = ${held.add(lease)}, next_at = ${held.add(now + this.options.leaseMs)},
         ambiguous = ambiguous + CASE WHEN status = 'sending' THEN 1 ELSE 0 END, status = 'waiting'
       WHERE ${held.keys(found.map(keyOf))}`,
      held.all,
    );
    const sending = found.filter(({ status }) => status === 'sending');
    if (sending.length === 0) return;
    const closed = new Values(this.database.dialect);
    await tx.query(
      `UPDATE delivery_attempt SET ended_at = ${closed.add(now)}, outcome = 'ambiguous',
         response = 'Its worker vanished.'
       WHERE outcome IS NULL AND ${closed.keys(sending.map(keyOf), 'mail_id')}`,
      closed.all,
    );
  }

  async #load(tx: EntityManager, found: readonly Found[]): Promise<OutboxMail[]> {
    const byOrganization = new Map<string, string[]>();
    for (const row of found) {
      byOrganization.set(row.organization_id, [...(byOrganization.get(row.organization_id) ?? []), row.id]);
    }
    const mails = await tx.find(OutboxMail, {
      where: [...byOrganization].map(([organizationId, ids]) => ({ organizationId, id: In(ids) })),
    });
    const place = new Map(found.map((row, index) => [rawKeyText(row), index]));
    return mails.sort((a, b) => (place.get(keyText(a)) ?? 0) - (place.get(keyText(b)) ?? 0));
  }
}

const keyOf = (row: RawKey): MailKey => ({ organizationId: row.organization_id, id: row.id });

/** The look for due mails of one priority: one range of a partial index. */
export function dueMailsStatement(
  dialect: Dialect,
  values: Values,
  wanted: {
    readonly priority: number;
    readonly now: number;
    readonly kinds: readonly string[];
    readonly limit: number;
  },
): string {
  return `SELECT organization_id, id, status, lease FROM outbox
    WHERE priority = ${values.add(wanted.priority)} AND next_at <= ${values.add(wanted.now)}
      AND kind IN ${values.list(wanted.kinds)}
    ORDER BY next_at LIMIT ${values.add(wanted.limit)} ${dialect.skipLocked}`;
}
