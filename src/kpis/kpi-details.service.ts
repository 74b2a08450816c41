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
import { KpiPlan } from './kpi-plan.entity.js';
import { KpiTarget } from './kpi-target.entity.js';
import { Kpi } from './kpi.entity.js';
import { Measure } from './measure.entity.js';
import { Months } from './months.service.js';
import { openGraph } from './open-links.js';
import { plansOf } from './plan-rows.js';

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
      months: Months.question(manager, organizationId),
      plans: rowsWhere(manager, KpiPlan, 'all', about),
      targets: rowsWhere(manager, KpiTarget, 'all', about),
      links: rowsWhere(manager, KpiLink, 'all', about, ['fromDate']),
      measures: rowsWhere(manager, Measure, 'all', about),
      owners: ownersOf(manager, organizationId, kpis),
      goals: rowsWhere(manager, Goal, ['id', 'key'], { organizationId }),
      departments: rowsWhere(manager, Department, ['id', 'key'], {
        ...{ organizationId, id: among(manager, departmentIdsOf(kpis)) },
      }),
    });
    const { plans, targets, links, measures, owners, goals, departments } = found;
    const months = new Months(found.months);
    const [measuresOf, linksOf] = [byKpi(measures), byKpi(links.filter((link) => link.untilDate === null))];
    const looked = warned && [...linksOf.values()].some(mayBeWarnedOf);
    const warnings = looked ? warningsOf(await openGraph(manager, organizationId)) : [];
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
    const planOf = plansOf(kpis, plans, targets, months);
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

function ownersOf(
  manager: EntityManager,
  organizationId: string,
  kpis: readonly Kpi[],
): Question<{ kpiId: string; address: string }> {
  const dialect = dialectOf(manager);
  const [only, ...others] = kpis;
  const isOne = only !== undefined && others.length === 0;
  const text = `SELECT owner.kpi_id AS "kpiId", person.address AS "address" FROM kpi_owner owner
    JOIN person ON person.organization_id = owner.organization_id AND person.id = owner.person_id
    WHERE owner.organization_id = ${dialect.parameter(1)}${isOne ? ` AND owner.kpi_id = ${dialect.parameter(2)}` : ''}`;
  return valuesAsked(text, [organizationId, ...(isOne ? [only.id] : [])], ['kpiId', 'address']);
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
