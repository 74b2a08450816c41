import type { BandPlan, LinePlan, Plan } from './plan.js';

/** How far a value is on the way to its target: 1 is there. */
export interface Attainment {
  /** What is shown: below 0 it is behind the baseline, above 1 beyond the target. */
  readonly raw: number;
  /** What enters the goal: 0 to 1. */
  readonly clamped: number;
}

/**
 * Attainment of a value against a period's target (design section 5). `target` is the period's own, explicit or on the
 * line; a band has none and ignores it.
 */
export function attainmentOf(plan: Plan, value: number, target: number | null): Attainment {
  const raw =
    plan.direction === 'band' ? insideBand(plan, value) : onTheWay(plan, value, target ?? plan.target);
  return { raw, clamped: Math.min(1, Math.max(0, raw)) };
}

/**
 * The share of the way from the baseline that is covered. A period whose target is at or behind the baseline (it may
 * get worse before it gets better) has no way to cover: there the distance to the target counts, measured by the
 * cycle's own way. So it does all year where the year goes as last year went: its months do not lie on the way from
 * the baseline, and one whose target happens to pass close by it would make a small shortfall look like a large one.
 */
function onTheWay(
  { direction, baseline, target: cycleTarget, trajectory }: LinePlan,
  value: number,
  target: number,
): number {
  const sign = direction === 'higher' ? 1 : -1;
  const isOnTheWay = trajectory !== 'seasonal' && sign * (target - baseline) > 0;
  if (isOnTheWay) return (value - baseline) / (target - baseline);
  return 1 - (sign * (target - value)) / Math.abs(cycleTarget - baseline);
}

/** 1 inside, falling in a straight line to 0 where the tolerance ends, and below 0 beyond. */
function insideBand({ low, high, tolerance }: BandPlan, value: number): number {
  const outside = Math.max(low - value, value - high, 0);
  return 1 - outside / tolerance;
}
