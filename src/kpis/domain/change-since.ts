import type { KpiContribution, RollUp } from './roll-up.js';

/** What moved a goal's progress since the period before. */
export interface ChangeSince {
  /** The difference of the two progresses: all lines below add up to it. */
  readonly total: number;
  /** KPIs fresh in both periods: what their contribution changed by, their weights normalized over just these. */
  readonly kpis: readonly {
    readonly kpiId: string;
    readonly departmentId: string | null;
    readonly change: number;
  }[];
  /** The same by department: what its KPIs above changed by together. With the line below they add up, too. */
  readonly departments: readonly { readonly departmentId: string | null; readonly change: number }[];
  /** The one line for who entered and who left: without it, a KPI that fell silent would move all the others. */
  readonly freshness: {
    readonly change: number;
    /** Fresh now and not before, or newly linked. */
    readonly becameFresh: readonly string[];
    /** Fresh before and not now, or no longer linked. */
    readonly becameStale: readonly string[];
  };
}

/** Null when one of the two progresses is unknown: then there is no change to explain. */
export function changeSince(before: RollUp, now: RollUp): ChangeSince | null {
  if (before.progress === null || now.progress === null) return null;
  const freshBefore = freshOf(before);
  const freshNow = freshOf(now);
  const both = [...freshNow.keys()].filter((kpiId) => freshBefore.has(kpiId));
  const then = amongThemselves(both, freshBefore);
  const today = amongThemselves(both, freshNow);
  const kpis = both.map((kpiId, i) => ({
    kpiId,
    departmentId: freshNow.get(kpiId)?.departmentId ?? null,
    change: (today[i] ?? 0) - (then[i] ?? 0),
  }));
  const total = now.progress - before.progress;
  const becameFresh = [...freshNow.keys()].filter((kpiId) => !freshBefore.has(kpiId));
  const becameStale = [...freshBefore.keys()].filter((kpiId) => !freshNow.has(kpiId));
  const moved = becameFresh.length + becameStale.length > 0;
  return {
    total,
    kpis,
    departments: byDepartment(kpis),
    freshness: {
      change: moved ? total - kpis.reduce((sum, { change }) => sum + change, 0) : 0,
      becameFresh,
      becameStale,
    },
  };
}

function byDepartment(kpis: ChangeSince['kpis']): ChangeSince['departments'] {
  const changes = new Map<string | null, number>();
  for (const { departmentId, change } of kpis) {
    changes.set(departmentId, (changes.get(departmentId) ?? 0) + change);
  }
  return [...changes].map(([departmentId, change]) => ({ departmentId, change }));
}

function freshOf({ kpis }: RollUp): ReadonlyMap<string, KpiContribution> {
  // A KPI of no weight moves nothing, whether it is fresh or not.
  return new Map(kpis.filter(({ fresh, weight }) => fresh && weight > 0).map((kpi) => [kpi.kpiId, kpi]));
}

/** The contributions these KPIs would make if they alone carried the goal. */
function amongThemselves(kpiIds: readonly string[], all: ReadonlyMap<string, KpiContribution>): number[] {
  const kpis = kpiIds.map((kpiId) => all.get(kpiId));
  const shares = kpis.reduce((sum, kpi) => sum + (kpi?.share ?? 0), 0);
  return kpis.map((kpi) => (shares > 0 && kpi ? kpi.contribution / shares : 0));
}
