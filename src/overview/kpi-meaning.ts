import { type EntityManager, In, IsNull } from 'typeorm';
import { PlanningCycle } from '../cycles/planning-cycle.entity.js';
import { Goal } from '../goals/goal.entity.js';
import { type Finding, findingOf } from '../kpis/domain/evidence.js';
import { type LinkWarning, warningsOf } from '../kpis/domain/link-warnings.js';
import { holdsIn } from '../kpis/goal-standing.js';
import { KpiLink } from '../kpis/kpi-link.entity.js';
import { Kpi } from '../kpis/kpi.entity.js';
import { LinkEvidence } from '../kpis/link-evidence.entity.js';
import { Measure } from '../kpis/measure.entity.js';
import type { MonthPeriod } from '../kpis/months.service.js';
import { openLinks } from '../kpis/open-links.js';
import { groupBy } from './domain/lists.js';

/** What a KPI moves, why, and how much of it. */
export interface KpiClaim {
  readonly link: KpiLink;
  readonly goal: Goal | null;
  readonly toward: Kpi | null;
  /** Null: not worked out yet. */
  readonly finding: Finding | null;
}

/** Another KPI that is said to move this one. */
export interface KpiDriver {
  readonly link: KpiLink;
  readonly kpi: Kpi;
}

/** A way in which it reaches a goal more than once, or a goal whose links weigh nothing, in names. */
export interface NamedWarning {
  readonly kind: LinkWarning['kind'];
  /** The goals of which the same is to be said. */
  readonly goals: readonly string[];
  /** Names of the KPIs on each way; none on the direct one. */
  readonly routes: readonly (readonly string[])[];
}

/** What a KPI moves. */
export interface KpiMeaning {
  /** Links that go on: to the goals that still hold, or, where it has none of these, to those that did; and to KPIs. */
  readonly claims: readonly KpiClaim[];
  /** The goals it is a measure of, the latest year first. */
  readonly measureOf: readonly { readonly goal: Goal; readonly year: number }[];
}

/** What moves a KPI, and what is to be warned of. */
export interface KpiSurroundings {
  readonly drivers: readonly KpiDriver[];
  readonly warnings: readonly NamedWarning[];
}

/** What moves it, and what is to be warned of. */
export async function linksAround(
  manager: EntityManager,
  { organizationId, id }: Kpi,
  today: string,
): Promise<KpiSurroundings> {
  const all = await openLinks(manager, organizationId);
  const own = warningsOf(all).filter(({ kpiId }) => kpiId === id);
  const toward = all.filter(({ towardKpiId }) => towardKpiId === id);
  const onRoutes = own.flatMap((warning) => (warning.kind === 'double-path' ? warning.routes.flat() : []));
  const kpis = await manager.findBy(Kpi, {
    organizationId,
    id: In([...toward.map(({ kpiId }) => kpiId), ...onRoutes]),
  });
  const goals = await manager.findBy(Goal, { organizationId, id: In(own.map(({ goalId }) => goalId)) });
  const kpiOf = new Map(kpis.map((kpi) => [kpi.id, kpi]));
  const nameOf = new Map<string, string>([
    ...kpis.map((kpi): [string, string] => [kpi.id, kpi.name]),
    ...goals.map((goal): [string, string] => [goal.id, goal.statement]),
  ]);
  return {
    drivers: toward.flatMap((link) => {
      const kpi = kpiOf.get(link.kpiId);
      return kpi ? [{ link, kpi }] : [];
    }),
    warnings: namedWarnings(
      own.filter(({ goalId }) => goals.some((goal) => goal.id === goalId && goal.horizon >= today)),
      nameOf,
    ),
  };
}

/**
 * What it moves, and what it is a measure of.
 * @param month links that held in it, of a month that was asked for; null: those that go on
 */
export async function meaningOf(
  manager: EntityManager,
  { organizationId, id: kpiId }: Kpi,
  today: string,
  month: MonthPeriod | null,
): Promise<KpiMeaning> {
  const kept = await manager.find(KpiLink, {
    where: { organizationId, kpiId, ...(month === null && { untilDate: IsNull() }) },
    order: { id: 'ASC' },
  });
  const links = month === null ? kept : kept.filter((link) => holdsIn(link, month));
  const evidence = await manager.findBy(LinkEvidence, {
    organizationId,
    linkId: In(links.map(({ id }) => id)),
  });
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
  const factsOf = new Map(evidence.map((row) => [row.linkId, row]));
  const claims = links.map((link): KpiClaim => {
    const facts = factsOf.get(link.id);
    return {
      link,
      goal: goalOf.get(link.goalId ?? '') ?? null,
      toward: kpiOf.get(link.towardKpiId ?? '') ?? null,
      finding: facts ? findingOf(facts, link.direction) : null,
    };
  });
  const holding = claims.filter(({ goal }) => goal === null || goal.horizon >= today);
  return {
    claims: holding.length > 0 ? holding : claims,
    measureOf: measures
      .flatMap(({ goalId }) => goalOf.get(goalId) ?? [])
      .map((goal) => ({ goal, year: yearOf.get(goal.cycleId) ?? 0 }))
      .sort((a, b) => b.year - a.year),
  };
}

/** The same ways to several goals are one warning. */
function namedWarnings(warnings: readonly LinkWarning[], names: ReadonlyMap<string, string>): NamedWarning[] {
  const named = (id: string) => names.get(id) ?? '';
  const groups = groupBy(warnings, (warning) =>
    JSON.stringify([warning.kind, warning.kind === 'double-path' ? warning.routes : []]),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const routes = first.kind === 'double-path' ? first.routes.map((route) => route.map(named)) : [];
    return [{ kind: first.kind, goals: group.map(({ goalId }) => named(goalId)), routes }];
  });
}
