import { addDays, type PlainDate } from '../../calendar/domain/time.js';
import { instantOf } from '../../calendar/domain/zones.js';
import type { SessionTime } from './planned-session.js';

/** Whoever is away for longer is on a holiday. */
export const MOST_DAYS = 5;

/** Every local date of a session: days in a row, of the calendar (decision 0033). */
export function datesOf({ date, days = 1 }: Pick<SessionTime, 'date' | 'days'>): PlainDate[] {
  return Array.from({ length: days }, (_, nth) => addDays(date, nth));
}

/** Its last local date. */
export function lastDateOf({ date, days = 1 }: Pick<SessionTime, 'date' | 'days'>): PlainDate {
  return addDays(date, days - 1);
}

/** When each of its days begins: the same wall time in its zone, as epoch milliseconds. */
export function startsOf(session: SessionTime): number[] {
  return datesOf(session).map((date) => instantOf(date, session.time, session.zone));
}

/** The time there is to talk, of all its days together, in minutes. */
export function lengthOf({ minutes, days = 1 }: Pick<SessionTime, 'minutes' | 'days'>): number {
  return minutes * days;
}

/** Each of their days lasts as long, and there are as many. */
export function isSameLength(
  a: Pick<SessionTime, 'minutes' | 'days'>,
  b: Pick<SessionTime, 'minutes' | 'days'>,
): boolean {
  return a.minutes === b.minutes && (a.days ?? 1) === (b.days ?? 1);
}
