import { resolveDateRule, type NoDate, type ResolvedDate } from '../../calendar/domain/date-rule.js';
import { monthFrom, periodsOf, periodsOfKind, yearContaining } from '../../calendar/domain/fiscal-year.js';
import { MONTHS_IN_YEAR, type FiscalYear, type Month, type Period } from '../../calendar/domain/period.js';
import type { WorkingCalendar } from '../../calendar/domain/working-days.js';
import { PERIOD_OF } from './planned-session.js';
import type { SessionKind, SessionRules } from './rhythm.js';

/** What a kind of session is planned with. */
export interface Planner {
  readonly fiscal: FiscalYear;
  readonly calendar: WorkingCalendar;
}

/** The date that the rhythm names in one period, before sessions are merged. */
export interface Draft extends ResolvedDate {
  readonly kind: SessionKind;
  readonly period: Period;
  readonly rules: SessionRules;
}

/** A period in which the rhythm names no date. */
export interface Gap extends NoDate {
  readonly kind: SessionKind;
  readonly period: Period;
}

/** How many months a day off may push a date from the month that its rule names. */
const REACH = 2;

/** One draft, or the reason why there is none, for each period of the year that belongs to the kind. */
export function draftsOf(
  kind: SessionKind,
  rules: SessionRules,
  year: number,
  planner: Planner,
): (Draft | Gap)[] {
  const periods = periodsOfKind(periodsOf(planner.fiscal, year), PERIOD_OF[kind]);
  return periods.map((period) => draft(kind, rules, period, planner));
}

/** The drafts of a kind, of whichever fiscal year, whose date falls in a month. */
export function draftsIn(
  month: Month,
  kind: 'quarterly' | 'monthly',
  rules: SessionRules,
  planner: Planner,
): Draft[] {
  const near = new Map<string, Period>();
  for (let away = -REACH; away <= REACH; away += 1) {
    // The period of the kind whose rule.month-th month is the one looked at.
    const first = monthFrom(planner.fiscal, month, 1 + away - (rules.on.month - 1));
    const period = kind === 'monthly' ? first : quarterStartingWith(first, planner.fiscal);
    if (period !== null) near.set(period.name, period);
  }
  return [...near.values()]
    .map((period) => draft(kind, rules, period, planner))
    .filter((each): each is Draft => 'date' in each && isWithin(each.date, month));
}

/** The fiscal month in which a date lies. */
export function fiscalMonthOf(date: string, fiscal: FiscalYear): Month {
  const { months } = periodsOf(fiscal, yearContaining(fiscal, date));
  const month = months.find((each) => isWithin(date, each));
  if (month === undefined) throw new TypeError(`No month of ${MONTHS_IN_YEAR} contains ${date}.`);
  return month;
}

export function isWithin(date: string, { startsOn, endsOn }: Period): boolean {
  return startsOn <= date && date <= endsOn;
}

function draft(kind: SessionKind, rules: SessionRules, period: Period, planner: Planner): Draft | Gap {
  const resolved = resolveDateRule(rules.on, period, planner.fiscal, planner.calendar, rules.days);
  return 'date' in resolved ? { kind, period, rules, ...resolved } : { kind, period, ...resolved };
}

function quarterStartingWith(month: Month, fiscal: FiscalYear): Period | null {
  if (month.number % 3 !== 1) return null;
  return periodsOf(fiscal, month.year).quarters[month.quarter - 1] ?? null;
}
