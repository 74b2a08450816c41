import { Injectable } from '@nestjs/common';
import type { Period as CalendarPeriod, YearPeriods } from '../calendar/domain/period.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { CyclePlansService } from './cycle-plans.service.js';
import { PeriodsChanged } from './cycles.errors.js';
import { CyclesService, type CycleWithPeriods } from './cycles.service.js';
import { comparePlan, type PlanDifferences } from './domain/compare-plan.js';
import type { PlanNote } from './domain/plan-notes.js';
import { placeOf, type PlannedSession } from './domain/planned-session.js';
import { type PeriodIds, periodIdsOf } from './period-ids.js';
import { yearsOf } from './planned-rows.js';
import { SessionChanges } from './session-changes.js';
import { Session } from './session.entity.js';

/** A kept cycle beside what the rhythm says about it today. */
export interface PlanComparison {
  readonly cycle: CycleWithPeriods;
  readonly planned: readonly PlannedSession[];
  /** Kept sessions by id. */
  readonly kept: ReadonlyMap<string, Session>;
  readonly ids: PeriodIds;
  readonly differences: PlanDifferences;
  readonly notes: readonly PlanNote[];
}

@Injectable()
export class PlanComparisonService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cycles: CyclesService,
    private readonly plans: CyclePlansService,
    private readonly changes: SessionChanges,
  ) {}

  /** Changes nothing. Throws `NotFound`, `PeriodsChanged`, and what planning throws. */
  async of(organizationId: string, year: number): Promise<PlanComparison> {
    const cycle = await this.cycles.get(organizationId, year);
    const { periods, sessions: planned, notes } = await this.plans.of(organizationId, year);
    refuseOtherPeriods(cycle, periods);
    const manager = this.database.read();
    const ids = await periodIdsOf(manager, organizationId, yearsOf(planned, year));
    const rows = await manager.find(Session, {
      where: { organizationId, cycleId: cycle.id },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
    const numbers = new Map(cycle.periods.map(({ id, number }) => [id, number]));
    const begun = await this.changes.begun(manager, organizationId);
    const kept = rows.map((row) => ({
      ...row,
      number: numbers.get(row.periodId) ?? 0,
      reviews: row.reviewsPeriodId,
      cancelled: row.cancelledAt !== null,
      planned: row.plannedDate !== null,
      hasBegun: begun.has(row.id),
    }));
    const wanted = planned.map((session) => ({
      ...session,
      number: placeOf(session.period),
      reviews: session.reviews === null ? null : ids.find(session.reviews),
    }));
    const differences = comparePlan(wanted, kept, this.clock.now());
    return { cycle, planned, kept: new Map(rows.map((row) => [row.id, row])), ids, differences, notes };
  }
}

function refuseOtherPeriods(cycle: CycleWithPeriods, now: YearPeriods): void {
  const spanOf = ({ kind, startsOn, endsOn }: Pick<CalendarPeriod, 'kind' | 'startsOn' | 'endsOn'>) =>
    `${kind} ${startsOn} ${endsOn}`;
  const kept = new Set(cycle.periods.map(spanOf));
  const same = [now, ...now.quarters, ...now.months].every((period) => kept.has(spanOf(period)));
  if (!same) throw new PeriodsChanged(cycle.name);
}
