import type { Status } from '../../kpis/domain/status.js';

/** Why a sentence is asked for beside a figure. */
export type CommentReason = 'off-track' | 'stale' | 'against-trend';

/** How many readings make a trend, and so how many months it is of. */
const TREND = 3;

/**
 * Whether a figure needs a sentence of explanation, and why: where it makes its KPI off track, where it is left out so
 * that the KPI counts as stale, or where it contradicts its trend. Everything else speaks for itself and is not asked
 * about.
 *
 * It contradicts its trend where the last three changes went one way, and it goes the other way by more than its usual
 * change from one reading to the next (the median of those known): a step back of the usual size is the noise that
 * every figure has. Of a KPI with fewer than four readings before there is no trend to contradict.
 *
 * @param history values before the asked month, oldest first
 * @param status what the value, or its absence, makes of the KPI
 */
export function commentReason(
  value: number | null,
  { history, status }: { readonly history: readonly number[]; readonly status: Status | null },
): CommentReason | null {
  if (status === 'off-track' || status === 'stale') return status;
  return value !== null && contradictsTrend(value, history) ? 'against-trend' : null;
}

function contradictsTrend(value: number, history: readonly number[]): boolean {
  const last = history.at(-1);
  const steps = history.slice(1).map((one, index) => one - (history[index] ?? one));
  const recent = steps.slice(-TREND);
  const [first] = recent;
  if (last === undefined || first === undefined || recent.length < TREND) return false;
  const way = Math.sign(first);
  if (way === 0 || recent.some((step) => Math.sign(step) !== way)) return false;
  const change = value - last;
  return Math.sign(change) === -way && Math.abs(change) > median(steps.map(Math.abs)) + ROUNDING;
}

/** A step of 0.1 is one, also where floating-point arithmetic says 0.10000000000000009. */
const ROUNDING = 1e-9;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] =
    sorted.length % 2 === 1 ? [sorted[middle], sorted[middle]] : sorted.slice(middle - 1);
  return (low + high) / 2;
}
