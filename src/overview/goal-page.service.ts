import { Injectable } from '@nestjs/common';
import { dateAt } from '../calendar/domain/zones.js';
import { PlanningCycle } from '../cycles/planning-cycle.entity.js';
import { GoalDetailsService, type GoalDetail } from '../goals/goal-details.service.js';
import { Goal } from '../goals/goal.entity.js';
import { GoalsService } from '../goals/goals.service.js';
import { type GoalProgress, GoalProgressService } from '../kpis/goal-progress.service.js';
import type { Reach } from '../kpis/kpi-facts.js';
import { Kpi } from '../kpis/kpi.entity.js';
import { monthShown } from '../kpis/domain/month-shown.js';
import type { StatusThresholds } from '../kpis/domain/status.js';
import { type MonthPeriod, Months } from '../kpis/months.service.js';
import { whatIsKnown } from '../kpis/what-is-known.js';
import { Organization } from '../organizations/organization.entity.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { plainRows } from '../platform/database/plain-rows.js';
import { NotFound } from '../platform/errors.js';
import { monthAsked } from './domain/month-asked.js';

/** A goal as its page shows it. */
export interface GoalPicture extends GoalDetail {
  readonly progress: GoalProgress;
  /** Whether another month is looked at than the one shown unless asked. */
  readonly asOf: boolean;
  /** The months that can be looked at, in order of time. */
  readonly months: readonly MonthPeriod[];
  readonly today: string;
  readonly thresholds: StatusThresholds;
  /** Names of KPIs by id, for changes by KPIs that are linked no more. */
  readonly kpiNames: ReadonlyMap<string, string>;
}

@Injectable()
export class GoalPageService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly goals: GoalsService,
    private readonly details: GoalDetailsService,
    private readonly progress: GoalProgressService,
  ) {}

  /**
   * The goal that holds today, or that of a cycle, in the month asked for (`FY2027 M01`, `2027-01`), else in the
   * one that is looked at (see `monthShown`). Null where there is no goal. Throws `NotFound` for a month that cannot be looked at.
   * @param reach `standing` where neither trends nor the months before are shown
   */
  async load(
    organizationId: string,
    asked: { cycle?: number | undefined; month?: string | undefined } = {},
    reach: Reach = 'trend',
  ): Promise<GoalPicture | null> {
    const manager = this.database.read();
    const { zone, thresholds } = await manager.findOneByOrFail(Organization, { organizationId });
    const today = dateAt(this.clock.now(), zone);
    const goal = await this.#goal(organizationId, today, asked.cycle);
    const [detail] = goal ? await this.details.of(organizationId, [goal]) : [];
    if (!detail) return null;
    const { all } = await Months.load(manager, organizationId);
    const months = all.filter(({ cycleId }) => cycleId === detail.goal.cycleId);
    const shown = monthShown(months, today, await whatIsKnown(manager, organizationId, today));
    const month = asked.month === undefined ? shown : monthAsked(months, asked.month);
    if (!month) throw new NotFound('month', 'maand');
    const progress = await this.progress.of(organizationId, { goalId: detail.goal.id }, month.id, reach);
    const kpis = await plainRows(manager, Kpi, ['id', 'name'], { organizationId });
    return {
      ...detail,
      progress,
      asOf: month.id !== shown?.id,
      months: months.filter(({ startsOn }) => startsOn <= today || startsOn === month.startsOn),
      today,
      thresholds,
      kpiNames: new Map(kpis.map(({ id, name }) => [id, name])),
    };
  }

  async #goal(organizationId: string, today: string, year: number | undefined): Promise<Goal | null> {
    if (year === undefined) return this.goals.current(organizationId, today);
    const manager = this.database.read();
    const cycle = await manager.findOneBy(PlanningCycle, { organizationId, year });
    if (!cycle) throw new NotFound('planning cycle', 'planningscyclus');
    return manager.findOneBy(Goal, { organizationId, cycleId: cycle.id });
  }
}
