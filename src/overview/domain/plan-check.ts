import { groupBy } from './lists.js';

/**
 * What a plan is checked for, in the order in which it is mended: first the goal, then who does what for it, then how
 * well that is thought through. The one to five KPIs, the claim, the customer question and the balance of structure and
 * way of working are the articles' (docs/concepts.md); the rest follows from the numbers (docs/numbers.md).
 */
export const CHECKS = [
  'no-goal',
  'goal-expired',
  'no-measure',
  'goal-customer',
  'no-head',
  'no-kpi',
  'many-kpis',
  'unlinked',
  'no-weight',
  'double-path',
  'no-claim',
  'no-plan',
  'no-owner',
  'overloaded',
  'kpi-customer',
  'no-contribution',
  'moments',
  'project-customer',
  'decision-customer',
  'imbalance',
] as const;
export type Check = (typeof CHECKS)[number];

/** Of what a finding is: where it leads to. */
export type Found =
  | { readonly kind: 'goal'; readonly key: string; readonly name: string }
  | { readonly kind: 'department'; readonly key: string; readonly name: string; readonly count?: number }
  | { readonly kind: 'kpi'; readonly key: string; readonly name: string; readonly by?: readonly string[] }
  | { readonly kind: 'person'; readonly name: string; readonly counts: Load }
  | { readonly kind: 'touchpoint'; readonly key: string; readonly name: string }
  | { readonly kind: 'project'; readonly key: string; readonly name: string }
  | { readonly kind: 'decision'; readonly key: string; readonly name: string }
  | { readonly kind: 'share'; readonly structure: number; readonly wayOfWorking: number };

export interface Load {
  readonly kpis: number;
  readonly needs: number;
  readonly projects: number;
}

export interface CheckResult {
  readonly check: Check;
  /** How many things were looked at; where it is 0 there was nothing to check, which is not the same as well. */
  readonly lookedAt: number;
  readonly found: readonly Found[];
}

interface Named {
  readonly key: string;
  readonly name: string;
}

export interface CheckedKpi extends Named {
  readonly id: string;
  /** Null: a measure of the goal, of which a claim and a link are not asked. */
  readonly departmentId: string | null;
  readonly customer: string | null;
  readonly ownerId: string | null;
  /** Whether this cycle says where it starts and where it is to come, or in which band it is to stay. */
  readonly planned: boolean;
}

export interface CheckedLink {
  readonly kpiId: string;
  /** Null: to the goal. */
  readonly towardKpiId: string | null;
  readonly weight: number;
  readonly claim: string;
}

export interface CheckedPlan {
  readonly today: string;
  readonly goal: (Named & { readonly horizon: string; readonly customer: string | null }) | null;
  readonly measures: number;
  readonly departments: readonly (Named & {
    readonly id: string;
    /** Whether it has a head or a deputy today, who can be asked. */
    readonly led: boolean;
    /** Whether it has said what it contributes to the goal. */
    readonly contributes: boolean;
  })[];
  readonly kpis: readonly CheckedKpi[];
  readonly links: readonly CheckedLink[];
  /** KPIs that reach the goal, or another KPI, on more than one path; with the names of those on the way. */
  readonly doublePaths: readonly (Named & { readonly by: readonly string[] })[];
  readonly people: ReadonlyMap<string, string>;
  /** Who is to see to what an employee needs, a row for each that is not there yet. */
  readonly needs: readonly { readonly ownerId: string | null }[];
  readonly touchpoints: readonly (Named & { readonly flagged: boolean })[];
  readonly projects: readonly (Named & {
    readonly ownerId: string | null;
    readonly customer: string | null;
    /** Null: nobody said. */
    readonly category: 'structure' | 'way-of-working' | null;
  })[];
  readonly decisions: readonly (Named & { readonly customer: string | null })[];
}

/** A department with more KPIs than it can look after looks after none. */
export const MOST_KPIS = 5;
/** So many KPIs, promised means and projects one person can see to beside the work itself; our choice. */
export const MOST_LOAD = 8;
/** Half structure, half mindset and way of working; so far from half is still balance, by our choice. */
const BALANCE = { half: 0.5, slack: 0.2 };
/** Of fewer projects a share says nothing. */
const FEWEST_PROJECTS = 4;

