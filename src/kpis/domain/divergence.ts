/**
 * How far the goal's progress and its measures' mean attainment may lie apart before a page says so. A quarter of the
 * whole way is our choice: less than that, the timing of leading KPIs explains.
 */
export const DIVERGENCE = 0.25;

export interface MeasureStanding {
  /** Clamped attainment. */
  readonly attainment: number | null;
  readonly fresh: boolean;
}

/** The plain mean over the fresh measures that have an attainment; null when there is none. */
export function meanOfMeasures(measures: readonly MeasureStanding[]): number | null {
  const known = measures.flatMap(({ attainment, fresh }) =>
    fresh && attainment !== null ? [attainment] : [],
  );
  return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0) / known.length;
}

/** Whether what the departments do and what the customer says tell different stories; never when one is unknown. */
export function diverges(progress: number | null, measures: number | null): boolean {
  return progress !== null && measures !== null && Math.abs(progress - measures) > DIVERGENCE;
}
