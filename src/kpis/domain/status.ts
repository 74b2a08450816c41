/** `stale` says nothing about how well it goes: the last reading is missing or too old to tell. */
export const STATUSES = ['on-track', 'at-risk', 'off-track', 'stale'] as const;
export type Status = (typeof STATUSES)[number];

/** From which raw attainment a KPI is on track, and at risk; below it is off track. */
export interface StatusThresholds {
  readonly onTrack: number;
  readonly atRisk: number;
}

/** Design section 5; an organization may set its own. */
export const DEFAULT_THRESHOLDS: StatusThresholds = { onTrack: 0.9, atRisk: 0.7 };

/** What is 0.9 on paper is 0.9, also where floating-point arithmetic says 0.8999999999999986. */
const ROUNDING = 1e-9;

/**
 * The color of a KPI. A stale reading hides whatever the color was; null is a fresh reading with nothing to judge it
 * by, because the cycle has no plan for the KPI.
 */
export function statusOf(
  attainment: number | null,
  fresh: boolean,
  thresholds: StatusThresholds,
): Status | null {
  if (!fresh) return 'stale';
  if (attainment === null) return null;
  if (attainment >= thresholds.onTrack - ROUNDING) return 'on-track';
  return attainment >= thresholds.atRisk - ROUNDING ? 'at-risk' : 'off-track';
}

/** Whether a reading `age` periods old (0: of the period itself) still counts; `freshFor` 1 wants one each period. */
export function isFresh(age: number | null, freshFor: number): boolean {
  return age !== null && age >= 0 && age < freshFor;
}
