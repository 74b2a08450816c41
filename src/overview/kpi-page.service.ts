import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { dateAt } from '../calendar/domain/zones.js';
import { PlanningCycle } from '../cycles/planning-cycle.entity.js';
import { Goal } from '../goals/goal.entity.js';
import { KpiLink } from '../kpis/kpi-link.entity.js';
import { KpiOwner } from '../kpis/kpi-owner.entity.js';
import { KpiPlan } from '../kpis/kpi-plan.entity.js';
import { type KpiState, KpiStatesService } from '../kpis/kpi-states.service.js';
import { KpiTarget } from '../kpis/kpi-target.entity.js';
import { Kpi } from '../kpis/kpi.entity.js';
import { Measure } from '../kpis/measure.entity.js';
import { type MonthPeriod, Months } from '../kpis/months.service.js';
import { plansOf } from '../kpis/plan-rows.js';
import { Reading } from '../kpis/reading.entity.js';
import { Department } from '../organizations/department.entity.js';
import { Organization } from '../organizations/organization.entity.js';
import { Person } from '../organizations/person.entity.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/errors.js';
import { monthsUpTo, trendMonths, type TrendMonth } from './domain/trend-months.js';

/** What a KPI moves, why, and how much of it. */
export interface KpiClaim {
  readonly link: KpiLink;
  readonly goal: Goal | null;
  readonly toward: Kpi | null;
}

export interface KpiReading {
  readonly reading: Reading;
  readonly by: string | null;
}

export interface KpiPicture {
  readonly kpi: Kpi;
  readonly department: Department | null;
  /** Who answers for it. */
  readonly owner: Person | null;
  /** Null where it does not hold in the month any more, or no month is kept. */
  readonly state: KpiState | null;
  readonly months: readonly TrendMonth<MonthPeriod>[];
  /** By id of the month. */
  readonly readings: ReadonlyMap<string, KpiReading>;
  readonly claims: readonly KpiClaim[];
  /** The goals it is a measure of, the latest year first. */
  readonly measureOf: readonly { readonly goal: Goal; readonly year: number }[];
}

/** Two years: this one, and the one it is compared with. */
const MONTHS_SHOWN = 24;

@Injectable()
export class KpiPageService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly states: KpiStatesService,
  ) {}

  /** Throws `NotFound`. */
  async load(organizationId: string, key: string): Promise<KpiPicture> {
    const manager = this.database.read();
    const kpi = await manager.findOneBy(Kpi, { organizationId, key });
    if (!kpi) throw new NotFound('KPI');
    const { zone } = await manager.findOneByOrFail(Organization, { organizationId });
    const today = dateAt(this.clock.now(), zone);
    const months = await Months.load(manager, organizationId);
    const all = await manager.findBy(Reading, { organizationId, kpiId: kpi.id });
    const last = months.all.findLast(
      ({ id, startsOn }) => startsOn <= today && all.some((one) => one.periodId === id),
    );
    const until = last ?? months.all.findLast(({ startsOn }) => startsOn <= today) ?? months.all[0];
    const plans = await manager.findBy(KpiPlan, { organizationId, kpiId: kpi.id });
    const targets = await manager.findBy(KpiTarget, { organizationId, kpiId: kpi.id });
    const read = all.flatMap(({ periodId, value }) => {
      const month = months.byId(periodId);
      return month ? [{ month, value }] : [];
    });
    const byYear = plansOf([kpi], plans, targets, months).get(kpi.id) ?? new Map();
    return {
      kpi,
      department: await this.#department(kpi),
      owner: await this.#owner(kpi),
      state: until ? await this.#state(kpi, until) : null,
      months: until ? trendMonths(monthsUpTo(months.all, until, MONTHS_SHOWN), read, byYear) : [],
      readings: await this.#readings(organizationId, all),
      ...(await this.#meaning(kpi)),
    };
  }

  async #state({ organizationId, id }: Kpi, month: MonthPeriod): Promise<KpiState | null> {
    const [state] = await this.states.statesFor(organizationId, { kpiIds: [id], month: month.id });
    return state ?? null;
  }

  async #department({ organizationId, departmentId }: Kpi): Promise<Department | null> {
    return this.database.read().findOneBy(Department, { organizationId, id: departmentId ?? '' });
  }

  async #owner({ organizationId, id: kpiId }: Kpi): Promise<Person | null> {
    const manager = this.database.read();
    const owner = await manager.findOneBy(KpiOwner, { organizationId, kpiId });
    return owner && manager.findOneBy(Person, { organizationId, id: owner.personId });
  }

  async #readings(organizationId: string, all: readonly Reading[]): Promise<Map<string, KpiReading>> {
    const ids = [...new Set(all.flatMap(({ recordedBy }) => recordedBy ?? []))];
    const people = await this.database.read().findBy(Person, { organizationId, id: In(ids) });
    const nameOf = new Map(people.map(({ id, name }) => [id, name]));
    return new Map(
      all.map((reading) => [reading.periodId, { reading, by: nameOf.get(reading.recordedBy ?? '') ?? null }]),
    );
  }

  async #meaning({ organizationId, id: kpiId }: Kpi): Promise<Pick<KpiPicture, 'claims' | 'measureOf'>> {
    const manager = this.database.read();
    const links = await manager.findBy(KpiLink, { organizationId, kpiId });
    const measures = await manager.findBy(Measure, { organizationId, kpiId });
    const goals = await manager.findBy(Goal, {
      organizationId,
      id: In([...links.flatMap(({ goalId }) => goalId ?? []), ...measures.map(({ goalId }) => goalId)]),
    });
    const toward = await manager.findBy(Kpi, {
      organizationId,
      id: In(links.flatMap(({ towardKpiId }) => towardKpiId ?? [])),
    });
    const cycles = await manager.findBy(PlanningCycle, {
      organizationId,
      id: In(goals.map(({ cycleId }) => cycleId)),
    });
    const yearOf = new Map(cycles.map(({ id, year }) => [id, year]));
    const goalOf = new Map(goals.map((goal) => [goal.id, goal]));
    const kpiOf = new Map(toward.map((kpi) => [kpi.id, kpi]));
    return {
      claims: links.map((link) => ({
        link,
        goal: goalOf.get(link.goalId ?? '') ?? null,
        toward: kpiOf.get(link.towardKpiId ?? '') ?? null,
      })),
      measureOf: measures
        .flatMap(({ goalId }) => goalOf.get(goalId) ?? [])
        .map((goal) => ({ goal, year: yearOf.get(goal.cycleId) ?? 0 }))
        .sort((a, b) => b.year - a.year),
    };
  }
}
