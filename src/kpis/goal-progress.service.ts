import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PlanningCycle } from '../cycles/planning-cycle.entity.js';
import { Goal } from '../goals/goal.entity.js';
import { Department } from '../organizations/department.entity.js';
import { Database } from '../platform/database/database.js';
import { plainRows } from '../platform/database/plain-rows.js';
import { rowsOf, together } from '../platform/database/together.js';
import { NotFound } from '../platform/errors.js';
import { changeSince, type ChangeSince } from './domain/change-since.js';
import type { KpiContribution } from './domain/roll-up.js';
import {
  byDepartment,
  type DepartmentProgress,
  type GoalMonth,
  goalMonth,
  holdsIn,
  standAt,
} from './goal-standing.js';
import { KpiFacts, type Reach } from './kpi-facts.js';
import { KpiPlaces } from './kpi-places.js';
import { KpiLink } from './kpi-link.entity.js';
import { KpiStay } from './kpi-stay.entity.js';
import { type KpiState, SHOWN, stateOf, thresholdsOf } from './kpi-states.service.js';
import { Kpi } from './kpi.entity.js';
import { Measure } from './measure.entity.js';
import { type MonthPeriod, Months } from './months.service.js';

export type { DepartmentProgress, GoalMonth, LinkedKpi } from './goal-standing.js';

/** How a goal stands in a month. */
export interface GoalProgress {
  readonly goal: Goal;
  readonly month: MonthPeriod;
  /** 0 to 1; null: unknown, because nothing fresh is linked. Never without its coverage. */
  readonly progress: number | null;
  /** Share of the weight that is fresh, 0 to 1. */
  readonly coverage: number;
  /** Null in the first month, and where one of the two months is unknown. */
  readonly change: ChangeSince | null;
  readonly departments: readonly DepartmentProgress[];
  readonly measures: readonly KpiState[];
  /** Mean attainment of the fresh measures, 0 to 1. */
  readonly measured: number | null;
  /** Progress and measures are more than a quarter apart. */
  readonly diverges: boolean;
  /** The same of each month of the goal's year up to this one, in order; worked out when asked for, without a query. */
  readonly byMonth: () => readonly GoalMonth[];
  /** Keys of departments by their ids. */
  readonly departmentKeys: ReadonlyMap<string, string>;
  /** Keys of all KPIs and measures named here, by their ids. */
  readonly keys: ReadonlyMap<string, string>;
}

/** Without the claims: of thousands, their texts would be half of what is read. */
const LINKED = ['id', 'kpiId', 'weight', 'fromDate', 'untilDate'] as const;
const WEIGHED = ['kpiId', 'weight', 'fromDate', 'untilDate'] as const;
const COUNTED = ['id', 'departmentId', 'direction', 'freshFor', 'fromDate', 'untilDate'] as const;

/** What departments contribute to the goal, and beside it what its own measures say. */
@Injectable()
export class GoalProgressService {
  constructor(private readonly database: Database) {}

