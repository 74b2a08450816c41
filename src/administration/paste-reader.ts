import { type PastedRow, mailList } from './domain/pasted-row.js';
import { delimiterOf } from '../spreadsheets/domain/delimiter.js';

/** What is looked at to find out what stands between the columns. */
const BEGINNING = 64 * 1024;

interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
  readonly info: { readonly lines: number };
}

/**
 * The rows of what was pasted: copied from a spreadsheet (tabs), from a CSV file (semicolons, commas), or from a mail
 * program (`Ada <ada@example.com>; …`).
 */
export async function readPasted(text: string): Promise<PastedRow[]> {
  const people = mailList(text);
  if (people !== null) return people;
  const { delimiter, told } = delimiterOf(text.slice(0, BEGINNING));
  // Loaded when somebody pastes: few do, and seldom.
  const { CsvError, parse } = await import('csv-parse/sync');
  const options = {
    ...{ delimiter, info: true, raw: true, bom: true, relax_column_count: true, from_line: told ? 2 : 1 },
    skip_empty_lines: true,
  } as const;
  const read = (quotes: object) => rowsOf(parse(text, { ...options, ...quotes }) as unknown as Parsed[]);
  try {
    const rows = read({ relax_quotes: true }).map((row) =>
      isOfAnother(row, delimiter) ? separated(row) : row,
    );
    if (!rows.some(({ cells }) => cells.some(holdsRows))) return rows;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  // A quotation mark that is never closed, or far below, means itself.
  return read({ quote: false });
}

/**
 * Whether a row was pasted from elsewhere than the others: all of it, or all behind a comma in a name, stands in one
 * cell, because something else stands between its columns.
 */
function isOfAnother({ raw, cells }: PastedRow, delimiter: string): boolean {
  const addressed = cells.filter((cell) => cell.includes('@'));
  const [cell = ''] = addressed;
  if (addressed.length !== 1 || cell.includes('<') || raw.includes('"') || cell.split('@').length !== 2) {
    return false;
  }
  return /[;\t]\s*\S/.test(cell) || (cells.length === 1 && delimiter !== ',' && cell.includes(','));
}

const separated = (row: PastedRow): PastedRow => ({
  ...row,
  cells: row.raw.split(delimiterOf(row.raw).delimiter).map((cell) => cell.trim()),
});

const holdsRows = (cell: string) => cell.includes('\n') && cell.includes('@');

function rowsOf(parsed: readonly Parsed[]): PastedRow[] {
  return parsed.map(({ record, raw, info }) => ({
    line: info.lines,
    raw: raw.replace(/^[\r\n]+|[\r\n]+$/g, ''),
    cells: record,
  }));
}
