import { InvalidRule } from './errors.js';
import { problemsOfDateRule } from './date-rule-problems.js';
import { monthFrom } from './fiscal-year.js';
import type { FiscalYear, Month, Period } from './period.js';
import { addDays, dayOfWeek, daysBetween, type PlainDate, type Weekday } from './time.js';
import {
  applyDayOff,
  firstDayOff,
  type DayOff,
  type DayOffPolicy,
  type WorkingCalendar,
} from './working-days.js';

/**
 * Where in a period something takes place. `month` counts from the period's start: 1 is its first month, 0 the month
 * before, -1 the one before that; for a monthly period 1 is the period itself and 2 the month after it. In a fiscal
 * calendar of weeks a month is the fiscal month of four or five weeks, and the days of a month count from its start.
 */
export type DateRule = (
  | { readonly type: 'nth-weekday'; readonly nth: 1 | 2 | 3 | 4 | 5 | 'last'; readonly weekday: Weekday }
  /** 1 is the first working day of the month, -1 the last. */
  | { readonly type: 'nth-working-day'; readonly nth: number }
  /** In a shorter month its last day. */
  | { readonly type: 'day-of-month'; readonly day: number }
) & { readonly month: number; readonly dayOff: DayOffPolicy };

export interface ResolvedDate {
  readonly date: PlainDate;
  /** The day the rule names, where that (or a day that follows it) is a day off and the policy moved it; `because` tells what it is. */
  readonly movedFrom?: PlainDate;
  readonly because?: DayOff;
}

/** A month without the day that the rule names: a fifth Friday, a twenty-third working day. */
export interface NoDate {
  readonly none: 'no-such-weekday' | 'no-such-working-day';
  readonly month: Month;
}

/**
 * The date a rule names in a period, moved by its policy if that is a day off (possibly into the next or previous
 * month), or why there is none. Throws `InvalidRule` for a rule that `validateDateRule` finds fault with, and
 * `NoWorkingDay` where there is no day to move to.
 *
 * @param days that begin with it, in a row: a day off on any of them moves them all
 */
export function resolveDateRule(
  rule: DateRule,
  period: Period,
  fiscal: FiscalYear,
  calendar: WorkingCalendar,
  days = 1,
): ResolvedDate | NoDate {
  const [problem] = problemsOfDateRule(rule);
  if (problem !== undefined) throw new InvalidRule(`${problem.field}: ${problem.message}`);
  const month = monthFrom(fiscal, period, rule.month);
  const named = dayNamed(rule, month, calendar);
  if (named === null) {
    return { none: rule.type === 'nth-weekday' ? 'no-such-weekday' : 'no-such-working-day', month };
  }
  const date = applyDayOff(named, rule.dayOff, calendar, days);
  const because = date === named ? null : firstDayOff(named, days, calendar);
  return because === null ? { date } : { date, movedFrom: named, because };
}

function dayNamed(rule: DateRule, month: Month, calendar: WorkingCalendar): PlainDate | null {
  switch (rule.type) {
    case 'nth-weekday':
      return nthWeekday(rule.nth, rule.weekday, month);
    case 'nth-working-day':
      return nthWorkingDay(rule.nth, month, calendar);
    case 'day-of-month':
      return earlier(addDays(month.startsOn, rule.day - 1), month.endsOn);
  }
}

function nthWeekday(nth: number | 'last', weekday: Weekday, month: Month): PlainDate | null {
  if (nth === 'last') return addDays(month.endsOn, -((dayOfWeek(month.endsOn) - weekday + 7) % 7));
  const first = addDays(month.startsOn, (weekday - dayOfWeek(month.startsOn) + 7) % 7);
  const date = addDays(first, (nth - 1) * 7);
  return date <= month.endsOn ? date : null;
}

function nthWorkingDay(nth: number, month: Month, calendar: WorkingCalendar): PlainDate | null {
  const step = nth > 0 ? 1 : -1;
  const start = nth > 0 ? month.startsOn : month.endsOn;
  let left = Math.abs(nth);
  for (let away = 0; away <= daysBetween(month.startsOn, month.endsOn); away += 1) {
    const date = addDays(start, away * step);
    if (calendar.isWorkingDay(date)) left -= 1;
    if (left === 0) return date;
  }
  return null;
}

function earlier(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? a : b;
}
