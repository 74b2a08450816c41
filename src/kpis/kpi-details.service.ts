import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Goal } from '../goals/goal.entity.js';
import { Department } from '../organizations/department.entity.js';
import { among } from '../platform/database/among.js';
import { dialectOf } from '../platform/database/dialect.js';
import { Database } from '../platform/database/database.js';
import { type Question, rowsWhere, together, valuesAsked } from '../platform/database/together.js';
import { type LinkWarning, mayBeWarnedOf, warningsOf } from './domain/link-warnings.js';
import type { CyclePlan } from './domain/plan-history.js';
import { KpiLink } from './kpi-link.entity.js';
import { Kpi } from './kpi.entity.js';
import { Measure } from './measure.entity.js';
import { graphFrom, openGraph } from './open-links.js';
import { datedPlansOf, type MonthTarget, type YearPlan } from './plan-rows.js';

/** A KPI with all that was said about it, and the keys of what it refers to. */
export interface KpiDetail {
  readonly kpi: Kpi;
  /** Key of its department; null for a measure. */
  readonly department: string | null;
  /** Address of who owns it. */
  readonly owner: string | null;
  /** Keys of the goals it is a measure of. */
  readonly measures: readonly string[];
  /** By the year of the planning cycle. */
  readonly plans: ReadonlyMap<number, CyclePlan>;
  /** Links that have not ended, by the key of the goal or the KPI they point to. */
  readonly links: readonly DetailedLink[];
  /** What is to be warned of, where that was asked; ids are those of `keys`. */
  readonly warnings: readonly LinkWarning[];
  /** Keys of goals and KPIs by their ids, of all that is named here. */
  readonly keys: ReadonlyMap<string, string>;
}

export interface DetailedLink {
  /** Exactly one of the two is set. */
  readonly goal: string | null;
  readonly kpi: string | null;
  readonly link: KpiLink;
}

@Injectable()
export class KpiDetailsService {
  constructor(private readonly database: Database) {}

  /**
   * All about some KPIs, in the order given; the same number of queries however many.
   * @param warned whether it is asked what is to be warned of, which follows from all links there are
   */
  async of(
    organizationId: string,
    kpis: readonly Kpi[],
    { warned = true }: { readonly warned?: boolean } = {},
  ): Promise<KpiDetail[]> {
    const manager = this.database.read();
    const about = { organizationId, kpiId: among(manager, idsOf(kpis)) };
    const found = await together(manager, {
      plans: plansAsked(manager, organizationId, kpis),
      targets: targetsAsked(manager, organizationId, kpis),
      links: rowsWhere(manager, KpiLink, 'all', about, ['fromDate', 'id']),
      measures: rowsWhere(manager, Measure, 'all', about),
      owners: ownersOf(manager, organizationId, kpis),
      goals: rowsWhere(manager, Goal, ['id', 'key'], { organizationId }),
      departments: rowsWhere(manager, Department, ['id', 'key'], {
        ...{ organizationId, id: among(manager, departmentIdsOf(kpis)) },
      }),
    });
    const { plans, targets, links, measures, owners, goals, departments } = found;
    const [measuresOf, linksOf] = [byKpi(measures), byKpi(links.filter((link) => link.untilDate === null))];
    const looked = warned && [...linksOf.values()].some(mayBeWarnedOf);
    const graph = looked ? await graphAround(manager, organizationId, kpis) : [];
    const warnings = warningsOf(graph);
    const warningsOn = byKpi(warnings);
    const others = kpis
      .flatMap(({ id }) => warningsOn.get(id) ?? [])
      .flatMap((warning) => ('routes' in warning ? warning.routes.flat() : []));
    const named = await keysOf(manager, organizationId, [
      ...others,
      ...links.flatMap(({ towardKpiId }) => towardKpiId ?? []),
    ]);
    const keys = new Map([...goals, ...kpis, ...named].map(({ id, key }) => [id, key]));
    const goalKeys = new Map(goals.map(({ id, key }) => [id, key]));
    const departmentKeys = new Map(departments.map(({ id, key }) => [id, key]));
    const ownerOf = new Map(owners.map(({ kpiId, address }) => [kpiId, address]));
    const planOf = datedPlansOf(kpis, plans, targets);
    return kpis.map((kpi) => ({
      kpi,
      department: departmentKeys.get(kpi.departmentId ?? '') ?? null,
      owner: ownerOf.get(kpi.id) ?? null,
      measures: (measuresOf.get(kpi.id) ?? []).flatMap(({ goalId }) => goalKeys.get(goalId) ?? []),
      plans: planOf.get(kpi.id) ?? new Map<number, CyclePlan>(),
      links: (linksOf.get(kpi.id) ?? []).flatMap((link) => {
        const goal = goalKeys.get(link.goalId ?? '') ?? null;
        const toward = keys.get(link.towardKpiId ?? '') ?? null;
        return goal === null && toward === null ? [] : [{ goal, kpi: toward, link }];
      }),
      warnings: warningsOn.get(kpi.id) ?? [],
      keys,
    }));
  }
}

