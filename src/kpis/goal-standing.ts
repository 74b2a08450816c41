import { Department } from '../organizations/department.entity.js';
import { diverges, meanOfMeasures } from './domain/divergence.js';
import {
  type Contributor,
  type DepartmentContribution,
  type KpiContribution,
  type RollUp,
  rollUp,
} from './domain/roll-up.js';
import { type FactsKpi, KpiFacts } from './kpi-facts.js';
import { KpiLink } from './kpi-link.entity.js';
import { type KpiState, type ShownKpi, stateOf } from './kpi-states.service.js';
import { Kpi } from './kpi.entity.js';
import type { MonthPeriod } from './months.service.js';

export interface LinkedKpi extends KpiState {
  readonly link: StandLink & Pick<KpiLink, 'id'>;
  readonly contribution: KpiContribution;
}

export interface DepartmentProgress extends DepartmentContribution {
  /** Null: KPIs of no department, which measures of another goal may be. */
  readonly department: Department | null;
  readonly kpis: readonly LinkedKpi[];
}

/** What a roll-up must know of links and KPIs. */
type StandLink = Pick<KpiLink, 'kpiId' | 'weight' | 'fromDate' | 'untilDate'>;
type StandKpi = FactsKpi & Pick<Kpi, 'departmentId' | 'fromDate' | 'untilDate'>;

/** What holds in a month, rolled up. */
export interface Stand<L extends StandLink = LinkedKpi['link'], K extends StandKpi = ShownKpi> {
  readonly rolled: RollUp;
  readonly links: readonly L[];
  readonly kpis: ReadonlyMap<string, K>;
}

export function standAt<L extends StandLink, K extends StandKpi>(
  month: MonthPeriod,
  all: readonly L[],
  kpis: readonly K[],
  facts: KpiFacts,
): Stand<L, K> {
  // In one go: a goal of a large organization is rolled up of thousands of KPIs for every month of its year.
  const holding = new Map<string, K>();
  for (const kpi of kpis) if (holdsIn(kpi, month)) holding.set(kpi.id, kpi);
  const links: L[] = [];
  const contributors: Contributor[] = [];
  for (const link of all) {
    const kpi = holdsIn(link, month) ? holding.get(link.kpiId) : undefined;
    if (!kpi) continue;
    links.push(link);
    const { attainment, fresh } = facts.standing(kpi, month);
    const { id: kpiId, departmentId } = kpi;
    contributors.push({ kpiId, departmentId, attainment: attainment?.clamped ?? null, fresh });
  }
  return { rolled: rollUp(links, contributors), links, kpis: holding };
}

/** The roll-up with the rows it is of, by the departments' names. */
export function byDepartment(
  { rolled, links, kpis }: Stand,
  departments: readonly Department[],
  month: MonthPeriod,
  facts: KpiFacts,
): DepartmentProgress[] {
  const place = new Map(departments.map((department, i) => [department.id, i]));
  const linkOf = new Map(links.map((link) => [link.kpiId, link]));
  const linked = rolled.kpis.flatMap((contribution): LinkedKpi[] => {
    const kpi = kpis.get(contribution.kpiId);
    const link = linkOf.get(contribution.kpiId);
    return kpi && link ? [{ ...stateOf(kpi, month, facts), link, contribution }] : [];
  });
  const ofDepartment = new Map<string | null, LinkedKpi[]>();
  for (const one of linked) {
    const group = ofDepartment.get(one.kpi.departmentId);
    if (group) group.push(one);
    else ofDepartment.set(one.kpi.departmentId, [one]);
  }
  const at = (departmentId: string | null) => place.get(departmentId ?? '') ?? departments.length;
  return rolled.departments
    .map((contribution) => ({
      ...contribution,
      department: departments[at(contribution.departmentId)] ?? null,
      kpis: ofDepartment.get(contribution.departmentId) ?? [],
    }))
    .sort((a, b) => at(a.departmentId) - at(b.departmentId));
}

/** How progress and measures stood in one month of the goal's year. */
export interface GoalMonth {
  readonly month: MonthPeriod;
  /** What the departments' KPIs imply, 0 to 1; null where nothing fresh is linked. */
  readonly progress: number | null;
  readonly coverage: number;
  /** Mean attainment of the goal's own fresh measures, 0 to 1. */
  readonly measured: number | null;
  readonly diverges: boolean;
}

/** Both of a month, out of facts that were loaded for it or for a later month of its year. */
export function goalMonth(
  month: MonthPeriod,
  { progress, coverage }: RollUp,
  measures: readonly StandKpi[],
  facts: KpiFacts,
): GoalMonth {
  const standings = measures
    .filter((measure) => holdsIn(measure, month))
    .map((measure) => facts.standing(measure, month));
  const measured = meanOfMeasures(
    standings.map(({ attainment, fresh }) => ({ attainment: attainment?.clamped ?? null, fresh })),
  );
  return { month, progress, coverage, measured, diverges: diverges(progress, measured) };
}

export function holdsIn(
  term: { fromDate: string; untilDate: string | null },
  { startsOn, endsOn }: MonthPeriod,
): boolean {
  return term.fromDate <= endsOn && (term.untilDate === null || startsOn <= term.untilDate);
}