/** What is found in a plan, a result for each check. */
export function checkPlan(plan: CheckedPlan): CheckResult[] {
  const { goal, today, departments, projects, decisions, touchpoints, links } = plan;
  const own = plan.kpis.filter(({ departmentId }) => departmentId !== null);
  const perDepartment = groupBy(own, ({ departmentId }) => departmentId);
  const kpisOf = (id: string) => perDepartment.get(id)?.length ?? 0;
  const goals = goal ? [goal] : [];
  const named = { goal: asGoal, department: asDepartment, kpi: asKpi };
  const linked = new Set(links.map(({ kpiId }) => kpiId));
  const claimless = new Set(links.filter(({ claim }) => claim.trim() === '').map(({ kpiId }) => kpiId));
  const toGoal = links.filter(({ towardKpiId }) => towardKpiId === null);
  const weightless = toGoal.length > 0 && toGoal.every(({ weight }) => weight === 0);
  const results: Record<Check, Omit<CheckResult, 'check'>> = {
    'no-goal': { lookedAt: 1, found: goal ? [] : [{ kind: 'goal', key: '', name: '' }] },
    'goal-expired': of(goals, ({ horizon }) => horizon < today, named.goal),
    'no-measure': of(goals, () => plan.measures === 0, named.goal),
    'goal-customer': of(goals, ({ customer }) => isEmpty(customer), named.goal),
    'no-head': of(departments, ({ led }) => !led, named.department),
    'no-kpi': of(departments, ({ id }) => kpisOf(id) === 0, named.department),
    'many-kpis': of(
      departments,
      ({ id }) => kpisOf(id) > MOST_KPIS,
      (one) => ({ ...named.department(one), count: kpisOf(one.id) }),
    ),
    unlinked: of(own, ({ id }) => !linked.has(id), named.kpi),
    'no-weight': of(goals, () => weightless, named.goal),
    'double-path': { lookedAt: linked.size, found: plan.doublePaths.map(asKpi) },
    'no-claim': of(
      own.filter(({ id }) => linked.has(id)),
      ({ id }) => claimless.has(id),
      named.kpi,
    ),
    'no-plan': of(plan.kpis, ({ planned }) => !planned, named.kpi),
    'no-owner': of(own, ({ ownerId }) => ownerId === null, named.kpi),
    overloaded: overloaded(plan),
    'kpi-customer': of(plan.kpis, ({ customer }) => isEmpty(customer), named.kpi),
    'no-contribution': of(goal ? departments : [], ({ contributes }) => !contributes, named.department),
    moments: of(
      touchpoints,
      ({ flagged }) => flagged,
      ({ key, name }) => ({ kind: 'touchpoint', key, name }),
    ),
    'project-customer': of(
      projects,
      ({ customer }) => isEmpty(customer),
      ({ key, name }) => ({ kind: 'project', key, name }),
    ),
    'decision-customer': of(
      decisions,
      ({ customer }) => isEmpty(customer),
      ({ key, name }) => ({ kind: 'decision', key, name }),
    ),
    imbalance: balance(plan),
  };
  return CHECKS.map((check) => ({ check, ...results[check] }));
}

function of<T>(
  all: readonly T[],
  isWrong: (one: T) => boolean,
  as: (one: T) => Found,
): Omit<CheckResult, 'check'> {
  return { lookedAt: all.length, found: all.filter(isWrong).map(as) };
}

const asGoal = ({ key, name }: Named): Found => ({ kind: 'goal', key, name });
const asDepartment = ({ key, name }: Named): Found => ({ kind: 'department', key, name });
const asKpi = ({ key, name, ...rest }: Named & { readonly by?: readonly string[] }): Found =>
  rest.by ? { kind: 'kpi', key, name, by: rest.by } : { kind: 'kpi', key, name };
const isEmpty = (text: string | null) => text === null || text.trim() === '';

function overloaded({ kpis, needs, projects, people }: CheckedPlan): Omit<CheckResult, 'check'> {
  const loads = new Map<string, Load>();
  const add = (ownerId: string | null, what: keyof Load) => {
    if (ownerId === null) return;
    const load = loads.get(ownerId) ?? { kpis: 0, needs: 0, projects: 0 };
    loads.set(ownerId, { ...load, [what]: load[what] + 1 });
  };
  for (const { ownerId } of kpis) add(ownerId, 'kpis');
  for (const { ownerId } of needs) add(ownerId, 'needs');
  for (const { ownerId } of projects) add(ownerId, 'projects');
  const total = (load: Load) => load.kpis + load.needs + load.projects;
  const found = [...loads]
    .filter(([, load]) => total(load) > MOST_LOAD)
    .sort(([, a], [, b]) => total(b) - total(a))
    .map(([id, counts]): Found => ({ kind: 'person', name: people.get(id) ?? '', counts }));
  return { lookedAt: loads.size, found };
}

function balance({ projects }: CheckedPlan): Omit<CheckResult, 'check'> {
  const told = projects.filter(({ category }) => category !== null);
  const structure = told.filter(({ category }) => category === 'structure').length;
  if (told.length < FEWEST_PROJECTS) return { lookedAt: 0, found: [] };
  const off = Math.abs(structure / told.length - BALANCE.half) > BALANCE.slack;
  const share: Found = { kind: 'share', structure, wayOfWorking: told.length - structure };
  return { lookedAt: told.length, found: off ? [share] : [] };
}
