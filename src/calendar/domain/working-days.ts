import { NoWorkingDay } from './errors.js';
import { addDays, dayOfWeek, yearOf, type PlainDate } from './time.js';

export interface Holiday {
  readonly date: PlainDate;
  readonly name: string;
}

/** Days on which the organization or a department does not work, `from` and `until` included. */
export interface Closure {
  readonly from: PlainDate;
  readonly until: PlainDate;
  readonly name: string;
}

/** Why nobody works on a day. */
export type DayOff = 'weekend' | { readonly holiday: string } | { readonly closure: string };

/** What to do with a date that falls on a day off. `nearest` takes the later day when two are equally near. */
export type DayOffPolicy = 'keep' | 'next' | 'previous' | 'nearest';

export interface WorkingCalendar {
  isWorkingDay(date: PlainDate): boolean;
  /** Null on a working day. A holiday or closure is named before the weekend it falls on. */
  reasonOff(date: PlainDate): DayOff | null;
  /** The date itself if it is a working day, else the first one after, before, or nearest to it. */
  next(date: PlainDate): PlainDate;
  previous(date: PlainDate): PlainDate;
  nearest(date: PlainDate): PlainDate;
  /**
   * The nth working day after the date, or before it for negative n; the date itself never counts, working or not.
   * 0 is the date itself, or the next working day if it is a day off.
   */
  addWorkingDays(date: PlainDate, n: number): PlainDate;
  /**
   * Working days after `from` up to and including `until`; when `until` comes first, those before `from` down to and
   * including `until`, as a negative number. The inverse of `addWorkingDays` between working days.
   */
  workingDaysBetween(from: PlainDate, until: PlainDate): number;
}

export interface WorkingDayRules {
  /** The days of a week on which work is done, Monday is 1. */
  readonly workingDays: readonly number[];
  /** All holidays, or a function that answers for one calendar year (asked once a year). */
  readonly holidays: readonly Holiday[] | ((year: number) => readonly Holiday[]);
  readonly closures: readonly Closure[];
}

/** More days off in a row than this are taken for a mistake. */
const LONGEST_BREAK = 366;

/**
 * The working days of an organization or department. Throws `NoWorkingDay` for a week without a working day, and from
 * its methods where more than a year of days off follow each other.
 */
export function workingCalendar(rules: WorkingDayRules): WorkingCalendar {
  const week = new Set(rules.workingDays.filter((day) => day >= 1 && day <= 7));
  if (week.size === 0)
    throw new NoWorkingDay('The working week has no day. Name at least one, 1 for Monday to 7.');
  const holidayOn = holidayLookup(rules.holidays);

  function reasonOff(date: PlainDate): DayOff | null {
    const holiday = holidayOn(date);
    if (holiday !== undefined) return { holiday };
    const closure = rules.closures.find(({ from, until }) => from <= date && date <= until);
    if (closure !== undefined) return { closure: closure.name };
    return week.has(dayOfWeek(date)) ? null : 'weekend';
  }

  const isWorkingDay = (date: PlainDate): boolean => reasonOff(date) === null;

  function seek(date: PlainDate, step: 1 | -1): PlainDate {
    let day = date;
    for (let off = 0; off <= LONGEST_BREAK; off += 1) {
      if (isWorkingDay(day)) return day;
      day = addDays(day, step);
    }
    throw new NoWorkingDay(
      `There is no working day within a year ${step > 0 ? 'after' : 'before'} ${date}. Shorten the closures around it.`,
    );
  }

  return {
    isWorkingDay,
    reasonOff,
    next: (date) => seek(date, 1),
    previous: (date) => seek(date, -1),
    nearest(date) {
      for (let away = 0; away <= LONGEST_BREAK; away += 1) {
        if (isWorkingDay(addDays(date, away))) return addDays(date, away);
        if (isWorkingDay(addDays(date, -away))) return addDays(date, -away);
      }
      throw new NoWorkingDay(
        `There is no working day within a year of ${date}. Shorten the closures around it.`,
      );
    },
    addWorkingDays(date, n) {
      if (n === 0) return seek(date, 1);
      const step = n > 0 ? 1 : -1;
      let day = date;
      for (let left = Math.abs(n); left > 0; left -= 1) day = seek(addDays(day, step), step);
      return day;
    },
    workingDaysBetween(from, until) {
      const [first, last, sign] = from <= until ? [from, until, 1] : [until, from, -1];
      let count = 0;
      for (let day = first; day < last;) {
        day = addDays(day, 1);
        const counted = sign > 0 ? day : addDays(day, -1);
        if (isWorkingDay(counted)) count += 1;
      }
      return count === 0 ? 0 : sign * count;
    },
  };
}

/**
 * Moves a date that falls on a day off by the policy. Of several days in a row all are to be working days, and they move
 * together: never a weekend or a holiday between them. Throws `NoWorkingDay` where there is no such stretch within a year.
 */
export function applyDayOff(
  date: PlainDate,
  policy: DayOffPolicy,
  calendar: WorkingCalendar,
  days = 1,
): PlainDate {
  if (policy === 'keep') return date;
  if (days === 1) return calendar[policy](date);
  const isFree = (first: PlainDate) => firstDayOff(first, days, calendar) === null;
  for (let away = 0; away <= LONGEST_BREAK; away += 1) {
    const [later, earlier] = [addDays(date, away), addDays(date, -away)];
    if (policy !== 'previous' && isFree(later)) return later;
    if (policy !== 'next' && isFree(earlier)) return earlier;
  }
  throw new NoWorkingDay(
    `There are no ${days} working days in a row within a year of ${date}. Shorten the closures around it.`,
  );
}

/** The first of `days` days in a row that nobody works on, and why; null where all are working days. */
export function firstDayOff(first: PlainDate, days: number, calendar: WorkingCalendar): DayOff | null {
  for (let nth = 0; nth < days; nth += 1) {
    const reason = calendar.reasonOff(addDays(first, nth));
    if (reason !== null) return reason;
  }
  return null;
}

/** The holiday or closure, or `weekend`. */
export function nameOfDayOff(reason: DayOff): string {
  if (reason === 'weekend') return reason;
  return 'holiday' in reason ? reason.holiday : reason.closure;
}

function holidayLookup(source: WorkingDayRules['holidays']): (date: PlainDate) => string | undefined {
  const byDate = (holidays: readonly Holiday[]) => new Map(holidays.map(({ date, name }) => [date, name]));
  if (typeof source !== 'function') {
    const all = byDate(source);
    return (date) => all.get(date);
  }
  const years = new Map<number, ReadonlyMap<PlainDate, string>>();
  return (date) => {
    const year = yearOf(date);
    const known = years.get(year) ?? byDate(source(year));
    years.set(year, known);
    return known.get(date);
  };
}
