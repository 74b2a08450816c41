import { stringify } from 'csv-stringify/sync';
import { figureText } from '../kpis/domain/figure.js';
import { defused } from './domain/cell.js';

/** A cell of a file that leaves: text, a number, or nothing. */
export type OutCell = string | number | null;

/** What begins decimals in it; with a comma columns are separated by semicolons, as spreadsheet programs have it there. */
export type DecimalSign = ',' | '.';

/** So that spreadsheet programs read it as UTF-8. */
const BOM = '\ufeff';

/**
 * Rows as CSV, piece by piece. Numbers stay numbers; text that a spreadsheet would take for a formula gets an apostrophe
 * before it.
 */
export async function* writeCsv(
  headings: readonly string[],
  pages: AsyncIterable<readonly (readonly OutCell[])[]>,
  decimal: DecimalSign,
): AsyncGenerator<string> {
  const options = { delimiter: decimal === ',' ? ';' : ',', record_delimiter: 'windows' as const };
  yield BOM + stringify([[...headings]], options);
  for await (const rows of pages)
    yield stringify(
      rows.map((row) => row.map((cell) => written(cell, decimal))),
      options,
    );
}

function written(cell: OutCell, decimal: DecimalSign): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return defused(cell);
  return Number.isSafeInteger(cell) ? String(cell) : figureText(cell, decimal);
}
