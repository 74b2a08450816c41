import { InvalidRule } from './errors.js';
import { monthSpans, nominalYearOf, type Span } from './fiscal-calendar.js';
import { MONTHS_IN_YEAR, type FiscalYear, type YearPeriods, type Month, type Period } from './period.js';
import type { PlainDate } from './time.js';

export type { FiscalYear, YearPeriods, Month, Period } from './period.js';

const QUARTERS = [1, 2, 3, 4] as const;

/**
 * The fiscal year with that number, its four quarters and twelve months. Years of one calendar follow each other
 * without a gap or an overlap, and so do the quarters and months within them. Throws `InvalidRule` for a calendar whose
 * numbers make no sense.
 */
export function periodsOf(fiscal: FiscalYear, year: number): YearPeriods {
  if (!Number.isInteger(year))
    throw new InvalidRule(`"${year}" is not the number of a fiscal year, like 2027.`);
  const spans = monthSpans(fiscal, year);
  const months = spans.map((span, index): Month => {
    const number = index + 1;
    return {
      kind: 'month',
      year,
      number,
      quarter: quarterOf(number),
      name: `FY${year} M${two(number)}`,
      ...span,
    };
  });
  const quarters = QUARTERS.map((number): Period => {
    const span = spanOf(spans.slice((number - 1) * 3, number * 3));
    return { kind: 'quarter', year, number, name: `FY${year} Q${number}`, ...span };
  });
  return { kind: 'year', year, number: year, name: `FY${year}`, ...spanOf(spans), quarters, months };
}

/** The number of the fiscal year in which a date lies. */
export function yearContaining(fiscal: FiscalYear, date: PlainDate): number {
  // A year of weeks starts and ends up to six days off its nominal month, so the neighbors are looked at too.
  const near = nominalYearOf(fiscal, date);
  for (const year of [near, near - 1, near + 1]) {
    const span = spanOf(monthSpans(fiscal, year));
    if (span.startsOn <= date && date <= span.endsOn) return year;
  }
  throw new InvalidRule(`No fiscal year of this calendar contains ${date}.`);
}

/**
 * The kth month of a period, counted from its start: 1 is its first month (of a month: itself), 2 the one after, 0 the
 * month before it, -1 the one before that. In a calendar of weeks these are the fiscal months of four or five weeks.
 */
export function monthFrom(fiscal: FiscalYear, period: Period, k: number): Month {
  const first =
    period.kind === 'year' ? 1 : period.kind === 'quarter' ? period.number * 3 - 2 : period.number;
  const index = first - 1 + k - 1;
  const years = Math.floor(index / MONTHS_IN_YEAR);
  const month = periodsOf(fiscal, period.year + years).months[index - years * MONTHS_IN_YEAR];
  if (month === undefined)
    throw new InvalidRule(`There is no month ${k} from ${period.name}: k must be a whole number.`);
  return month;
}

/** The periods of a fiscal year that sessions of one kind belong to. */
export function periodsOfKind(year: YearPeriods, kind: Period['kind']): readonly Period[] {
  return kind === 'year' ? [year] : kind === 'quarter' ? year.quarters : year.months;
}

function quarterOf(month: number): 1 | 2 | 3 | 4 {
  return Math.ceil(month / 3) as 1 | 2 | 3 | 4;
}

function spanOf(spans: readonly Span[]): Span {
  const first = spans[0];
  const last = spans.at(-1);
  if (first === undefined || last === undefined) throw new TypeError('A period has at least one month.');
  return { startsOn: first.startsOn, endsOn: last.endsOn };
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
