import { attainmentOf, type Attainment } from './attainment.js';
import { MONTHS, ordinalOf, type Month } from './month.js';
import { planIn, type CyclePlan } from './plan-history.js';
import { isFresh, statusOf, type Status, type StatusThresholds } from './status.js';
import { targetIn } from './targets.js';

/** A value and the month it is of. */
export interface MonthReading {
  readonly month: Month;
  readonly value: number;
}

/** How a KPI stands in a month. */
export interface Standing<R extends MonthReading = MonthReading> {
  /** The month's own target; null for a band, without a plan, or where the plan names none for it. */
  readonly target: number | null;
  /** The last reading of the month or before it. */
  readonly reading: R | null;
  /** How many months old that reading is. */
  readonly age: number | null;
  readonly fresh: boolean;
  /** Of that reading, also when it is stale; null without a reading, or without a plan or target for its month. */
  readonly attainment: Attainment | null;
  /** Null: a fresh reading, but no plan in this cycle, or no target in its month, to judge it by. */
  readonly status: Status | null;
}

/**
 * How a KPI stands in a month. `plan` is the plan of that month's cycle, `readings` are in order of time. A reading is
 * judged by the target of the month it is of: one that may be older (`freshFor` above 1) does not sink because the
 * line rises above it before the next one is due. One from before the cycle is judged by where the cycle starts from.
 */
export function standingIn<R extends MonthReading>(
  month: Month,
  facts: { readonly freshFor: number; readonly plan: CyclePlan | null; readonly readings: readonly R[] },
  thresholds: StatusThresholds,
): Standing<R> {
  const reading = facts.readings.findLast((one) => ordinalOf(one.month) <= ordinalOf(month)) ?? null;
  const age = reading && ordinalOf(month) - ordinalOf(reading.month);
  const fresh = isFresh(age, facts.freshFor);
  const attainment = reading && judge(reading, month.year, facts.plan);
  return {
    target: targetOf(facts.plan, month.number),
    reading,
    age,
    fresh,
    attainment,
    status: statusOf(attainment?.raw ?? null, fresh, thresholds),
  };
}

function judge(reading: MonthReading, year: number, cycle: CyclePlan | null): Attainment | null {
  const number = reading.month.year < year ? 0 : reading.month.number;
  const plan = cycle && planIn(cycle.versions, number);
  if (!plan) return null;
  const target = targetOf(cycle, number);
  // Of a month that was given no target nothing can be said.
  return plan.direction !== 'band' && target === null ? null : attainmentOf(plan, reading.value, target);
}

function targetOf(cycle: CyclePlan | null, number: number): number | null {
  const plan = cycle && planIn(cycle.versions, number);
  return plan && targetIn(plan, number, MONTHS, cycle.targets);
}
