import type { PastedRow } from './pasted-row.js';
import {
  columnOfHeading,
  isOfJobs,
  languageInWords,
  leadInWords,
  type PastedColumn,
  roleInWords,
  wordsOfRoles,
} from './pasted-words.js';

/** Rows that are looked at to find out what columns without headings hold. */
const LOOKED_AT = 200;

/** What the columns of a pasted list hold, found by its headings or else by what stands in them. */
export interface PastedColumns {
  /** The row of headings; null where there is none. */
  readonly headings: PastedRow | null;
  /** One a column; null for what is not used. */
  readonly columns: readonly (PastedColumn | null)[];
  /** Columns in which something stands that nobody reads. */
  readonly unread: readonly UnreadColumn[];
}

export interface UnreadColumn {
  /** From 1. */
  readonly number: number;
  /** Empty where it has none. */
  readonly heading: string;
}

/** @param isDepartment whether a text names a department there is */
export function columnsOf(
  rows: readonly PastedRow[],
  isDepartment: (text: string) => boolean,
): PastedColumns {
  const [first] = rows;
  const headings = first && isHeadings(first) ? first : null;
  const people = headings ? rows.slice(1) : rows;
  const columns = headings ? headed(headings, people) : guessed(people.slice(0, LOOKED_AT), isDepartment);
  return { headings, columns, unread: unreadOf(columns, headings, people) };
}

function headed({ cells }: PastedRow, rows: readonly PastedRow[]): (PastedColumn | null)[] {
  const said = once(cells.map(columnOfHeading));
  const named = said.includes('roles') ? said : withJobs(said, cells, rows);
  return named.includes('address') ? named : withAddress(named, rows);
}

/** What people do for a living is read as their roles as soon as it names one. */
function withJobs(
  said: readonly (PastedColumn | null)[],
  headings: readonly string[],
  rows: readonly PastedRow[],
): (PastedColumn | null)[] {
  const namesRole = (text: string) =>
    wordsOfRoles(text).some((word) => (roleInWords(word) ?? leadInWords(word)) !== null);
  const found = headings.findIndex(
    (heading, index) =>
      said[index] === null && isOfJobs(heading) && rows.some(({ cells }) => namesRole(cells[index] ?? '')),
  );
  return said.map((column, index) => (index === found ? 'roles' : column));
}

function unreadOf(
  columns: readonly (PastedColumn | null)[],
  headings: PastedRow | null,
  rows: readonly PastedRow[],
): UnreadColumn[] {
  return columns.flatMap((column, index) =>
    column === null && rows.some(({ cells }) => (cells[index] ?? '').trim() !== '')
      ? { number: index + 1, heading: (headings?.cells[index] ?? '').trim() }
      : [],
  );
}

/** An address is in no heading; one known word could be somebody's name, unless it stands alone. */
function isHeadings({ cells }: PastedRow): boolean {
  if (cells.some((cell) => cell.includes('@'))) return false;
  return cells.some((cell) => columnOfHeading(cell) !== null || isOfJobs(cell));
}

/** Whatever stands above it, the first column of addresses holds them. */
function withAddress(
  said: readonly (PastedColumn | null)[],
  rows: readonly PastedRow[],
): (PastedColumn | null)[] {
  const found = guessed(rows.slice(0, LOOKED_AT), () => false).indexOf('address');
  return said.map((column, index) => (index === found ? 'address' : column));
}

/** Of several columns that say the same of themselves, the first. */
function once(columns: readonly (PastedColumn | null)[]): (PastedColumn | null)[] {
  return columns.map((column, index) => (columns.indexOf(column) < index ? null : column));
}

function guessed(
  rows: readonly PastedRow[],
  isDepartment: (text: string) => boolean,
): (PastedColumn | null)[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const filled = Array.from({ length: width }, (_, index) =>
    rows.map(({ cells }) => cells[index]?.trim() ?? '').filter((text) => text !== ''),
  );
  const columns = once(filled.map((texts) => kindOf(texts, isDepartment)));
  const at = columns.indexOf('address');
  const free = (index: number) => columns[index] === null && (filled[index] ?? []).some(hasLetters);
  const before = columns.map((_, index) => index).filter((index) => index < at && free(index));
  const after = columns.map((_, index) => index).filter((index) => index > at && free(index));
  const isNamedBeside = (filled[at] ?? []).some((text) => text.includes('<'));
  const names = before.length > 0 ? before : isNamedBeside ? [] : after.slice(0, 1);
  nameParts(names.length).forEach((part, index) => {
    columns[names[index] ?? -1] = part;
  });
  const rest = after.find((index) => !names.includes(index));
  if (rest !== undefined && !columns.includes('department')) columns[rest] = 'department';
  return columns;
}

function nameParts(count: number): readonly PastedColumn[] {
  if (count === 1) return ['name'];
  return count === 2 ? ['first', 'last'] : count === 0 ? [] : ['first', 'infix', 'last'];
}

function kindOf(texts: readonly string[], isDepartment: (text: string) => boolean): PastedColumn | null {
  const most = (holds: (text: string) => boolean) =>
    texts.length > 0 && texts.filter(holds).length * 2 > texts.length;
  if (most((text) => text.includes('@'))) return 'address';
  if (most((text) => leadInWords(text) !== null)) return 'lead';
  if (most((text) => roleInWords(text) !== null)) return 'roles';
  if (most((text) => languageInWords(text) !== null)) return 'language';
  return most(isDepartment) ? 'department' : null;
}

const hasLetters = (text: string) => /\p{L}/u.test(text);
