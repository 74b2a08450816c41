import type { Plan } from './plan.js';

/**
 * The target of period `i` of `n` (1 is the first): the explicit one, or on the line `B + (T − B)·i/n`. Period 0, the
 * last one before the cycle, stands at the baseline. A band has no targets: null.
 */
export function targetIn(plan: Plan, i: number, n: number, explicit: number | undefined): number | null {
  if (plan.direction === 'band') return null;
  if (explicit !== undefined) return explicit;
  // The last one is the cycle's target exactly, whatever the arithmetic above would round to.
  return i === n ? plan.target : plan.baseline + ((plan.target - plan.baseline) * i) / n;
}
