import type { ChangeSince } from '../../kpis/domain/change-since.js';
import { roundTogether } from './adding-up.js';

/** What moved a goal's progress, in points of a hundred, rounded so that the lines add up to the total. */
export interface ChangeLine {
  /** Null: the line of KPIs whose readings came or went. */
  readonly kpiId: string | null;
  readonly points: number;
}

/** What a department's KPIs moved together. */
export interface DepartmentLine {
  readonly departmentId: string | null;
  readonly points: number;
}

export interface ChangeLines {
  readonly before: number;
  readonly now: number;
  readonly total: number;
  /** Without the lines that round to nothing, the greatest change first, the line without a KPI last. */
  readonly lines: readonly ChangeLine[];
  readonly unmoved: number;
  /** The sums of the lines by department, the greatest first: with the line without a KPI they add up, too. */
  readonly departments: readonly DepartmentLine[];
}

const DECIMALS = 1;

/** @param now the goal's progress, 0 to 1 */
export function changeLines(change: ChangeSince, now: number): ChangeLines {
  const { kpis, freshness } = change;
  const parts = [...kpis.map((kpi) => kpi.change * 100), freshness.change * 100];
  const roundedNow = rounded(now * 100);
  const before = rounded((now - change.total) * 100);
  const total = rounded(roundedNow - before);
  const points = roundTogether(parts, total, DECIMALS);
  const lines = [
    ...kpis.map(({ kpiId }, index) => ({ kpiId, points: points[index] ?? 0 })),
    { kpiId: null, points: points.at(-1) ?? 0 },
  ];
  return {
    before,
    now: roundedNow,
    total,
    lines: lines
      .filter((line) => line.points !== 0)
      .sort(
        (a, b) =>
          Number(a.kpiId === null) - Number(b.kpiId === null) || Math.abs(b.points) - Math.abs(a.points),
      ),
    departments: byDepartment(change, points),
    unmoved: lines.filter(({ kpiId, points: moved }) => kpiId !== null && moved === 0).length,
  };
}

function byDepartment({ kpis }: ChangeSince, points: readonly number[]): DepartmentLine[] {
  const sums = new Map<string | null, number>();
  for (const [i, { departmentId }] of kpis.entries()) {
    sums.set(departmentId, (sums.get(departmentId) ?? 0) + (points[i] ?? 0));
  }
  return [...sums]
    .map(([departmentId, sum]) => ({ departmentId, points: rounded(sum) }))
    .filter((line) => line.points !== 0)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
}

function rounded(value: number): number {
  return Math.round(value * 10 ** DECIMALS) / 10 ** DECIMALS + 0;
}
