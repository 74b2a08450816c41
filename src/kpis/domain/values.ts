/** Beyond this, differences of two values lose more than a KPI's own digits. */
export const LARGEST_VALUE = 1e12;

/** Why a number cannot be the value of a KPI; null where it can. */
export function problemOfValue(value: number): string | null {
  if (!Number.isFinite(value)) return 'Give a number.';
  return Math.abs(value) <= LARGEST_VALUE
    ? null
    : 'Give a number up to a trillion, and choose a larger unit where that is too small.';
}
