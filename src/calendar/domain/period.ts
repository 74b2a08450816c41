import type { PlainDate, Weekday } from './time.js';

export const MONTHS_IN_YEAR = 12;

/** By which calendar year a fiscal year is called: April 2026 to March 2027 is FY2026 by its first, FY2027 by its last. */
type NamedBy = 'first' | 'last';

/** Twelve calendar months, from the first of `startMonth` (1 to 12). */
export interface MonthsCalendar {
  readonly type: 'months';
  readonly startMonth: number;
  readonly namedBy: NamedBy;
}

/**
 * Whole weeks, 52 or 53 a year, thirteen a quarter split by `pattern`. A year ends on the weekday `endsOn` that is the
 * last one in `endMonth`, or the one nearest to that month's last day (and then up to three days into the next month).
 */
export interface WeeksCalendar {
  readonly type: 'weeks';
  readonly pattern: '4-4-5' | '4-5-4' | '5-4-4';
  readonly endsOn: Weekday;
  readonly endMonth: number;
  readonly endRule: 'last' | 'nearest';
  /** The fiscal month (1 to 12) that is a week longer in a year of 53 weeks; `last-month` is the twelfth. */
  readonly week53: 'last-month' | number;
  /** The year that `endMonth` falls in is the last; the first is the one before, or the same for a year to December. */
  readonly namedBy: NamedBy;
}

/** How an organization's fiscal years run; kept as JSON. */
export type FiscalYear = MonthsCalendar | WeeksCalendar;

export type PeriodKind = 'year' | 'quarter' | 'month';

export interface Period {
  readonly kind: PeriodKind;
  /** The fiscal year it belongs to. */
  readonly year: number;
  /** Its place in that year: quarter 1 to 4, month 1 to 12; of a year the year itself. */
  readonly number: number;
  /** The same in every language, for tables and files: `FY2027`, `FY2027 Q1`, `FY2027 M01`. */
  readonly name: string;
  readonly startsOn: PlainDate;
  /** Its last day. */
  readonly endsOn: PlainDate;
}

export interface Month extends Period {
  readonly kind: 'month';
  readonly quarter: 1 | 2 | 3 | 4;
}

/** One fiscal year with its periods. */
export interface YearPeriods extends Period {
  readonly kind: 'year';
  readonly quarters: readonly Period[];
  readonly months: readonly Month[];
}
