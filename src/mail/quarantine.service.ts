import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { databaseIdentity } from '../platform/database/identity.js';
import { InstallationFact } from '../platform/database/installation.entity.js';
import { LEAVES_IN_QUARANTINE } from './delivery/gate.service.js';
import { type MailKey, type RawKey, Values } from './delivery/keys.js';
import {
  LAST_SEEN_FACT,
  QUARANTINE_FACT,
  type QuarantineState,
  readState,
  writeState,
} from './quarantine.js';
import { QuarantineOver, StillInHand } from './quarantine.errors.js';

/** Mails of one kind that are held. */
export interface HeldMails {
  readonly kind: string;
  /** Owed up to when the back-up came to life again: they may have been sent by whoever ran on after it was taken. */
  readonly doubtful: number;
  /** Owed since: nobody can have sent them. */
  readonly fresh: number;
  readonly recipients: number;
  readonly dueFrom: number;
  readonly dueUntil: number;
}

const IDENTITY_FACT = 'database-identity';
const NOT_AGAIN = 'Not sent again after a restored back-up.';
const CHUNK = 500;

/**
 * A restored back-up remembers neither what was sent nor what was answered since it was taken. So its mail is held, in
 * every process and without one asking another, for as long as a fact stands in the database; a back-up carries that
 * fact from the start. It ends when somebody has said what is to become of the mails that may have been sent.
 */
@Injectable()
export class QuarantineService {
  readonly #logger = new Logger(QuarantineService.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The quarantine in force, or null while mail may leave. */
  async state(): Promise<QuarantineState | null> {
    const fact = await this.database.read().findOneBy(InstallationFact, { name: QUARANTINE_FACT });
    return fact && readState(fact.value);
  }

  /** Puts this installation's mail in quarantine, unless it is: for a restore that Cadans cannot notice by itself. */
  async begin(takenAt: number | null): Promise<QuarantineState> {
    return this.database.write(async (tx) => {
      const state = (await this.state()) ?? { takenAt, since: null };
      const begun = { ...state, since: state.since ?? this.clock.now() };
      await this.#put(tx, QUARANTINE_FACT, writeState(begun));
      return begun;
    });
  }

