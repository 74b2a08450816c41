import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Period } from '../cycles/period.entity.js';
import { PlanningCycle } from '../cycles/planning-cycle.entity.js';
import { Session } from '../cycles/session.entity.js';
import { Goal } from '../goals/goal.entity.js';
import type { Known } from '../kpis/domain/month-shown.js';
import { KpiLink } from '../kpis/kpi-link.entity.js';
import { KpiPlan } from '../kpis/kpi-plan.entity.js';
import { KpiStay } from '../kpis/kpi-stay.entity.js';
import { Kpi } from '../kpis/kpi.entity.js';
import { Measure } from '../kpis/measure.entity.js';
import type { ReadingRow } from '../kpis/kpi-facts.js';
import { KpiTarget } from '../kpis/kpi-target.entity.js';
import { Reading } from '../kpis/reading.entity.js';
import { whatIsKnown } from '../kpis/what-is-known.js';
import { Department } from '../organizations/department.entity.js';
import { Organization } from '../organizations/organization.entity.js';
import { Database } from '../platform/database/database.js';
import { type Question, rowsOf, rowsWhere, together } from '../platform/database/together.js';
import { ClosingAct } from '../updates/closing-act.entity.js';
import { UpdateRequest } from '../updates/update-request.entity.js';
import { UpdateRevision } from '../updates/update-revision.entity.js';
import { UpdateRound } from '../updates/update-round.entity.js';
import { groupBy } from './domain/lists.js';

export interface MonthRow extends Period {
  readonly cycle: PlanningCycle & { readonly goal: Goal | null };
  readonly organization: Organization;
  /** The rounds that ask about it. */
  readonly rounds: readonly (UpdateRound & { readonly session: Session })[];
}

export interface AskedRow extends UpdateRequest {
  /** Null: unanswered. */
  readonly revision: UpdateRevision | null;
  /** What planners decided about closing it, in order. */
  readonly closings: readonly ClosingAct[];
}

export interface DepartmentRow extends Department {
  readonly requests: readonly AskedRow[];
}

/** What a month is told from of a KPI and of its links: of a large organization there are thousands of each. */
const KPI = [
  ...(['id', 'key', 'name', 'departmentId', 'unit', 'decimals'] as const),
  ...(['direction', 'freshFor', 'fromDate', 'untilDate'] as const),
] as const;
const LINK = ['kpiId', 'weight', 'fromDate', 'untilDate'] as const;
const VALUE = ['kpiId', 'value'] as const;

export interface KpiRow extends Pick<Kpi, (typeof KPI)[number]> {
  /** To the goal. */
  readonly links: readonly Pick<KpiLink, (typeof LINK)[number]>[];
  /** Of the goal. */
  readonly measures: readonly Measure[];
  readonly stays: readonly KpiStay[];
  readonly plans: readonly KpiPlan[];
}

/** Readings, in the order of the months that were asked for, and targets of their own. */
export interface FigureRows {
  readonly readings: readonly ReadingRow[];
  readonly targets: readonly KpiTarget[];
}

const on = (alias: string, key: string, of: string, reference: string) =>
  `${alias}.organizationId = ${of}.organizationId AND ${alias}.${key} = ${reference}`;

/**
 * Reads what a month is told from, one query a question: whoever writes to all of leadership on the eve of a session
 * does not wait for the database.
 */
@Injectable()
export class MonthRowsService {
  constructor(private readonly database: Database) {}

  /** All kept months with their year's goal and the rounds about them, in order of time. */
  async months(organizationId: string): Promise<MonthRow[]> {
    const query = this.database
      .read()
      .createQueryBuilder(Period, 'period')
      .innerJoinAndMapOne(
        'period.cycle',
        PlanningCycle,
        'cycle',
        on('cycle', 'id', 'period', 'period.cycleId'),
      )
      .innerJoinAndMapOne(
        'period.organization',
        Organization,
        'organization',
        'organization.organizationId = period.organizationId',
      )
      .leftJoinAndMapOne('cycle.goal', Goal, 'goal', on('goal', 'cycleId', 'period', 'period.cycleId'))
      .leftJoinAndMapMany(
        'period.rounds',
        UpdateRound,
        'round',
        on('round', 'periodId', 'period', 'period.id'),
      )
      .leftJoinAndMapOne('round.session', Session, 'session', on('session', 'id', 'round', 'round.sessionId'))
      .where('period.organizationId = :organizationId', { organizationId })
      .andWhere('period.kind = :kind', { kind: 'month' })
      .orderBy('period.startsOn')
      .addOrderBy('session.startsAt');
    return (await query.getMany()) as MonthRow[];
  }

