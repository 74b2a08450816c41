/** How much a KPI weighs in a goal. */
export interface WeightedLink {
  readonly kpiId: string;
  /** 0 or more, in whatever unit: only shares count. */
  readonly weight: number;
}

/** What the roll-up needs to know of a KPI in a period. */
export interface Contributor {
  readonly kpiId: string;
  readonly departmentId: string | null;
  /** Attainment, 0 to 1; null when it cannot be told, and then it counts as stale. */
  readonly attainment: number | null;
  readonly fresh: boolean;
}

export interface KpiContribution {
  readonly kpiId: string;
  readonly departmentId: string | null;
  readonly fresh: boolean;
  /** Share of all weight, 0 to 1. */
  readonly weight: number;
  /** Share of the fresh weight, which is what its attainment counts for; 0 when stale. */
  readonly share: number;
  readonly attainment: number | null;
  /** `share · attainment`; these add up to the goal's progress. */
  readonly contribution: number;
}

export interface DepartmentContribution {
  readonly departmentId: string | null;
  /** The department's own: the weighted mean over its fresh KPIs; null when none is fresh. */
  readonly progress: number | null;
  /** Share of the department's weight that is fresh. */
  readonly coverage: number;
  /** Share of the goal's whole weight. */
  readonly weight: number;
  /** Its part of the goal's progress. */
  readonly contribution: number;
}

export interface RollUp {
  /** 0 to 1; null when nothing fresh carries weight: unknown, which is not 0. */
  readonly progress: number | null;
  /** Share of the weight that is fresh, 0 to 1. */
  readonly coverage: number;
  readonly kpis: readonly KpiContribution[];
  readonly departments: readonly DepartmentContribution[];
}

/**
 * Progress of a goal: the weighted mean of the attainment of its fresh KPIs (design section 5). A link whose KPI is not
 * among the contributors counts as stale: its weight lowers the coverage.
 */
export function rollUp(links: readonly WeightedLink[], contributors: readonly Contributor[]): RollUp {
  const byKpi = new Map(contributors.map((contributor) => [contributor.kpiId, contributor]));
  const isFresh = (one: Contributor | undefined) => one !== undefined && one.fresh && one.attainment !== null;
  const total = sum(links.map(({ weight }) => weight));
  const freshTotal = sum(links.map(({ kpiId, weight }) => (isFresh(byKpi.get(kpiId)) ? weight : 0)));
  const kpis = links.map(({ kpiId, weight }): KpiContribution => {
    const one = byKpi.get(kpiId);
    const fresh = isFresh(one);
    const attainment = one?.attainment ?? null;
    const share = fresh ? ratio(weight, freshTotal) : 0;
    // Written out, as the map of a large organization does it thousands of times: copies cost more than the sums.
    return {
      kpiId,
      departmentId: one?.departmentId ?? null,
      fresh,
      weight: ratio(weight, total),
      share,
      attainment,
      contribution: share * (attainment ?? 0),
    };
  });
  return {
    progress: freshTotal > 0 ? within(sum(kpis.map(({ contribution }) => contribution))) : null,
    coverage: within(ratio(freshTotal, total)),
    kpis,
    departments: departmentsOf(kpis),
  };
}

function departmentsOf(kpis: readonly KpiContribution[]): DepartmentContribution[] {
  const groups = new Map<string | null, KpiContribution[]>();
  for (const kpi of kpis) {
    const group = groups.get(kpi.departmentId);
    if (group) group.push(kpi);
    else groups.set(kpi.departmentId, [kpi]);
  }
  return [...groups].map(([departmentId, group]) => ofDepartment(departmentId, group));
}

function ofDepartment(departmentId: string | null, kpis: readonly KpiContribution[]): DepartmentContribution {
  const weight = sum(kpis.map((kpi) => kpi.weight));
  const fresh = kpis.filter((kpi) => kpi.fresh);
  const share = sum(fresh.map((kpi) => kpi.share));
  const contribution = sum(fresh.map((kpi) => kpi.contribution));
  return {
    departmentId,
    progress: share > 0 ? within(contribution / share) : null,
    coverage: within(ratio(sum(fresh.map((kpi) => kpi.weight)), weight)),
    weight,
    contribution,
  };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const ratio = (part: number, whole: number) => (whole > 0 ? part / whole : 0);
/** The last bit of a sum of shares may lie beyond 1. */
const within = (value: number) => Math.min(1, Math.max(0, value));