  /**
   * To be called before a process delivers: notices a restored back-up, by the fact it carries or because the database
   * is another than the one that was worked on, and writes down since when.
   */
  async notice(): Promise<QuarantineState | null> {
    const identity = await databaseIdentity(this.database);
    const begun = await this.database.write(async (tx) => {
      const known = await this.#fact(IDENTITY_FACT);
      if (identity !== null && known !== identity) await this.#put(tx, IDENTITY_FACT, identity);
      const copied = identity !== null && known !== null && known !== identity;
      if (!copied && (await this.state()) === null) return null;
      return this.begin(copied ? await this.lastSeen() : null);
    });
    if (begun) {
      this.#logger.warn(
        'This database is a restored back-up: no mail but sign-in mail leaves until `cadans quarantine release` says what is to become of the mails that may have been sent already.',
      );
    }
    return begun;
  }

  /** Says that a service works on this database now. */
  async seen(): Promise<void> {
    await this.database.write(
      (tx) => this.#put(tx, LAST_SEEN_FACT, String(this.clock.now())),
      'READ COMMITTED',
    );
  }

  /** When a service last worked on it; null if none ever did. */
  async lastSeen(): Promise<number | null> {
    const value = Number((await this.#fact(LAST_SEEN_FACT)) ?? NaN);
    return Number.isFinite(value) ? value : null;
  }

  /** What would leave now, of one organization or of all: by kind, the most first. */
  async held(state: QuarantineState, organizationId?: string): Promise<HeldMails[]> {
    const now = this.clock.now();
    const values = new Values(this.database.dialect);
    const doubtful = `due_at <= ${values.add(state.since ?? now)}`;
    const rows = await this.database.read().query<Record<string, string>[]>(
      `SELECT kind, SUM(CASE WHEN ${doubtful} THEN 1 ELSE 0 END) AS doubtful, COUNT(*) AS count,
         COUNT(DISTINCT recipient_id) AS recipients, MIN(due_at) AS due_from, MAX(due_at) AS due_until
       FROM outbox WHERE next_at IS NOT NULL AND kind NOT IN ${values.list(LEAVES_IN_QUARANTINE)}
         AND due_at <= ${values.add(now)}
         ${organizationId === undefined ? '' : `AND organization_id = ${values.add(organizationId)}`}
       GROUP BY kind ORDER BY COUNT(*) DESC, kind`,
      values.all,
    );
    return rows.map((row) => ({
      kind: row['kind'] ?? '',
      doubtful: Number(row['doubtful']),
      fresh: Number(row['count']) - Number(row['doubtful']),
      recipients: Number(row['recipients']),
      dueFrom: Number(row['due_from']),
      dueUntil: Number(row['due_until']),
    }));
  }

  /**
   * Ends the quarantine. Whoever calls it has seen to it that all that is owed stands in the outbox.
   * @param discardUntil what was owed up to this instant is recorded as missed; null sends it
   * @returns how many were recorded as missed
   * Throws `QuarantineOver` if there is none, and `StillInHand` while a worker of before it may be sending.
   */
  async lift(discardUntil: number | null): Promise<number> {
    if ((await this.state()) === null) throw new QuarantineOver();
    let discarded = 0;
    if (discardUntil !== null) {
      await this.#refuseWhileInHand(discardUntil);
      // Nothing leaves meanwhile, so it need not be one unit; whoever is cut short begins again.
      for (let last = CHUNK; last === CHUNK;) {
        last = await this.database.write((tx) => this.#discard(tx, discardUntil), 'READ COMMITTED');
        discarded += last;
      }
    }
    await this.database.write((tx) => tx.delete(InstallationFact, { name: QUARANTINE_FACT }));
    return discarded;
  }

  async #refuseWhileInHand(until: number): Promise<void> {
    const values = new Values(this.database.dialect);
    const [row] = await this.database.read().query<[{ until: string | number | null }]>(
      `SELECT MAX(next_at) AS until FROM outbox
       WHERE next_at > ${values.add(this.clock.now())} AND lease IS NOT NULL
         AND kind NOT IN ${values.list(LEAVES_IN_QUARANTINE)} AND due_at <= ${values.add(until)}`,
      values.all,
    );
    if (row.until !== null) throw new StillInHand(Math.ceil((Number(row.until) - this.clock.now()) / 1000));
  }

  async #discard(tx: EntityManager, until: number): Promise<number> {
    const now = this.clock.now();
    const values = new Values(this.database.dialect);
    const result: unknown = await tx.query(
      `UPDATE outbox SET status = 'missed', next_at = NULL, lease = NULL, settled_at = ${values.add(now)},
         reason = ${values.add(NOT_AGAIN)}
       WHERE (organization_id, id) IN (
         SELECT organization_id, id FROM outbox
         WHERE next_at IS NOT NULL AND kind NOT IN ${values.list(LEAVES_IN_QUARANTINE)}
           AND due_at <= ${values.add(until)} LIMIT ${CHUNK})
       RETURNING organization_id, id`,
      values.all,
    );
    const keys = this.database.dialect
      .returned<RawKey>(result)
      .map((row): MailKey => ({ organizationId: row.organization_id, id: row.id }));
    if (keys.length > 0) await this.#closeAttempts(tx, keys, now);
    return keys.length;
  }

  /** What was `sending` when the back-up was taken was on its way: its attempt ends as nobody knows how. */
  async #closeAttempts(tx: EntityManager, keys: readonly MailKey[], now: number): Promise<void> {
    const values = new Values(this.database.dialect);
    await tx.query(
      `UPDATE delivery_attempt SET ended_at = ${values.add(now)}, outcome = 'ambiguous',
         response = 'Its worker vanished.'
       WHERE outcome IS NULL AND ${values.keys(keys, 'mail_id')}`,
      values.all,
    );
  }

  async #fact(name: string): Promise<string | null> {
    return (await this.database.read().findOneBy(InstallationFact, { name }))?.value ?? null;
  }

  async #put(tx: EntityManager, name: string, value: string): Promise<void> {
    await tx.upsert(InstallationFact, { name, value }, ['name']);
  }
}