  known(organizationId: string, today: string): Promise<Known> {
    return whatIsKnown(this.database.read(), organizationId, today);
  }

  /** All departments there ever were, by name, with what these rounds asked of them. */
  async departments(organizationId: string, roundIds: readonly string[]): Promise<DepartmentRow[]> {
    const query = this.database
      .read()
      .createQueryBuilder(Department, 'department')
      .leftJoinAndMapMany(
        'department.requests',
        UpdateRequest,
        'request',
        `${on('request', 'departmentId', 'department', 'department.id')} AND request.roundId IN (:...roundIds)`,
        { roundIds: roundIds.length > 0 ? roundIds : [''] },
      )
      .leftJoinAndMapOne(
        'request.revision',
        UpdateRevision,
        'revision',
        `${on('revision', 'requestId', 'request', 'request.id')} AND revision.number = request.version`,
      )
      .leftJoinAndMapMany(
        'request.closings',
        ClosingAct,
        'closing',
        on('closing', 'requestId', 'request', 'request.id'),
      )
      .where('department.organizationId = :organizationId', { organizationId })
      .orderBy('department.name')
      .addOrderBy('request.id')
      .addOrderBy('closing.number');
    return (await query.getMany()) as DepartmentRow[];
  }

  /** KPIs and measures that hold between two days, by name, with their links to a goal and their plans of some years. */
  async kpis(
    organizationId: string,
    between: { readonly from: string; readonly until: string },
    goalId: string | null,
    cycleIds: readonly string[],
  ): Promise<KpiRow[]> {
    const manager = this.database.read();
    const ofGoal = { organizationId, goalId: goalId ?? '' };
    const rows = await together(manager, {
      kpis: rowsOf(manager, Kpi, KPI, (query) =>
        query
          .where({ organizationId })
          .andWhere('row.fromDate <= :until', { until: between.until })
          .andWhere('(row.untilDate IS NULL OR row.untilDate >= :from)', { from: between.from })
          .orderBy('row.name')
          .addOrderBy('row.key'),
      ),
      links: rowsOf(manager, KpiLink, LINK, (query) => query.where(ofGoal).orderBy('row.id')),
      measures: rowsOf(manager, Measure, 'all', (query) => query.where(ofGoal)),
      stays: rowsOf(manager, KpiStay, 'all', (query) => query.where({ organizationId })),
      plans: rowsOf(manager, KpiPlan, 'all', (query) =>
        query.where({ organizationId, cycleId: In([...cycleIds]) }),
      ),
    });
    const links = groupBy(rows.links, ({ kpiId }) => kpiId);
    const measures = groupBy(rows.measures, ({ kpiId }) => kpiId);
    const stays = groupBy(rows.stays, ({ kpiId }) => kpiId);
    const plans = groupBy(rows.plans, ({ kpiId }) => kpiId);
    return rows.kpis.map((kpi) =>
      Object.assign(kpi, {
        links: links.get(kpi.id) ?? [],
        measures: measures.get(kpi.id) ?? [],
        stays: stays.get(kpi.id) ?? [],
        plans: plans.get(kpi.id) ?? [],
      }),
    );
  }

  /** Readings of some months, and targets named for some: both at once, a list a month. */
  async figures(
    organizationId: string,
    readIn: readonly string[],
    targetsOf: readonly string[],
  ): Promise<FigureRows> {
    const manager = this.database.read();
    type Value = Pick<ReadingRow, (typeof VALUE)[number]>;
    const valuesIn = (table: new () => Reading | KpiTarget, periodId: string): Question<Value> =>
      rowsWhere(manager, table, VALUE, { organizationId, periodId });
    const found = await together(
      manager,
      Object.fromEntries([
        ...readIn.map((id) => [`reading ${id}`, valuesIn(Reading, id)] as const),
        ...targetsOf.map((id) => [`target ${id}`, valuesIn(KpiTarget, id)] as const),
      ]),
    );
    const rowsOfMonths = (kind: string, periodIds: readonly string[]) =>
      periodIds.flatMap((periodId) =>
        (found[`${kind} ${periodId}`] ?? []).map(({ kpiId, value }) => {
          return { organizationId, kpiId, periodId, value };
        }),
      );
    return { readings: rowsOfMonths('reading', readIn), targets: rowsOfMonths('target', targetsOf) };
  }
}
