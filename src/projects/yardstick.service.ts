import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Goal } from '../goals/goal.entity.js';
import { GoalsService } from '../goals/goals.service.js';
import { TodayService } from '../goals/today.service.js';
import { planOf } from '../kpis/domain/plan-command.js';
import type { Plan } from '../kpis/domain/plan.js';
import { GoalProgressService } from '../kpis/goal-progress.service.js';
import { KpiPlan } from '../kpis/kpi-plan.entity.js';
import { Kpi } from '../kpis/kpi.entity.js';
import { type MonthPeriod, Months } from '../kpis/months.service.js';
import { whatIsKnown } from '../kpis/what-is-known.js';
import { Database } from '../platform/database/database.js';
import type { LinkedStanding } from './domain/urgency.js';
import { countingMonth } from './focus-list.js';
import { GoalWorth } from './goal-worth.entity.js';

/** What projects are measured by: the goal that holds today, and what is linked to it. */
export interface Yardstick {
  readonly today: string;
  readonly goal: Goal | null;
  /** The month whose figures count (see `countingMonth`). */
  readonly month: MonthPeriod | null;
  /** KPIs that are linked to the goal, by id. */
  readonly standings: ReadonlyMap<string, LinkedStanding>;
  /** KPIs that projects move, and the measure, by id. */
  readonly kpis: ReadonlyMap<string, Kpi>;
  /** What they aim at in the goal's year, by id. */
  readonly plans: ReadonlyMap<string, Plan>;
  /** What a point of the goal's measure is worth; null until leadership says so. */
  readonly worth: GoalWorth | null;
}

@Injectable()
export class YardstickService {
  constructor(
    private readonly database: Database,
    private readonly goals: GoalsService,
    private readonly today: TodayService,
    private readonly progress: GoalProgressService,
  ) {}

  /** @param kpiIds KPIs that projects move; as many queries, however many */
  async load(organizationId: string, kpiIds: readonly string[]): Promise<Yardstick> {
    const manager = this.database.read();
    const today = await this.today.of(organizationId);
    const goal = await this.goals.current(organizationId, today);
    const worth = goal && (await manager.findOneBy(GoalWorth, { organizationId, goalId: goal.id }));
    const ids = [...new Set([...kpiIds, ...(worth ? [worth.kpiId] : [])])];
    const kpis = await manager.findBy(Kpi, { organizationId, id: In(ids) });
    const kpiOf = new Map(kpis.map((kpi) => [kpi.id, kpi]));
    const months = await Months.load(manager, organizationId);
    const known = goal && (await whatIsKnown(manager, organizationId, today));
    const month = goal && known && countingMonth(months, goal.cycleId, today, known);
    return {
      ...{ today, goal, month, worth, kpis: kpiOf },
      standings:
        goal && month ? await this.#standings(goal, months, month) : new Map<string, LinkedStanding>(),
      plans: goal ? await this.#plans(goal, kpiOf) : new Map<string, Plan>(),
    };
  }

  async #standings(goal: Goal, months: Months, month: MonthPeriod) {
    const contributions = await this.progress.contributions(goal, months, month);
    return new Map(
      [...contributions].map(([id, { weight, attainment }]) => [id, { share: weight, attainment }]),
    );
  }

  /** The plan of the goal's year as it is now. */
  async #plans(
    { organizationId, cycleId }: Goal,
    kpis: ReadonlyMap<string, Kpi>,
  ): Promise<Map<string, Plan>> {
    const rows = await this.database.read().find(KpiPlan, {
      where: { organizationId, cycleId, kpiId: In([...kpis.keys()]) },
      order: { fromMonth: 'ASC' },
    });
    return new Map(
      rows.flatMap((row) => {
        const kpi = kpis.get(row.kpiId);
        return kpi ? [[row.kpiId, planOf(row, kpi.direction)] as const] : [];
      }),
    );
  }
}
