import { type FiscalYear, type Month, periodsOf, yearContaining } from '../../calendar/domain/fiscal-year.js';
import type { PeriodKind } from '../../calendar/domain/period.js';
import { isPlainDate } from '../../calendar/domain/time.js';

const NAME = /^FY(\d{4})(?: Q([1-4])| M(0[1-9]|1[0-2]))?$/;
const MONTH = /^\d{4}-\d{2}$/;

export interface NamedPeriod {
  readonly year: number;
  readonly kind: PeriodKind;
  /** 1 to 4 for quarters, 1 to 12 for months, 1 for the year. */
  readonly number: number;
}

/** Reads the name of a period, `FY2027`, `FY2027 Q1` or `FY2027 M01`; null where it is none. */
export function periodNamed(name: string): NamedPeriod | null {
  const [, year, quarter, month] = NAME.exec(name) ?? [];
  if (year === undefined) return null;
  if (quarter !== undefined) return { year: Number(year), kind: 'quarter', number: Number(quarter) };
  if (month !== undefined) return { year: Number(year), kind: 'month', number: Number(month) };
  return { year: Number(year), kind: 'year', number: 1 };
}

/** Whether a text has the shape of a month, by the name of its period or as the calendar month it starts in. */
export function looksLikeMonth(text: string): boolean {
  return periodNamed(text)?.kind === 'month' || (MONTH.test(text) && isPlainDate(`${text}-01`));
}

/**
 * The month that a file means by `FY2027 M03`, or, in a fiscal year of calendar months, by `2027-03`, the month it
 * starts in; null for anything else. In a year of weeks two months may start in one calendar month, so that there only
 * the name says which.
 */
export function monthNamed(text: string, fiscal: FiscalYear): Month | null {
  let months = found.get(fiscal);
  if (months === undefined) found.set(fiscal, (months = new Map<string, Month | null>()));
  let month = months.get(text);
  if (month === undefined) months.set(text, (month = findMonth(text, fiscal)));
  return month;
}

/** A file names the same few months thousands of times. */
const found = new WeakMap<FiscalYear, Map<string, Month | null>>();

function findMonth(text: string, fiscal: FiscalYear): Month | null {
  const period = periodNamed(text);
  if (period !== null) {
    return period.kind === 'month'
      ? (periodsOf(fiscal, period.year).months[period.number - 1] ?? null)
      : null;
  }
  if (fiscal.type === 'weeks' || !looksLikeMonth(text)) return null;
  const startsOn = `${text}-01`;
  const { months } = periodsOf(fiscal, yearContaining(fiscal, startsOn));
  return months.find((month) => month.startsOn === startsOn) ?? null;
}
