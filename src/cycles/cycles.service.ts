import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { YearPeriods } from '../calendar/domain/period.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/errors.js';
import { newId } from '../platform/ids.js';
import { CyclePlansService } from './cycle-plans.service.js';
import type { CyclePlan } from './domain/plan-cycle.js';
import { placeOf } from './domain/planned-session.js';
import { NewSessionsService } from './new-sessions.service.js';
import { Period } from './period.entity.js';
import { periodIdsOf } from './period-ids.js';
import { asNewSession, yearsOf } from './planned-rows.js';
import { PlanningCycle } from './planning-cycle.entity.js';
import { SessionChanges } from './session-changes.js';

export interface CycleWithPeriods extends PlanningCycle {
  readonly periods: Period[];
}

/** A plan as it is shown before it is kept. */
export interface CyclePreview extends CyclePlan {
  /** Whether this year is kept already; then recomputing tells what would change. */
  readonly kept: boolean;
}

@Injectable()
export class CyclesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly plans: CyclePlansService,
    private readonly newSessions: NewSessionsService,
    private readonly changes: SessionChanges,
  ) {}

  /** Kept cycles by year, each with its periods in order of the calendar. */
  async list(organizationId: string): Promise<CycleWithPeriods[]> {
    const manager = this.database.read();
    const cycles = await manager.find(PlanningCycle, { where: { organizationId }, order: { year: 'ASC' } });
    const cycleId = In(cycles.map(({ id }) => id));
    const periods = await manager.find(Period, {
      where: { organizationId, cycleId },
      order: { startsOn: 'ASC', number: 'ASC' },
    });
    return cycles.map((cycle) => ({
      ...cycle,
      periods: periods.filter((period) => period.cycleId === cycle.id),
    }));
  }

  async find(organizationId: string, year: number): Promise<CycleWithPeriods | null> {
    const manager = this.database.read();
    const cycle = await manager.findOneBy(PlanningCycle, { organizationId, year });
    if (!cycle) return null;
    const where = { organizationId, cycleId: cycle.id };
    return {
      ...cycle,
      periods: await manager.find(Period, { where, order: { startsOn: 'ASC', number: 'ASC' } }),
    };
  }

  /** Throws `NotFound`. */
  async get(organizationId: string, year: number): Promise<CycleWithPeriods> {
    const cycle = await this.find(organizationId, year);
    if (!cycle) throw new NotFound('planning cycle', 'planningscyclus');
    return cycle;
  }

  /** Periods and sessions of a fiscal year as the rhythm computes them, with notes; stores nothing. */
  async preview(organizationId: string, year: number): Promise<CyclePreview> {
    const plan = await this.plans.of(organizationId, year);
    const kept = (await this.find(organizationId, year)) !== null;
    return { ...plan, kept };
  }

  /**
   * Keeps a fiscal year: its periods and its sessions, past ones too. A year that is kept already stays as it is.
   * Throws as `CyclePlansService.of` does.
   */
  keep(
    organizationId: string,
    year: number,
  ): Promise<{ cycle: CycleWithPeriods; outcome: 'created' | 'unchanged' }> {
    return this.database.write(async (tx) => {
      const before = await this.find(organizationId, year);
      if (before) return { cycle: before, outcome: 'unchanged' };
      const { periods, sessions } = await this.plans.of(organizationId, year);
      const cycle = await this.#insertCycle(tx, organizationId, periods);
      const ids = await periodIdsOf(tx, organizationId, yearsOf(sessions, year));
      const rows = sessions.map((session) => asNewSession(session, cycle, ids));
      await this.changes.announce(tx, organizationId, await this.newSessions.insert(tx, rows));
      return { cycle: await this.get(organizationId, year), outcome: 'created' };
    });
  }

  async #insertCycle(tx: EntityManager, organizationId: string, year: YearPeriods): Promise<PlanningCycle> {
    const cycle: PlanningCycle = {
      organizationId,
      id: newId(),
      year: year.year,
      name: year.name,
      startsOn: year.startsOn,
      endsOn: year.endsOn,
      keptAt: this.clock.now(),
    };
    const periods = [year, ...year.quarters, ...year.months].map((period): Period => ({
      organizationId,
      id: newId(),
      cycleId: cycle.id,
      kind: period.kind,
      number: placeOf(period),
      name: period.name,
      startsOn: period.startsOn,
      endsOn: period.endsOn,
    }));
    await tx.insert(PlanningCycle, cycle);
    await tx.insert(Period, periods);
    return cycle;
  }
}
