import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Goal } from '../goals/goal.entity.js';
import { Database } from '../platform/database/database.js';
import { dialectOf } from '../platform/database/dialect.js';
import { type Question, rowsBeside, together, valuesAsked } from '../platform/database/together.js';
import { NotFound } from '../platform/errors.js';
import { type LinkWarning, mayBeWarnedOf, warningsOf } from './domain/link-warnings.js';
import type { CyclePlan } from './domain/plan-history.js';
import { KpiLink } from './kpi-link.entity.js';
import { Kpi } from './kpi.entity.js';
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
  /** Keys by their ids of all goals and KPIs that the warnings name. */
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
   * All about one KPI or measure. Throws `NotFound`.
   * @param warned whether it is asked what is to be warned of, which follows from links of others too
   */
  async one(organizationId: string, key: string, { warned = true }: Warned = {}): Promise<KpiDetail> {
    const [detail] = await this.#read({ organizationId, key }, warned);
    if (!detail) throw new NotFound('KPI');
    return detail;
  }

  /** All about all there are or were, by name; the same number of queries however many. */
  all(organizationId: string, { warned = true }: Warned = {}): Promise<KpiDetail[]> {
    return this.#read({ organizationId, key: null }, warned);
  }

  async #read(which: Which, warned: boolean): Promise<KpiDetail[]> {
    const manager = this.database.read();
    const { kpis, plans, targets, links, measures } = await together(manager, {
      kpis: kpisAsked(manager, which),
      plans: plansAsked(manager, which),
      targets: targetsAsked(manager, which),
      links: linksAsked(manager, which),
      measures: measuresAsked(manager, which),
    });
    const [measuresOf, linksOf] = [byKpi(measures), byKpi(links)];
    const looked = warned && [...linksOf.values()].some(mayBeWarnedOf);
    const warnings = looked ? warningsOf(await graphAround(manager, which, kpis)) : [];
    const warningsOn = byKpi(warnings);
    const keys = await keysOf(manager, which, kpis, warnings);
    const planOf = datedPlansOf(kpis, plans, targets);
    return kpis.map((kpi) => ({
      ...{ kpi, department: kpi.department, owner: kpi.owner, keys },
      measures: (measuresOf.get(kpi.id) ?? []).map(({ goal }) => goal),
      plans: planOf.get(kpi.id) ?? new Map<number, CyclePlan>(),
      links: (linksOf.get(kpi.id) ?? []).map((link) => ({ goal: link.goal, kpi: link.kpi, link })),
      warnings: warningsOn.get(kpi.id) ?? [],
    }));
  }
}

interface Warned {
  readonly warned?: boolean;
}

/** The KPI of a key, or all of the organization. */
interface Which {
  readonly organizationId: string;
  readonly key: string | null;
}

/** What may be warned of at one KPI alone follows from the links that lead on from it. */
function graphAround(manager: EntityManager, { organizationId, key }: Which, kpis: readonly Kpi[]) {
  const [only] = kpis;
  return key !== null && only
    ? graphFrom(manager, organizationId, only.id)
    : openGraph(manager, organizationId);
}

/** Of what the warnings name: of one KPI alone those of others are yet to be asked for. */
async function keysOf(
  manager: EntityManager,
  { organizationId, key }: Which,
  kpis: readonly Kpi[],
  warnings: readonly LinkWarning[],
): Promise<Map<string, string>> {
  if (warnings.length === 0) return new Map();
  const named = (ids: readonly string[]) => ({
    select: { id: true, key: true } as const,
    where: { organizationId, id: In([...new Set(ids)]) },
  });
  const goals = await manager.find(Goal, named(warnings.map(({ goalId }) => goalId)));
  const onRoutes = warnings.flatMap((warning) => ('routes' in warning ? warning.routes.flat() : []));
  const others = key === null ? [] : await manager.find(Kpi, named(onRoutes));
  return new Map([...goals, ...kpis, ...others].map(({ id, key: its }) => [id, its]));
}

function kpisAsked(manager: EntityManager, { organizationId, key }: Which) {
  const [organization, second] = [1, 2].map((n) => dialectOf(manager).parameter(n));
  return rowsBeside<Kpi, Pick<KpiDetail, 'department' | 'owner'>>(
    ...([manager, Kpi, { department: 'department.key', owner: 'person.address' }] as const),
    `LEFT JOIN department
       ON department.organization_id = row.organization_id AND department.id = row.department_id
     LEFT JOIN kpi_owner ON kpi_owner.organization_id = row.organization_id AND kpi_owner.kpi_id = row.id
     LEFT JOIN person
       ON person.organization_id = kpi_owner.organization_id AND person.id = kpi_owner.person_id
     WHERE row.organization_id = ${organization} ${key === null ? '' : `AND row.key = ${second}`}
     ORDER BY row.name, row.key`,
    key === null ? [organizationId] : [organizationId, key],
  );
}

function plansAsked(manager: EntityManager, which: Which): Question<YearPlan> {
  const { text, parameters } = ofWhich(manager, 'plan', which);
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

function targetsAsked(manager: EntityManager, which: Which): Question<MonthTarget> {
  const { text, parameters } = ofWhich(manager, 'own', which);
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

/** Those that have not ended. */
function linksAsked(manager: EntityManager, which: Which) {
  const { text, parameters } = ofWhich(manager, 'row', which);
  return rowsBeside<KpiLink, Pick<DetailedLink, 'goal' | 'kpi'>>(
    ...([manager, KpiLink, { goal: 'goal.key', kpi: 'toward.key' }] as const),
    `LEFT JOIN goal ON goal.organization_id = row.organization_id AND goal.id = row.goal_id
     LEFT JOIN kpi toward ON toward.organization_id = row.organization_id AND toward.id = row.toward_kpi_id
     WHERE ${text} AND row.until_date IS NULL
     ORDER BY row.from_date, row.id`,
    parameters,
  );
}

function measuresAsked(manager: EntityManager, which: Which): Question<{ kpiId: string; goal: string }> {
  const { text, parameters } = ofWhich(manager, 'measure', which);
  return valuesAsked(
    `SELECT measure.kpi_id AS "kpiId", goal.key AS "goal" FROM measure
     JOIN goal ON goal.organization_id = measure.organization_id AND goal.id = measure.goal_id
     WHERE ${text}`,
    parameters,
    ['kpiId', 'goal'],
  );
}

/** Rows of a table that are about the KPIs asked for. */
function ofWhich(manager: EntityManager, table: string, { organizationId, key }: Which) {
  const [first, second, third] = [1, 2, 3].map((n) => dialectOf(manager).parameter(n));
  const ofAll = `${table}.organization_id = ${first}`;
  if (key === null) return { text: ofAll, parameters: [organizationId] };
  const id = `(SELECT id FROM kpi WHERE organization_id = ${second} AND key = ${third})`;
  return { text: `${ofAll} AND ${table}.kpi_id = ${id}`, parameters: [organizationId, organizationId, key] };
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
