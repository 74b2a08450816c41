import { daysBetween } from '../../calendar/domain/time.js';
import { draftsIn, fiscalMonthOf, type Draft, type Planner } from './drafts.js';
import type { RhythmRules } from './rhythm.js';

/** A monthly session that becomes part of a quarterly one, each known by its period. */
export interface Merge {
  readonly monthly: Draft;
  readonly quarterly: Draft;
}

/**
 * The merges that concern these drafts: a monthly session in a fiscal month in which a quarterly one falls becomes part
 * of it (design decision 4). The two may belong to different fiscal years (December's review at January's quarterly
 * session), so a month is always looked at whole: planning either year comes to the same answer. Where days off push
 * two monthly sessions into one month, the one nearest to the quarterly session is merged.
 */
export function mergesAmong(drafts: readonly Draft[], rhythm: RhythmRules, planner: Planner): Merge[] {
  const { quarterly, monthly } = rhythm;
  if (quarterly === null || !monthly?.mergeIntoQuarterly) return [];
  const months = new Map(
    drafts
      .filter(({ kind }) => kind !== 'annual')
      .map(({ date }) => fiscalMonthOf(date, planner.fiscal))
      .map((month) => [month.name, month]),
  );
  return [...months.values()].flatMap((month) => {
    const quarterlies = draftsIn(month, 'quarterly', quarterly, planner);
    // Most months have none, and then need no look at the monthly ones.
    return quarterlies.length === 0
      ? []
      : nearestPairs(draftsIn(month, 'monthly', monthly, planner), quarterlies);
  });
}

function nearestPairs(monthlies: readonly Draft[], quarterlies: readonly Draft[]): Merge[] {
  const pairs = monthlies.flatMap((monthly) => quarterlies.map((quarterly) => ({ monthly, quarterly })));
  pairs.sort((a, b) => distance(a) - distance(b) || (orderOf(a) < orderOf(b) ? -1 : 1));
  const taken = new Set<Draft>();
  return pairs.filter(({ monthly, quarterly }) => {
    if (taken.has(monthly) || taken.has(quarterly)) return false;
    taken.add(monthly).add(quarterly);
    return true;
  });
}

function distance({ monthly, quarterly }: Merge): number {
  return Math.abs(daysBetween(monthly.date, quarterly.date));
}

function orderOf({ monthly, quarterly }: Merge): string {
  return `${quarterly.period.startsOn} ${monthly.period.startsOn}`;
}
