import { Injectable, Optional } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Dialect } from '../../platform/database/dialect.js';
import { newId } from '../../platform/ids.js';
import { MailKinds } from '../mail-kinds.js';
import { type MailStatus, OutboxMail } from '../outbox-mail.entity.js';
import { DeliveryMetrics } from './delivery-metrics.js';
import { DeliveryOptions } from './delivery-options.js';
import { Pace } from './pace.service.js';
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

/** Organizations that share one claim at the most. */
const TURNS = 20;

/** Takes due mails for one worker, and gives back what it did not get to. */
@Injectable()
export class Claims {
  /** By priority: which organization had its turn last. Each worker goes round by itself. */
  readonly #lastInTurn = new Map<number, string>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly kinds: MailKinds,
    private readonly pace: Pace,
    private readonly options: DeliveryOptions,
    @Optional() private readonly metrics?: DeliveryMetrics,
  ) {}

  /**
   * Claims what is due, the lowest priority number first, then the longest due; null if nothing is.
   * @param kinds only these: what another version knows is left to it, and not everything may leave at any time
   * @param lease by which the worker holds them; what it holds by it already is not claimed again
   */
  async claim(kinds: readonly string[], lease = newId()): Promise<Claim | null> {
    if (kinds.length === 0) return null;
    // Workers never compete for a row, they pass over what another is claiming: nothing to be serialized.
    const claim = await this.database.write(async (tx) => {
      const found = await this.pace.within(tx, this.options.batch, (limit) =>
        this.#due(tx, { kinds, lease }, limit),
      );
      if (found.length === 0) return null;
      await this.#hold(tx, found, lease);
      const mails = await this.#load(tx, found);
      const abandoned = found.filter((row) => row.lease !== null && row.status === 'waiting');
      return { lease, mails, abandoned: new Set(abandoned.map(rawKeyText)) };
    }, 'READ COMMITTED');
    if (claim) this.metrics?.claimed(claim.mails.length);
    return claim;
  }

  /**
   * Says that this worker is still at it. Rows that it is changing at this very moment are passed over: waiting for
   * them, in whatever order, while the change waits for others of them, would be a deadlock.
   */
  async renew(lease: string, mails: readonly MailKey[]): Promise<void> {
    if (mails.length === 0) return;
    await this.database.write(async (tx) => {
      const values = new Values(this.database.dialect);
      const until = values.add(this.clock.now() + this.options.leaseMs);
      await tx.query(
        `UPDATE outbox SET next_at = ${until} WHERE (organization_id, id) IN (
           SELECT organization_id, id FROM outbox
           WHERE ${values.keys(mails)} AND lease = ${values.add(lease)} ${this.database.dialect.skipLocked})`,
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
  async #due(
    tx: EntityManager,
    { kinds, lease }: Pick<DueMails, 'kinds' | 'lease'>,
    most: number,
  ): Promise<Found[]> {
    const found: Found[] = [];
    const last = Math.max(...kinds.map((kind) => this.kinds.get(kind).priority));
    let priority = await this.#priorityAbove(tx, null);
    // No further than the kinds go: what is held in quarantine is not waded through.
    while (priority !== null && priority <= last && found.length < most) {
      const wanted = { priority, kinds, lease, now: this.clock.now(), limit: most - found.length };
      const oldest = await this.#look(tx, wanted);
      // As many as were asked for: there is more than this worker can take now, so organizations take turns.
      found.push(...(oldest.length < wanted.limit ? oldest : await this.#inTurns(tx, wanted, oldest)));
      priority = await this.#priorityAbove(tx, priority);
    }
    return found;
  }

  /**
   * An equal share for each of the organizations whose turn it is, the rest to the longest due: whoever has ten mails
   * due need not wait for another's fifty thousand.
   */
  async #inTurns(tx: EntityManager, wanted: DueMails, oldest: readonly Found[]): Promise<Found[]> {
    const organizations = await this.#nextInTurn(tx, wanted.priority);
    const share = Math.ceil(wanted.limit / Math.max(1, organizations.length));
    const found = new Map<string, Found>();
    for (const organizationId of organizations) {
      const own = await this.#look(tx, { ...wanted, limit: share, organizationId });
      for (const row of own) found.set(rawKeyText(row), row);
    }
    for (const row of oldest) found.set(rawKeyText(row), row);
    return [...found.values()].slice(0, wanted.limit);
  }

  /** Some organizations with mails of the priority, from behind the last one that had its turn; then from the first. */
  async #nextInTurn(tx: EntityManager, priority: number): Promise<string[]> {
    const after = async (organizationId: string, limit: number): Promise<string[]> => {
      const values = new Values(this.database.dialect);
      const statement = nextInTurnStatement(values, { priority, after: organizationId, limit });
      const rows = await tx.query<{ organization_id: string }[]>(statement, values.all);
      return rows.map((row) => row.organization_id);
    };
    const last = this.#lastInTurn.get(priority) ?? '';
    const next = await after(last, TURNS);
    const again = next.length < TURNS && last !== '' ? await after('', TURNS - next.length) : [];
    const organizations = [...new Set([...next, ...again])];
    this.#lastInTurn.set(priority, organizations.at(-1) ?? '');
    return organizations;
  }

  async #look(tx: EntityManager, wanted: DueMails): Promise<Found[]> {
    const values = new Values(this.database.dialect);
    const statement = dueMailsStatement(this.database.dialect, values, wanted);
    return tx.query<Found[]>(statement, values.all);
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

/** Due mails of one priority, of all organizations or of one. */
export interface DueMails {
  readonly priority: number;
  readonly now: number;
  readonly kinds: readonly string[];
  /** Rows held by it are left out: whoever asks is at them, however late it says so. */
  readonly lease: string;
  readonly limit: number;
  readonly organizationId?: string;
}

/** The look for due mails of one priority: one range of a partial index. */
export function dueMailsStatement(dialect: Dialect, values: Values, wanted: DueMails): string {
  const { priority, organizationId, now, kinds, lease, limit } = wanted;
  return `SELECT organization_id, id, status, lease FROM outbox
    WHERE priority = ${values.add(priority)}
      ${organizationId === undefined ? '' : `AND organization_id = ${values.add(organizationId)}`}
      AND next_at <= ${values.add(now)} AND kind IN ${values.list(kinds)}
      AND (lease IS NULL OR lease <> ${values.add(lease)})
    ORDER BY next_at LIMIT ${values.add(limit)} ${dialect.skipLocked}`;
}

/** Organizations with unsettled mails of a priority, in order: one step down the index for each. */
export function nextInTurnStatement(
  values: Values,
  { priority, after, limit }: { readonly priority: number; readonly after: string; readonly limit: number },
): string {
  // Marks are added in the order in which they stand: the priority before what the organization comes behind.
  const next = (behind: () => string) => `SELECT MIN(organization_id) FROM outbox
      WHERE priority = ${values.add(priority)} AND organization_id > ${behind()} AND next_at IS NOT NULL`;
  return `WITH RECURSIVE turn (organization_id, place) AS (
      SELECT (${next(() => values.add(after))}), 1
      UNION ALL
      SELECT (${next(() => 'turn.organization_id')}), place + 1
      FROM turn WHERE turn.organization_id IS NOT NULL AND place < CAST(${values.add(limit)} AS integer))
    SELECT organization_id FROM turn WHERE organization_id IS NOT NULL`;
}
