import type { LinePlan, Plan } from './plan.js';

/**
 * The target of period `i` of `n` (1 is the first). Whatever the trajectory, a period's own target counts, period 0,
 * the last one before the cycle, stands at the baseline, and the last period is to reach the cycle's target. Between:
 *
 * - the line, `B + (T − B)·i/n`, also where a season was wanted and last year does not tell it;
 * - steps: the last target named before, and the baseline until the first;
 * - explicit: none. What is read then is shown and not judged.
 *
 * A band has no targets: null.
 */
export function targetIn(
  plan: Plan,
  i: number,
  n: number,
  targets: ReadonlyMap<number, number>,
): number | null {
  if (plan.direction === 'band') return null;
  const own = targets.get(i);
  if (own !== undefined) return own;
  // Exactly, whatever the arithmetic of the line would round to.
  if (i === n) return plan.target;
  if (i <= 0) return plan.baseline;
  if (plan.trajectory === 'explicit') return null;
  return plan.trajectory === 'steps' ? lastStep(plan, i, targets) : onLine(plan, i, n);
}

/**
 * The targets of all periods where this year is to go as last year went: each period moves as it did then, plus an
 * equal share of what this year is to move more, or less. `lastYear` begins with the value from which last year
 * started. Null where a value of it is missing.
 */
export function seasonalTargets(
  plan: LinePlan,
  lastYear: readonly (number | null)[],
): ReadonlyMap<number, number> | null {
  const known = lastYear.filter((value) => value !== null);
  const [start, end] = [known[0], known.at(-1)];
  if (known.length < lastYear.length || start === undefined || end === undefined) return null;
  const n = known.length - 1;
  const then = { ...plan, baseline: start, target: end };
  return new Map(
    known.slice(1).map((value, before) => {
      const i = before + 1;
      return [i, i === n ? plan.target : onLine(plan, i, n) + (value - onLine(then, i, n))];
    }),
  );
}

function onLine({ baseline, target }: LinePlan, i: number, n: number): number {
  return baseline + ((target - baseline) * i) / n;
}

function lastStep({ baseline }: LinePlan, i: number, targets: ReadonlyMap<number, number>): number {
  const latest = Math.max(0, ...[...targets.keys()].filter((month) => month < i));
  return targets.get(latest) ?? baseline;
}
