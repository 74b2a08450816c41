import type { Purpose } from './agenda.js';

/** A decision takes longer than news: so many shares of the time that nobody gave away. */
const SHARES: Readonly<Record<Purpose, number>> = { decide: 3, discuss: 2, inform: 1 };

/**
 * How long each item of an agenda may take, in whole minutes from 1: those that somebody gave, and for the others their
 * shares of what is left of the session's length, never more than it where there is a minute for each of them.
 */
export function planMinutes(
  items: readonly { readonly purpose: Purpose; readonly given: number | null }[],
  length: number,
): number[] {
  const given = items.reduce((sum, item) => sum + (item.given ?? 0), 0);
  let shares = items.reduce((sum, item) => sum + (item.given === null ? SHARES[item.purpose] : 0), 0);
  let count = items.filter((item) => item.given === null).length;
  let left = Math.max(0, length - given);
  return items.map((item) => {
    if (item.given !== null) return item.given;
    const share = SHARES[item.purpose];
    count -= 1;
    // A minute is kept for each of those that follow.
    const most = Math.max(1, left - count);
    const minutes = Math.min(most, Math.max(1, Math.round((left * share) / shares)));
    shares -= share;
    left = Math.max(0, left - minutes);
    return minutes;
  });
}

/** Less time than this lets nobody talk about anything. */
export const LEAST_TALK = 3;

/**
 * How many items are to be talked about and have no time for it: nobody gave them any, and their share of what is left is
 * less than three minutes. That everything fits says nothing where so many do so only by numbers.
 */
export function withoutTime(
  items: readonly { readonly purpose: Purpose; readonly minutes: number; readonly isTimed: boolean }[],
): number {
  return items.filter(
    ({ purpose, minutes, isTimed }) => purpose !== 'inform' && !isTimed && minutes < LEAST_TALK,
  ).length;
}