const idsOf = (kpis: readonly Kpi[]) => kpis.map(({ id }) => id);

function departmentIdsOf(kpis: readonly Kpi[]): string[] {
  return [...new Set(kpis.flatMap(({ departmentId }) => departmentId ?? []))];
}

async function keysOf(manager: EntityManager, organizationId: string, kpiIds: readonly string[]) {
  if (kpiIds.length === 0) return [];
  const id = among(manager, [...new Set(kpiIds)]);
  return manager.find(Kpi, { select: { id: true, key: true }, where: { organizationId, id } });
}

/** What may be warned of at one KPI alone follows from the links that lead on from it. */
function graphAround(manager: EntityManager, organizationId: string, kpis: readonly Kpi[]) {
  const [only, ...others] = kpis;
  return only && others.length === 0
    ? graphFrom(manager, organizationId, only.id)
    : openGraph(manager, organizationId);
}

function plansAsked(
  manager: EntityManager,
  organizationId: string,
  kpis: readonly Kpi[],
): Question<YearPlan> {
  const { text, parameters } = ofKpis(manager, 'plan', organizationId, kpis);
  return valuesAsked(
    `SELECT plan.kpi_id AS "kpiId", plan.from_month AS "fromMonth", plan.trajectory AS "trajectory",
       plan.baseline AS "baseline", plan.target AS "target", plan.low AS "low", plan.high AS "high",
       plan.tolerance AS "tolerance", cycle.year AS "year"
     FROM kpi_plan plan JOIN planning_cycle cycle
       ON cycle.organization_id = plan.organization_id AND cycle.id = plan.cycle_id
     WHERE ${text}`,
    parameters,
    ['kpiId', 'fromMonth', 'trajectory', 'baseline', 'target', 'low', 'high', 'tolerance', 'year'],
  );
}

function targetsAsked(
  manager: EntityManager,
  organizationId: string,
  kpis: readonly Kpi[],
): Question<MonthTarget> {
  const { text, parameters } = ofKpis(manager, 'own', organizationId, kpis);
  return valuesAsked(
    `SELECT own.kpi_id AS "kpiId", own.value AS "value", cycle.year AS "year", period.number AS "number"
     FROM kpi_target own
     JOIN period ON period.organization_id = own.organization_id AND period.id = own.period_id
     JOIN planning_cycle cycle
       ON cycle.organization_id = period.organization_id AND cycle.id = period.cycle_id
     WHERE ${text}`,
    parameters,
    ['kpiId', 'value', 'year', 'number'],
  );
}

function ownersOf(
  manager: EntityManager,
  organizationId: string,
  kpis: readonly Kpi[],
): Question<{ kpiId: string; address: string }> {
  const { text, parameters } = ofKpis(manager, 'owner', organizationId, kpis);
  return valuesAsked(
    `SELECT owner.kpi_id AS "kpiId", person.address AS "address" FROM kpi_owner owner
     JOIN person ON person.organization_id = owner.organization_id AND person.id = owner.person_id
     WHERE ${text}`,
    parameters,
    ['kpiId', 'address'],
  );
}

/** Rows of a table that are about KPIs of the organization. */
function ofKpis(manager: EntityManager, table: string, organizationId: string, kpis: readonly Kpi[]) {
  const dialect = dialectOf(manager);
  const [organization, second = ''] = [1, 2].map((n) => dialect.parameter(n));
  const ids = idsOf(kpis);
  const isOne = ids.length === 1;
  const which = isOne ? `= ${second}` : `IN (SELECT value FROM ${dialect.tableOf(second)})`;
  return {
    text: `${table}.organization_id = ${organization} AND ${table}.kpi_id ${which}`,
    parameters: [organizationId, isOne ? ids[0] : dialect.listed(ids)],
  };
}

function byKpi<Row extends { readonly kpiId: string }>(rows: readonly Row[]): ReadonlyMap<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.kpiId);
    if (group) group.push(row);
    else groups.set(row.kpiId, [row]);
  }
  return groups;
}
