import { Injectable } from '@nestjs/common';
import { type EntityManager, In, LessThan, Not, type QueryDeepPartialEntity } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/ids.js';
import { Timers } from '../platform/timers.js';
import { type MailKey, type RawKey, Values } from './delivery/keys.js';
import { MailKinds } from './mail-kinds.js';
import { OCCASION_TYPES, type OccasionType } from './occasion.entity.js';
import { type MailStatus, OutboxMail } from './outbox-mail.entity.js';

/** A mail that is owed. Its place in the occasion (type, occasion, timing, kind, step, recipient, part) is taken once. */
export interface NewMail {
  readonly organizationId: string;
  readonly kind: string;
  readonly occasionType: OccasionType | 'sign-in' | 'suppression' | 'report' | 'test' | 'address' | 'webhook';
  readonly occasionId: string;
  readonly timing: number;
  /** The place of its lead time in the rhythm, from 1; 0 where there is none. */
  readonly step: number;
  readonly recipientId: string;
  /** From 0: where a person is owed several mails of one kind and step, about departments of different days. */
  readonly part?: number;
  readonly data?: Record<string, unknown>;
  /** Where it goes, for a kind that goes to a given address; else it goes where its recipient is when it is written. */
  readonly address?: string;
  readonly dueAt: number;
  readonly usefulUntil: number | null;
  /** Why it is only recorded as missed and never sent. */
  readonly missed?: string;
}

/** What became of a mail about an occasion. */
export interface WrittenMail {
  readonly timing: number;
  readonly kind: string;
  readonly step: number;
  readonly recipientId: string;
  readonly status: MailStatus;
  /** Whether the recipient may have it: it left, is leaving, or broke off when it may have been taken already. */
  readonly mayHaveLeft: boolean;
}

const CHUNK = 500;
const LOOK_EVERY_MS = 100;
/** All types stand in front of the occasion in the unique key: naming them lets its index be used. */
const ANY_TYPE = [...OCCASION_TYPES, 'sign-in', 'suppression', 'report', 'test', 'address', 'webhook'];

/** The queue of mails: rooms put in what is owed, in the unit of work that makes it so, and take back what no longer is. */
@Injectable()
export class OutboxService {
  readonly #followers: (() => void)[] = [];

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly kinds: MailKinds,
    private readonly timers: Timers,
  ) {}

  /** Called after each commit that put in mails, so that delivery need not wait for its next look. */
  follow(follower: () => void): void {
    this.#followers.push(follower);
  }

  /** Puts mails in; those whose place is taken already are left as they are. Returns how many were new. */
  async enqueue(tx: EntityManager, mails: readonly NewMail[]): Promise<number> {
    const now = this.clock.now();
    const rows = mails.map((mail) => this.#row(mail, now));
    let added = 0;
    for (let from = 0; from < rows.length; from += CHUNK) {
      const chunk = rows.slice(from, from + CHUNK);
      await tx
        .createQueryBuilder()
        .insert()
        .into(OutboxMail)
        .values(chunk)
        .orIgnore()
        .updateEntity(false)
        .execute();
      added += await this.#taken(tx, chunk);
    }
    if (added > 0) this.announce();
    return added;
  }

  /** Something may be due: delivery looks as soon as the caller's unit has committed. */
  announce(): void {
    this.database.afterCommit(() => this.#followers.forEach((follower) => follower()));
  }

  /**
   * Takes back what has not begun to leave, also what a worker holds already: the worker finds out just before it
   * sends. Returns how many were taken back; for what is leaving right now, see `settled`.
   */
  async withdraw(
    tx: EntityManager,
    organizationId: string,
    occasionId: string,
    which: { readonly olderThanTiming?: number; readonly kinds?: readonly string[] },
    reason: string,
  ): Promise<number> {
    const { affected } = await tx.update(
      OutboxMail,
      {
        organizationId,
        occasionType: In(ANY_TYPE),
        occasionId,
        status: 'waiting',
        ...(which.olderThanTiming === undefined
          ? {}
          : { timing: LessThan(which.olderThanTiming), kind: Not(In(this.#outliving())) }),
        ...(which.kinds === undefined ? {} : { kind: In([...which.kinds]) }),
      },
      { status: 'withdrawn', nextAt: null, lease: null, settledAt: this.clock.now(), reason },
    );
    return affected ?? 0;
  }

  /** Kinds that no other timing makes untrue. */
  #outliving(): string[] {
    return this.kinds
      .all()
      .filter(({ outlivesMoves }) => outlivesMoves)
      .map(({ kind }) => kind);
  }

  /** Every mail there ever was about an occasion. */
  async written(manager: EntityManager, organizationId: string, occasionId: string): Promise<WrittenMail[]> {
    const mails = await manager.find(OutboxMail, {
      select: { timing: true, kind: true, step: true, recipientId: true, status: true, ambiguous: true },
      where: { organizationId, occasionType: In(ANY_TYPE), occasionId },
    });
    return mails.map(({ timing, kind, step, recipientId, status, ambiguous }) => ({
      timing,
      kind,
      step,
      recipientId,
      status,
      mayHaveLeft: status === 'sent' || status === 'sending' || ambiguous > 0,
    }));
  }

  /**
   * Waits until nothing about the occasion is on its way any more, at most so long. To be called after the commit that
   * withdrew the rest, outside a unit of work.
   * @returns the names of those whose mail is still out
   */
  async settled(organizationId: string, occasionId: string, withinMs = 10_000): Promise<string[]> {
    for (let waited = 0; ; waited += LOOK_EVERY_MS) {
      const leaving = await this.database.read().find(OutboxMail, {
        select: { recipientName: true, address: true },
        where: { organizationId, occasionType: In(ANY_TYPE), occasionId, status: 'sending' },
      });
      if (leaving.length === 0 || waited >= withinMs) {
        return leaving.map(({ recipientName, address }) => recipientName || (address ?? '')).sort();
      }
      await this.timers.wait(LOOK_EVERY_MS);
    }
  }

  #row(
    { missed, data, part = 0, ...mail }: NewMail,
    now: number,
  ): QueryDeepPartialEntity<OutboxMail> & MailKey {
    const settled = missed !== undefined;
    return {
      ...mail,
      part,
      id: newId(),
      // TypeORM's type of a row forgets that JSON may be anything.
      data: (data ?? {}) as object,
      priority: this.kinds.get(mail.kind).priority,
      status: settled ? 'missed' : 'waiting',
      nextAt: settled ? null : mail.dueAt,
      lease: null,
      attempts: 0,
      ambiguous: 0,
      createdAt: now,
      settledAt: settled ? now : null,
      reason: missed ?? null,
    };
  }

  /** How many of the rows were taken: neither database says so by itself after "insert or ignore". */
  async #taken(tx: EntityManager, rows: readonly MailKey[]): Promise<number> {
    const values = new Values(this.database.dialect);
    const found: RawKey[] = await tx.query(
      `SELECT organization_id, id FROM outbox WHERE ${values.keys(rows)}`,
      values.all,
    );
    return found.length;
  }
}
