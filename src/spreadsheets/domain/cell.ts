/**
 * What stands in one cell of a spreadsheet, as far as it matters here. Text and numbers are themselves; a CSV file has
 * nothing but text. The rest says what it is: a day (`YYYY-MM-DD`), a number shown as a percentage, a formula whose
 * value is an error, and a formula without a value.
 */
export type Cell =
  | string
  | number
  | null
  | readonly ['day', string]
  | readonly ['percent', number]
  | readonly ['error', string]
  | readonly ['formula'];

/** A row with the number it has in the file, from 1. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly Cell[];
}

export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');
}

/** What a person sees in the cell, more or less. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined || cell === null) return '';
  if (typeof cell === 'string') return undefused(cell.trim());
  if (typeof cell === 'number') return String(cell);
  switch (cell[0]) {
    case 'day':
      return cell[1];
    case 'percent':
      return `${Number((cell[1] * 100).toPrecision(12))}%`;
    case 'error':
      return cell[1];
    case 'formula':
      return '';
  }
}

/** First characters by which a spreadsheet takes text for a formula. */
const FORMULA = /^[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/;

/** Text that no spreadsheet takes for a formula: an apostrophe before it says that it is text. */
export function defused(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function undefused(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}
