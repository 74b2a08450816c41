import {
  MINUTE,
  dayOfMonth,
  dayOfWeek,
  daysInMonth,
  monthOf,
  plainDate,
  yearOf,
  type Instant,
  type PlainDate,
  type PlainTime,
  type Weekday,
} from './time.js';
import { instantOf, offsetAt, transitionsBetween, wallTimeAt, type ZoneTransition } from './zones.js';

/** The nth weekday of a month, every year; -1 for the last. */
export interface YearlyRule {
  readonly month: number;
  readonly weekday: Weekday;
  readonly nth: 1 | 2 | 3 | 4 | -1;
}

/** From when on the clocks of a zone show which offset: one part of a VTIMEZONE (RFC 5545, 3.6.5). */
export interface Observance {
  readonly kind: 'standard' | 'daylight';
  /** What the wall showed the moment before. */
  readonly date: PlainDate;
  readonly time: PlainTime;
  /** Minutes east of UTC before and from then on. */
  readonly offsetFrom: number;
  readonly offsetTo: number;
  /** Every year so; null: that once. */
  readonly rule: YearlyRule | null;
}

/** Where calendars begin to count the years. */
const FIRST_YEAR = 1970;

/**
 * How the clocks of a zone go from one instant to another, by the rules in use, as a calendar program is told: as rules
 * from 1970 on where all changes of these years follow one, which is what the strictest programs expect, else as the
 * changes there are. Right in these years, the one before and the one after, and said of no other.
 */
export function observancesBetween(zone: string, first: Instant, last: Instant): Observance[] {
  const year = yearOf(wallTimeAt(first, zone).date) - 1;
  const years = yearOf(wallTimeAt(last, zone).date) + 2 - year;
  const [from, to] = [startOfYear(year), startOfYear(year + years)];
  const changes = transitionsBetween(zone, from, to);
  const offset = offsetAt(from, zone);
  if (changes.length === 0) return [beginning(FIRST_YEAR, offset)];
  const least = Math.min(offset, ...changes.map(({ offsetAfter }) => offsetAfter));
  const all = changes.map((change) => once(change, least));
  return yearly(all, years) ?? [beginning(year, offset), ...all];
}

const startOfYear = (year: number): Instant => instantOf(plainDate(year, 1, 1), '00:00', 'UTC');

function beginning(year: number, offset: number): Observance {
  const start = { date: plainDate(year, 1, 1), time: '00:00' };
  return { kind: 'standard', ...start, offsetFrom: offset, offsetTo: offset, rule: null };
}

function once({ at, offsetBefore, offsetAfter }: ZoneTransition, least: number): Observance {
  // What the wall would show had the clocks gone on as before.
  const local = wallTimeAt(at + offsetBefore * MINUTE, 'UTC');
  const kind = offsetAfter > least ? 'daylight' : 'standard';
  return { kind, ...local, offsetFrom: offsetBefore, offsetTo: offsetAfter, rule: null };
}

/** The two changes of each year as two rules; null where they follow none. */
function yearly(changes: readonly Observance[], years: number): Observance[] | null {
  if (changes.length !== 2 * years) return null;
  const [summer, winter] = [changes.filter((_, i) => i % 2 === 0), changes.filter((_, i) => i % 2 === 1)];
  const rules = [summer, winter].map(asRule);
  return rules.every((rule) => rule !== null) ? rules : null;
}

function asRule(changes: readonly Observance[]): Observance | null {
  const [first, ...others] = changes as [Observance, ...Observance[]];
  const alike = others.every(
    (one) =>
      one.time === first.time && one.offsetFrom === first.offsetFrom && one.offsetTo === first.offsetTo,
  );
  const [month, weekday] = [monthOf(first.date), dayOfWeek(first.date)];
  const dates = changes.map(({ date }) => date);
  const nth = nthOf(dates);
  if (!alike || nth === null) return null;
  if (dates.some((date) => monthOf(date) !== month || dayOfWeek(date) !== weekday)) return null;
  const rule = { month, weekday, nth };
  return { ...first, date: firstBy(rule), rule };
}

/** Which one of its weekday in the month all of them are; null where they differ. */
function nthOf(dates: readonly PlainDate[]): YearlyRule['nth'] | null {
  if (dates.every((date) => dayOfMonth(date) + 7 > daysInMonth(yearOf(date), monthOf(date)))) return -1;
  const [nth, ...others] = dates.map((date) => Math.ceil(dayOfMonth(date) / 7));
  return nth !== undefined && nth < 5 && others.every((one) => one === nth)
    ? (nth as YearlyRule['nth'])
    : null;
}

function firstBy({ month, weekday, nth }: YearlyRule): PlainDate {
  const days = Array.from({ length: daysInMonth(FIRST_YEAR, month) }, (_, day) =>
    plainDate(FIRST_YEAR, month, day + 1),
  ).filter((date) => dayOfWeek(date) === weekday);
  return (nth === -1 ? days.at(-1) : days[nth - 1])!;
}
