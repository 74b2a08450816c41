import { isPlainDate } from '../../calendar/domain/time.js';
import type { Cell } from './cell.js';

/** A month as a cell names it. */
export type NamedMonth =
  /** `FY2027 M01`, or a day in the month. */
  | { readonly kind: 'month'; readonly reference: string }
  | { readonly kind: 'none' }
  /** Readable in two ways, like 03/04/2027. */
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'unreadable' };

const NAMES: Readonly<Record<string, number>> = {
  ...{ jan: 1, januari: 1, january: 1, feb: 2, februari: 2, february: 2 },
  ...{ mrt: 3, maart: 3, mar: 3, march: 3, apr: 4, april: 4, mei: 5, may: 5 },
  ...{ jun: 6, juni: 6, june: 6, jul: 7, juli: 7, july: 7, aug: 8, augustus: 8, august: 8 },
  ...{ sep: 9, sept: 9, september: 9, okt: 10, oct: 10, oktober: 10, october: 10 },
  ...{ nov: 11, november: 11, dec: 12, december: 12 },
};
const UNREADABLE = { kind: 'unreadable' } as const;
/** A calendar month is the month that its middle lies in: fiscal months may begin some days before or after. */
const MIDDLE = '15';

/**
 * Reads a month as people write it in Dutch or English: `2027-01`, `jan-27`, `januari 2027`, `1 January 2027`,
 * `01-2027`, `31-01-2027`, `202701`, `FY2027 M01`, or a real day. Days before months where dashes or dots stand
 * between; with slashes Americans write it the other way round, so `03/04/2027` is not guessed.
 */
export function readMonth(cell: Cell | undefined): NamedMonth {
  if (cell === null || cell === undefined) return { kind: 'none' };
  if (typeof cell === 'number') return readText(String(cell));
  if (typeof cell !== 'string') return cell[0] === 'day' ? day(cell[1]) : UNREADABLE;
  return readText(cell);
}

function readText(cell: string): NamedMonth {
  const text = cell.trim().toLowerCase().replace(/^'/, '').replace(/\s+/g, ' ');
  if (text === '') return { kind: 'none' };
  if (text.length > 40) return UNREADABLE;
  const fiscal = /^fy ?(\d{4})[ -]?m ?(\d{1,2})$/.exec(text);
  if (fiscal) return { kind: 'month', reference: `FY${fiscal[1]} M${(fiscal[2] ?? '').padStart(2, '0')}` };
  return readNumbers(text) ?? readNames(text) ?? UNREADABLE;
}

function readNumbers(text: string): NamedMonth | null {
  const yearFirst =
    /^((?:19|20|21)\d{2})(?:[-/. ]m?|m)(\d{1,2})$/.exec(text) ?? /^((?:19|20|21)\d{2})(\d{2})$/.exec(text);
  if (yearFirst) return month(yearFirst[1], Number(yearFirst[2]));
  const monthFirst = /^m?(\d{1,2})[-/. ](\d{4})$/.exec(text);
  if (monthFirst) return month(monthFirst[2], Number(monthFirst[1]));
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ][\d:.]+z?)?$/.exec(text);
  if (iso) return date(iso[1], iso[2], iso[3]);
  const [match, first, between, second, year] =
    /^(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4})(?: [\d:]+)?$/.exec(text) ?? [];
  if (match === undefined) return null;
  if (between !== '/') return date(year, second, first);
  const [a, b] = [Number(first), Number(second)];
  if (a > 12 || a === b) return date(year, second, first);
  return b > 12 ? date(year, first, second) : { kind: 'ambiguous' };
}

function readNames(text: string): NamedMonth | null {
  const parts = text.split(/[-/., ']+/).filter(Boolean);
  const name = parts.find((part) => Object.hasOwn(NAMES, part));
  const rest = parts.filter((part) => part !== name);
  if (name === undefined || rest.some((part) => !/^\d{1,4}$/.test(part))) return null;
  const number = NAMES[name] ?? 0;
  // The day of the month stands before the year, or not at all.
  const year = rest.find((part) => part.length === 4) ?? rest.at(-1);
  if (year === undefined || rest.length > 2 || (year.length !== 4 && year.length !== 2)) return null;
  return month(year.length === 2 ? `20${year}` : year, number);
}

function month(year: string | undefined, number: number): NamedMonth {
  if (number < 1 || number > 12) return UNREADABLE;
  return day(`${year}-${String(number).padStart(2, '0')}-${MIDDLE}`);
}

function date(year = '', number = '', dayOfMonth = ''): NamedMonth {
  return day(`${year}-${number.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`);
}

function day(text: string): NamedMonth {
  return isPlainDate(text) ? { kind: 'month', reference: text } : UNREADABLE;
}
