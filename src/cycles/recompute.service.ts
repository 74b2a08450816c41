import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OutboxService } from '../mail/outbox.service.js';
import { Database } from '../platform/database/database.js';
import { DifferencesChanged } from './cycles.errors.js';
import { isEmpty, type PlanDifferences } from './domain/compare-plan.js';
import type { PlanNote } from './domain/plan-notes.js';
import { placeOf } from './domain/planned-session.js';
import { fingerprintOf } from './fingerprint.js';
import { NewSessionsService } from './new-sessions.service.js';
import { type PlanComparison, PlanComparisonService } from './plan-comparison.service.js';
import { asNewSession, asPatch } from './planned-rows.js';
import { SessionActsService } from './session-acts.service.js';
import { SessionChanges } from './session-changes.js';
import { Session } from './session.entity.js';

export interface RecomputeOptions {
  /** Only look. */
  readonly dryRun: boolean;
  /** The fingerprint of the differences that were shown: anything else is not applied. */
  readonly expecting?: string;
}

export interface Recomputation {
  readonly differences: PlanDifferences;
  readonly notes: readonly PlanNote[];
  readonly fingerprint: string;
  readonly applied: boolean;
  /** Names of those who may still get a mail that was on its way when this happened. */
  readonly stillOut: readonly string[];
}

/** Brings a kept cycle in line with what the rhythm and the calendar say today. */
@Injectable()
export class RecomputeService {
  constructor(
    private readonly database: Database,
    private readonly comparisons: PlanComparisonService,
    private readonly acts: SessionActsService,
    private readonly newSessions: NewSessionsService,
    private readonly outbox: OutboxService,
    private readonly changes: SessionChanges,
  ) {}

  /**
   * Shows, or applies, what a change of rhythm or holidays means for a kept cycle. Extraordinary, hand-arranged,
   * cancelled and past sessions are left alone. Not to be called within a unit of work: it waits for mails that are
   * leaving; there, use `apply`. Throws `NotFound`, `PeriodsChanged`, `DifferencesChanged`, and what planning throws.
   */
  async recompute(organizationId: string, year: number, options: RecomputeOptions): Promise<Recomputation> {
    const { differences, notes } = options.dryRun
      ? await this.comparisons.of(organizationId, year)
      : await this.apply(organizationId, year, options);
    const fingerprint = fingerprintOf(differences);
    if (options.dryRun) return { differences, notes, fingerprint, applied: false, stillOut: [] };
    const touched = [...differences.moved.map(({ kept }) => kept), ...differences.removed];
    const out = await Promise.all(touched.map(({ id }) => this.outbox.settled(organizationId, id)));
    return { differences, notes, fingerprint, applied: true, stillOut: [...new Set(out.flat())].sort() };
  }

  /** As one unit of work, joining the caller's. */
  apply(
    organizationId: string,
    year: number,
    { expecting }: Omit<RecomputeOptions, 'dryRun'> = {},
  ): Promise<PlanComparison> {
    return this.database.write(async (tx) => {
      const comparison = await this.comparisons.of(organizationId, year);
      const { differences } = comparison;
      if (expecting !== undefined && expecting !== fingerprintOf(differences)) throw new DifferencesChanged();
      if (!isEmpty(differences)) {
        const changed = await this.#store(tx, comparison);
        await this.changes.announce(tx, organizationId, changed);
      }
      return comparison;
    });
  }

  async #store(tx: EntityManager, comparison: PlanComparison): Promise<Session[]> {
    const { cycle, planned, kept, ids, differences } = comparison;
    const { moved, altered, added, removed } = differences;
    const byKey = new Map(planned.map((session) => [`${session.kind} ${placeOf(session.period)}`, session]));
    const plannedFor = ({ kind, number }: { kind: string; number: number }) =>
      byKey.get(`${kind} ${number}`)!;
    const rowOf = ({ id }: { id: string }) => kept.get(id)!;
    const changed: Session[] = [];
    for (const { kept: before, wanted } of [...moved, ...altered]) {
      const patch = asPatch(plannedFor(wanted), ids);
      changed.push(await this.acts.rearrange(tx, rowOf(before), patch));
    }
    for (const { wanted, revives } of added) {
      if (revives === null) continue;
      const patch = asPatch(plannedFor(wanted), ids);
      changed.push(await this.acts.restore(tx, rowOf(revives), patch));
    }
    for (const before of removed) {
      changed.push(await this.acts.cancel(tx, rowOf(before), { plannedDate: null }));
    }
    const missing = added.filter(({ revives }) => revives === null);
    const rows = missing.map(({ wanted }) => asNewSession(plannedFor(wanted), cycle, ids));
    return [...changed, ...(await this.newSessions.insert(tx, rows))];
  }
}
