import type { ChangeSince } from '../../kpis/domain/change-since.js';

interface Part {
  readonly departmentId: string | null;
  /** The department's own, 0 to 1; null when nothing of it is fresh. */
  readonly progress: number | null;
  /** Share of the goal's whole weight. */
  readonly weight: number;
  readonly kpis: readonly unknown[];
}

/** Of more KPIs a page shows departments: each then stands where a KPI would, and leads to its own page. */
export const MOST_KPIS_SHOWN = 120;

export function isLarge(departments: readonly Pick<Part, 'kpis'>[]): boolean {
  return departments.reduce((count, { kpis }) => count + kpis.length, 0) > MOST_KPIS_SHOWN;
}

/** Departments as the blocks of the picture of a goal: the filled parts still add up to its progress. */
export function departmentsAsKpis(departments: readonly Part[]) {
  return departments.map(({ departmentId, progress, weight }) => ({
    kpis: [{ kpiId: departmentId ?? '', fresh: progress !== null, weight, attainment: progress }],
  }));
}

/** What moved a goal, department by department; the changes add up to the same total. */
export function changeByDepartment(change: ChangeSince): ChangeSince {
  const sums = new Map<string, number>();
  for (const { departmentId, change: moved } of change.kpis) {
    sums.set(departmentId ?? '', (sums.get(departmentId ?? '') ?? 0) + moved);
  }
  return {
    total: change.total,
    kpis: [...sums].map(([departmentId, moved]) => ({ kpiId: departmentId, departmentId, change: moved })),
    // Its lines are those of the departments already.
    departments: [],
    // Too many to name; what they come to stands on their line.
    freshness: { ...change.freshness, becameFresh: [], becameStale: [] },
  };
}
