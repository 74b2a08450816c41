import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { UNINVITED } from '../cycles/domain/tellings.js';
import { Occasion } from '../mail/occasion.entity.js';
import { type NewMail, OutboxService } from '../mail/outbox.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import type { Dialect } from '../platform/database/dialect.js';
import { evaluate } from './domain/evaluation.js';
import type { OccasionFacts } from './domain/facts.js';
import { type Notice, noticeKey } from './domain/notice.js';
import { uninvited } from './domain/uninvited.js';
import { NoticeFactsService } from './notice-facts.service.js';
import { type ToldRow, toldOf } from './told.js';

/** Occasions looked at in one unit of work. */
const BATCH = 20;

/**
 * Looks at the occasions whose instant has come, puts what they owe into the outbox, and writes down when to look
 * again. Any number of replicas may tick at once: each takes occasions nobody else holds, and the unique key of a
 * notice settles the rest. The cost follows what is due, never what exists.
 */
@Injectable()
export class TickService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly facts: NoticeFactsService,
    private readonly outbox: OutboxService,
  ) {}

  /** Works off all occasions that are due; answers how many mails were put into the outbox. */
  async tick(): Promise<number> {
    const now = this.clock.now();
    let enqueued = 0;
    for (;;) {
      const { looked, mails } = await this.database.write((tx) => this.#batch(tx, now), 'READ COMMITTED');
      enqueued += mails;
      if (looked < BATCH) return enqueued;
    }
  }

  async #batch(tx: EntityManager, now: number): Promise<{ looked: number; mails: number }> {
    const occasions = await this.#dueOccasions(tx, now);
    const byOrganization = new Map<string, Occasion[]>();
    for (const occasion of occasions) {
      const group = byOrganization.get(occasion.organizationId);
      if (group) group.push(occasion);
      else byOrganization.set(occasion.organizationId, [occasion]);
    }
    let mails = 0;
    for (const [organizationId, group] of byOrganization) {
      const told = await toldOf(
        tx,
        organizationId,
        group.map(({ id }) => id),
      );
      const found = await this.facts.load(organizationId, group);
      const next = new Map<string, number | null>();
      for (const facts of found) {
        const rows = told.get(facts.occasionId) ?? [];
        const evaluation = evaluate(facts, rows, now);
        mails += await this.#record(tx, facts, rows, evaluation);
        mails += await this.#uninvite(tx, facts, rows, now);
        next.set(facts.occasionId, evaluation.next);
      }
      for (const { id } of group) {
        await tx.update(Occasion, { organizationId, id }, { lookAt: next.get(id) ?? null });
      }
    }
    return { looked: occasions.length, mails };
  }

  /** Due occasions nobody else looks at now; while they are held, whoever changes a fact of theirs waits. */
  async #dueOccasions(tx: EntityManager, now: number): Promise<Occasion[]> {
    const rows: {
      organization_id: string;
      id: string;
      type: Occasion['type'];
      timing: number;
      timed_at: string;
    }[] = await tx.query(dueOccasionsStatement(this.database.dialect), [now]);
    return rows.map((row) =>
      Object.assign(new Occasion(), {
        organizationId: row.organization_id,
        id: row.id,
        type: row.type,
        timing: row.timing,
        timedAt: Number(row.timed_at),
      }),
    );
  }

  async #record(
    tx: EntityManager,
    facts: OccasionFacts,
    rows: readonly ToldRow[],
    { due, missed }: ReturnType<typeof evaluate>,
  ): Promise<number> {
    const parts = partsAfter(facts, rows);
    await this.outbox.enqueue(tx, [
      ...due.map((notice) => ({ ...mailFor(facts, notice), part: parts(notice) })),
      ...missed.map(({ notice, reason }) => ({
        ...mailFor(facts, notice),
        part: parts(notice),
        missed: reason,
      })),
    ]);
    return due.length;
  }

  /** Whoever takes part no more hears it, and so does their calendar. */
  async #uninvite(
    tx: EntityManager,
    facts: OccasionFacts,
    rows: readonly ToldRow[],
    now: number,
  ): Promise<number> {
    const people = uninvited(facts, rows, now);
    if (people.length === 0) return 0;
    const parts = partsAfter(facts, rows);
    const mails = people.map((to): NewMail => {
      const notice = { kind: UNINVITED, step: 0, to };
      const of = { organizationId: facts.organizationId, occasionId: facts.occasionId, timing: facts.timing };
      return {
        ...{ ...of, occasionType: 'session', kind: UNINVITED, step: 0, recipientId: to, part: parts(notice) },
        ...{ data: {}, dueAt: now, usefulUntil: facts.session.startsAt },
      };
    });
    return this.outbox.enqueue(tx, mails);
  }
}

/**
 * Which place is free among mails of one kind and step to one person: several where they are about departments of
 * different days, or where one was withdrawn and is owed again. Who looks at the same rows comes to the same places.
 */
function partsAfter(
  facts: OccasionFacts,
  rows: readonly ToldRow[],
): (notice: Parameters<typeof noticeKey>[0]) => number {
  const taken = new Map<string, number>();
  const next = (key: string) => {
    const part = taken.get(key) ?? 0;
    taken.set(key, part + 1);
    return part;
  };
  for (const row of rows) if (row.timing === facts.timing) next(noticeKey(row));
  return (notice) => next(noticeKey(notice));
}

/** The look for due work; its one parameter is the present. Its cost follows what is due: one range of a partial index. */
export function dueOccasionsStatement(dialect: Dialect): string {
  return `SELECT organization_id, id, type, timing, timed_at FROM occasion
    WHERE look_at <= ${dialect.parameter(1)} ORDER BY look_at LIMIT ${BATCH} ${dialect.skipLocked}`;
}

function mailFor(facts: OccasionFacts, notice: Notice): NewMail {
  return {
    organizationId: facts.organizationId,
    kind: notice.kind,
    occasionType: facts.type,
    occasionId: facts.occasionId,
    timing: facts.timing,
    step: notice.step,
    recipientId: notice.to,
    data: {
      for: notice.for,
      ...(facts.type === 'actions' ? { actionIds: notice.aboutIds } : { departmentIds: notice.aboutIds }),
      pays: notice.pays,
    },
    dueAt: notice.at,
    usefulUntil: notice.until,
  };
}