  /**
   * How a goal stands in a month (its id, its name or a day in it), in the same number of queries however many KPIs
   * are linked. Throws `NotFound` and `UnknownMonth`.
   * @param reach `standing` where neither trends nor `byMonth` are looked at
   */
  async of(
    organizationId: string,
    which: { goalId: string } | { cycleId: string },
    monthNamed: string,
    reach: Reach = 'trend',
  ): Promise<GoalProgress> {
    const manager = this.database.read();
    const by = 'goalId' in which ? { id: which.goalId } : which;
    const goal = await manager.findOneBy(Goal, { organizationId, ...by });
    if (!goal) throw new NotFound('goal', 'doel');
    const cycle = await manager.findOneByOrFail(PlanningCycle, { organizationId, id: goal.cycleId });
    const months = await Months.load(manager, organizationId);
    const month = months.get(monthNamed);
    const { links, measured, kpis, departments, stays } = await rowsOfGoal(manager, goal);
    const thresholds = await thresholdsOf(manager, organizationId);
    const facts = await KpiFacts.load(manager, organizationId, kpis, months, month, thresholds, reach);

    const before = months.before(month);
    const places = KpiPlaces.of(stays);
    const standIn = (one: MonthPeriod) =>
      standAt(
        one,
        links,
        kpis.map((kpi) => places.on(kpi, one.endsOn)),
        facts,
      );
    const now = standIn(month);
    const then = before && before.endsOn >= cycle.startsOn ? standIn(before) : null;
    const measureIds = new Set(measured.map(({ kpiId }) => kpiId));
    const measures = kpis.filter((kpi) => measureIds.has(kpi.id));
    const monthOf = (one: MonthPeriod) =>
      goalMonth(one, standAt(one, links, kpis, facts).rolled, measures, facts);
    const { progress, coverage, measured: mean, diverges } = goalMonth(month, now.rolled, measures, facts);
    return {
      goal,
      month,
      progress,
      coverage,
      change: then && changeSince(then.rolled, now.rolled),
      departments: byDepartment(now, departments, month, facts),
      measures: measures.filter((kpi) => holdsIn(kpi, month)).map((kpi) => stateOf(kpi, month, facts)),
      measured: mean,
      diverges,
      // A goal that outlives its year is looked at in a later one: then that year's months.
      byMonth: () =>
        months.all.filter((one) => one.cycleId === month.cycleId && one.endsOn <= month.endsOn).map(monthOf),
      departmentKeys: new Map(departments.map(({ id, key }) => [id, key])),
      keys: new Map(kpis.map(({ id, key }) => [id, key])),
    };
  }

  /** Why each link of a goal moves it, by the link's id. */
  async claims({ organizationId, id: goalId }: Goal): Promise<ReadonlyMap<string, string>> {
    const links = await plainRows(this.database.read(), KpiLink, ['id', 'claim'], { organizationId, goalId });
    return new Map(links.map(({ id, claim }) => [id, claim]));
  }

  /** What each KPI that is linked to a goal weighs and reached in a month, by its id: `of` without what pages show beside. */
  async contributions(
    { organizationId, id: goalId }: Goal,
    months: Months,
    month: MonthPeriod,
  ): Promise<ReadonlyMap<string, KpiContribution>> {
    const manager = this.database.read();
    const links = await plainRows(manager, KpiLink, WEIGHED, { organizationId, goalId });
    const kpis = await plainRows(manager, Kpi, COUNTED, { organizationId });
    const thresholds = await thresholdsOf(manager, organizationId);
    const facts = await KpiFacts.load(manager, organizationId, kpis, months, month, thresholds, 'standing');
    const { rolled } = standAt(month, links, kpis, facts);
    return new Map(rolled.kpis.map((contribution) => [contribution.kpiId, contribution]));
  }
}

/** Asked at once: they are the better part of what a large organization's pages read. */
function rowsOfGoal(manager: EntityManager, { organizationId, id: goalId }: Goal) {
  const ofGoal = { organizationId, goalId };
  const linked = (table: string) =>
    `SELECT kpi_id FROM ${table} WHERE organization_id = :organizationId AND goal_id = :goalId`;
  return together(manager, {
    links: rowsOf(manager, KpiLink, LINKED, (query) => query.where(ofGoal).orderBy('row.id')),
    measured: rowsOf(manager, Measure, 'all', (query) => query.where(ofGoal)),
    kpis: rowsOf(manager, Kpi, SHOWN, (query) =>
      query
        .where({ organizationId })
        .andWhere(`row.id IN (${linked('kpi_link')} UNION ${linked('measure')})`, ofGoal)
        .orderBy('row.name')
        .addOrderBy('row.key'),
    ),
    departments: rowsOf(manager, Department, 'all', (query) =>
      query.where({ organizationId }).orderBy('row.name'),
    ),
    stays: rowsOf(manager, KpiStay, 'all', (query) => query.where({ organizationId })),
  });
}
