import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { dateAt } from '../calendar/domain/zones.js';
import { PlanningCycle } from '../cycles/planning-cycle.entity.js';
import { type GoalDetail, GoalDetailsService } from '../goals/goal-details.service.js';
import { Goal } from '../goals/goal.entity.js';
import { GoalsService } from '../goals/goals.service.js';
import type { Standing } from '../kpis/domain/kpi-state.js';
import { monthOn, monthShown } from '../kpis/domain/month-shown.js';
import { type RollUp, rollUp } from '../kpis/domain/roll-up.js';
import type { StatusThresholds } from '../kpis/domain/status.js';
import { holdsIn } from '../kpis/goal-standing.js';
import { KpiFacts, type TrendPoint } from '../kpis/kpi-facts.js';
import { KpiLink } from '../kpis/kpi-link.entity.js';
import { Kpi } from '../kpis/kpi.entity.js';
import { Measure } from '../kpis/measure.entity.js';
import { type MonthPeriod, Months } from '../kpis/months.service.js';
import { whatIsKnown } from '../kpis/what-is-known.js';
import { Department } from '../organizations/department.entity.js';
import { holdsOn } from '../organizations/domain/term.js';
import { Organization } from '../organizations/organization.entity.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { plainRows } from '../platform/database/plain-rows.js';
import { NotFound } from '../platform/errors.js';

const KPI = [
  ...(['id', 'key', 'name', 'departmentId', 'perspective', 'customer', 'direction'] as const),
  ...(['freshFor', 'fromDate', 'untilDate'] as const),
] as const;
const LINK = [
  ...(['id', 'kpiId', 'goalId', 'towardKpiId', 'weight', 'claim', 'fromDate', 'untilDate'] as const),
] as const;
export type StrategyKpi = Pick<Kpi, (typeof KPI)[number]>;
export type StrategyLink = Pick<KpiLink, (typeof LINK)[number]>;

/** The one chain from KPIs to the goal, as it holds in a month. */
export interface Strategy {
  readonly today: string;
  readonly thresholds: StatusThresholds;
  /** The month of the goal's cycle that is looked at (see `monthShown`); null where no months are kept. */
  readonly month: MonthPeriod | null;
  /** Null: there is no goal. */
  readonly detail: GoalDetail | null;
  /** Of today, by name. */
  readonly departments: readonly Department[];
  /** Those that hold in the month, measures among them, by name. */
  readonly kpis: ReadonlyMap<string, StrategyKpi>;
  /** None where it was not asked. */
  readonly standings: ReadonlyMap<string, Standing<TrendPoint>>;
  /** To the goal and to other KPIs; of KPIs that hold in the month. */
  readonly links: readonly StrategyLink[];
  /** Ids of the goal's own measures. */
  readonly measures: ReadonlySet<string>;
  readonly rolled: RollUp;
}

@Injectable()
export class StrategyService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly goals: GoalsService,
    private readonly details: GoalDetailsService,
  ) {}

  /**
   * The chain of the goal that holds today, or of a year's; as many queries, however many KPIs. Throws `NotFound` for a
   * year that is not planned.
   * @param judged whether it is asked how KPIs stand; else nothing that was read is looked at, and what holds in the
   *   month that goes on counts
   */
  async load(organizationId: string, year?: number, { judged = true } = {}): Promise<Strategy> {
    const manager = this.database.read();
    const { zone, thresholds } = await manager.findOneByOrFail(Organization, { organizationId });
    const today = dateAt(this.clock.now(), zone);
    const goal = await this.#goal(organizationId, today, year);
    const [detail = null] = goal ? await this.details.of(organizationId, [goal]) : [];
    const months = await Months.load(manager, organizationId);
    const ofCycle = goal ? months.all.filter(({ cycleId }) => cycleId === goal.cycleId) : months.all;
    const month = judged
      ? monthShown(ofCycle, today, await whatIsKnown(manager, organizationId, today))
      : monthOn(ofCycle, today);
    const departments = await manager.find(Department, {
      where: { organizationId },
      order: { name: 'ASC', key: 'ASC' },
    });
    const all = await plainRows(manager, Kpi, KPI, { organizationId }, ['name', 'key']);
    const kpis = all.filter((kpi) => (month ? holdsIn(kpi, month) : holdsOn(kpi, today)));
    const kpiOf = new Map(kpis.map((kpi) => [kpi.id, kpi]));
    const links = (await this.#links(organizationId, goal)).filter(
      (link) =>
        (month === null || holdsIn(link, month)) &&
        kpiOf.has(link.kpiId) &&
        (link.towardKpiId === null || kpiOf.has(link.towardKpiId)),
    );
    const measured = goal ? await manager.findBy(Measure, { organizationId, goalId: goal.id }) : [];
    const standings = new Map<string, Standing<TrendPoint>>();
    if (month && judged) {
      const facts = await KpiFacts.load(
        ...([manager, organizationId, kpis, months, month, thresholds, 'standing'] as const),
      );
      for (const kpi of kpis) standings.set(kpi.id, facts.standing(kpi, month));
    }
    return {
      ...{ today, thresholds, month, detail, kpis: kpiOf, standings, links },
      departments: departments.filter((one) => holdsOn(one, today)),
      measures: new Set(measured.map(({ kpiId }) => kpiId)),
      rolled: rolledUp(links, kpiOf, standings),
    };
  }

  async #goal(organizationId: string, today: string, year: number | undefined): Promise<Goal | null> {
    if (year === undefined) return this.goals.current(organizationId, today);
    const manager = this.database.read();
    const cycle = await manager.findOneBy(PlanningCycle, { organizationId, year });
    if (!cycle) throw new NotFound('planning cycle', 'planningscyclus');
    return manager.findOneBy(Goal, { organizationId, cycleId: cycle.id });
  }

  #links(organizationId: string, goal: Goal | null): Promise<StrategyLink[]> {
    const between = { organizationId, towardKpiId: Not(IsNull()) };
    const where = goal ? [between, { organizationId, goalId: goal.id }] : between;
    return plainRows(this.database.read(), KpiLink, LINK, where, ['id']);
  }
}

function rolledUp(
  links: readonly StrategyLink[],
  kpis: ReadonlyMap<string, StrategyKpi>,
  standings: ReadonlyMap<string, Standing<TrendPoint>>,
): RollUp {
  const toGoal = links.filter(({ goalId }) => goalId !== null);
  return rollUp(
    toGoal,
    toGoal.map(({ kpiId }) => {
      const standing = standings.get(kpiId);
      return {
        kpiId,
        departmentId: kpis.get(kpiId)?.departmentId ?? null,
        attainment: standing?.attainment?.clamped ?? null,
        fresh: standing?.fresh ?? false,
      };
    }),
  );
}
