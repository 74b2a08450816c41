import {
  addDays,
  addMonths,
  dayOfMonth,
  dayOfWeek,
  daysBetween,
  type PlainDate,
} from '../../calendar/domain/time.js';
import type { NamingPeriod } from '../../cycles/domain/session-words.js';

/** A stretch of days that is drawn as one row of the year: a fiscal month, or days around the year. */
export interface YearRow {
  /** The month of the cycle; null for rows before and after it, which are drawn for what lies there. */
  readonly period: NamingPeriod | null;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  /** The column of its first day: 0 is a Monday, so that weekdays stand below each other. */
  readonly offset: number;
}

/** The year as rows of days on a grid of weekdays. */
export interface YearGrid {
  readonly rows: readonly YearRow[];
  readonly columns: number;
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Sessions may lie outside the period they plan or review, but no row is drawn for one that is farther away. */
const MOST_ROWS_AROUND = 3;
const WEEKS_AROUND = 28;

/**
 * The months of a cycle as rows, with rows before and after it where `dates` lie there.
 * @param months in order of time, each following the one before without a gap
 */
export function yearGrid(months: readonly NamingPeriod[], dates: readonly PlainDate[]): YearGrid {
  const own = months.map((period) => rowOf(period.startsOn, period.endsOn, period));
  const rows = [...own];
  for (let added = 0; added < MOST_ROWS_AROUND; added += 1) {
    const [first] = rows;
    if (!first || !dates.some((date) => date < first.startsOn)) break;
    rows.unshift(rowBefore(first.startsOn));
  }
  for (let added = 0; added < MOST_ROWS_AROUND; added += 1) {
    const last = rows.at(-1);
    if (!last || !dates.some((date) => date > last.endsOn)) break;
    rows.push(rowAfter(last.endsOn));
  }
  const columns = Math.max(0, ...rows.map((row) => row.offset + lengthOf(row)));
  return { rows, columns };
}

/** Where a day stands; null outside the rows. */
export function placeOf({ rows }: YearGrid, date: PlainDate): Place | null {
  const row = rows.findIndex(({ startsOn, endsOn }) => startsOn <= date && date <= endsOn);
  const found = rows[row];
  return found ? { row, column: found.offset + daysBetween(found.startsOn, date) } : null;
}

export function daysOf(row: YearRow): PlainDate[] {
  return Array.from({ length: lengthOf(row) }, (_, index) => addDays(row.startsOn, index));
}

function lengthOf({ startsOn, endsOn }: YearRow): number {
  return daysBetween(startsOn, endsOn) + 1;
}

function rowOf(startsOn: PlainDate, endsOn: PlainDate, period: NamingPeriod | null): YearRow {
  return { period, startsOn, endsOn, offset: dayOfWeek(startsOn) - 1 };
}

/** A calendar month where the year begins with one, else four weeks. */
function rowBefore(date: PlainDate): YearRow {
  const startsOn = dayOfMonth(date) === 1 ? addMonths(date, -1) : addDays(date, -WEEKS_AROUND);
  return rowOf(startsOn, addDays(date, -1), null);
}

function rowAfter(date: PlainDate): YearRow {
  const startsOn = addDays(date, 1);
  const next = dayOfMonth(startsOn) === 1 ? addMonths(startsOn, 1) : addDays(startsOn, WEEKS_AROUND);
  return rowOf(startsOn, addDays(next, -1), null);
}
