import { MONTHS, type Month, ordinalOf } from '../../kpis/domain/month.js';
import { type CyclePlan, planIn } from '../../kpis/domain/plan-history.js';
import type { Trajectory } from '../../kpis/domain/plan.js';
import { targetIn } from '../../kpis/domain/targets.js';

/** A month of a trend: what was read, and what was aimed at. */
export interface TrendMonth<M extends Month = Month> {
  readonly month: M;
  /** Null: no reading. */
  readonly value: number | null;
  /** Null for a band, without a plan, or in a month that has none. */
  readonly target: number | null;
  /** How the targets go on to the next month; null without a plan, or for a band. */
  readonly trajectory: Trajectory | null;
  readonly band: { readonly low: number; readonly high: number } | null;
}

/** The months of a trend, each with its reading and its target, gaps included. `plans` are by year of the cycle. */
export function trendMonths<M extends Month>(
  months: readonly M[],
  readings: readonly { readonly month: Month; readonly value: number }[],
  plans: ReadonlyMap<number, CyclePlan>,
): TrendMonth<M>[] {
  const values = new Map(readings.map(({ month, value }) => [ordinalOf(month), value]));
  return months.map((month) => {
    const cycle = plans.get(month.year);
    const plan = cycle ? planIn(cycle.versions, month.number) : null;
    return {
      month,
      value: values.get(ordinalOf(month)) ?? null,
      target: cycle && plan ? targetIn(plan, month.number, MONTHS, cycle.targets) : null,
      trajectory: !plan || plan.direction === 'band' ? null : (plan.trajectory ?? 'line'),
      band: plan?.direction === 'band' ? { low: plan.low, high: plan.high } : null,
    };
  });
}

/** The last months up to one, in order: those that a chart shows. */
export function monthsUpTo<M extends Month>(months: readonly M[], until: Month, count: number): M[] {
  return months.filter((month) => ordinalOf(month) <= ordinalOf(until)).slice(-count);
}
