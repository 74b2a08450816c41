import { InvalidRule } from './errors.js';
import { MONTHS_IN_YEAR, type FiscalYear, type MonthsCalendar, type WeeksCalendar } from './period.js';
import {
  addDays,
  addMonths,
  dayOfWeek,
  daysBetween,
  daysInMonth,
  monthOf,
  plainDate,
  yearOf,
  type PlainDate,
} from './time.js';

export interface Span {
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
}

const DAYS_IN_WEEK = 7;
const WEEKS = { '4-4-5': [4, 4, 5], '4-5-4': [4, 5, 4], '5-4-4': [5, 4, 4] } as const;

/** First and last day of each of the twelve months of a fiscal year. */
export function monthSpans(config: FiscalYear, year: number): Span[] {
  return config.type === 'months' ? calendarMonths(config, year) : weekMonths(config, year);
}

/** The fiscal year that a date would lie in if years of weeks kept to their months exactly. */
export function nominalYearOf(config: FiscalYear, date: PlainDate): number {
  const startMonth = config.type === 'months' ? config.startMonth : (config.endMonth % MONTHS_IN_YEAR) + 1;
  const first = monthOf(date) >= startMonth ? yearOf(date) : yearOf(date) - 1;
  return config.namedBy === 'last' && startMonth > 1 ? first + 1 : first;
}

/** How many weeks a month has in a year of weeks, by the pattern alone, and in a year of 53. */
function weeksOfMonth(config: WeeksCalendar, month: number, weeksInYear: number): number {
  const regular = WEEKS[config.pattern][(month - 1) % 3] ?? 0;
  const longer = config.week53 === 'last-month' ? MONTHS_IN_YEAR : config.week53;
  return weeksInYear === 53 && month === longer ? regular + 1 : regular;
}

function calendarMonths({ startMonth, namedBy }: MonthsCalendar, year: number): Span[] {
  requireMonth('startMonth', startMonth);
  const first = plainDate(namedBy === 'last' && startMonth > 1 ? year - 1 : year, startMonth, 1);
  return Array.from({ length: MONTHS_IN_YEAR }, (_, index) => ({
    startsOn: addMonths(first, index),
    endsOn: addDays(addMonths(first, index + 1), -1),
  }));
}

function weekMonths(config: WeeksCalendar, year: number): Span[] {
  requireMonth('endMonth', config.endMonth);
  if (config.week53 !== 'last-month') requireMonth('week53', config.week53);
  const endYear = config.namedBy === 'first' && config.endMonth < MONTHS_IN_YEAR ? year + 1 : year;
  const before = endOf(config, endYear - 1);
  const weeksInYear = daysBetween(before, endOf(config, endYear)) / DAYS_IN_WEEK;
  const spans: Span[] = [];
  let startsOn = addDays(before, 1);
  for (let month = 1; month <= MONTHS_IN_YEAR; month += 1) {
    const next = addDays(startsOn, weeksOfMonth(config, month, weeksInYear) * DAYS_IN_WEEK);
    spans.push({ startsOn, endsOn: addDays(next, -1) });
    startsOn = next;
  }
  return spans;
}

function endOf({ endsOn, endMonth, endRule }: WeeksCalendar, year: number): PlainDate {
  const monthEnd = plainDate(year, endMonth, daysInMonth(year, endMonth));
  const back = (dayOfWeek(monthEnd) - endsOn + DAYS_IN_WEEK) % DAYS_IN_WEEK;
  return addDays(monthEnd, endRule === 'nearest' && back > 3 ? DAYS_IN_WEEK - back : -back);
}

function requireMonth(field: string, month: number): void {
  if (Number.isInteger(month) && month >= 1 && month <= MONTHS_IN_YEAR) return;
  throw new InvalidRule(
    `${field} is ${month}. Give the number of a month, 1 for January to 12 for December.`,
  );
}
