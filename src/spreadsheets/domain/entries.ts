import { type Cell, isBlank, type SheetRow } from './cell.js';
import type { Mapping } from './mapping.js';

/** One value that a row gives, and where it stands. */
export interface Entry {
  readonly line: number;
  /** Columns from 0. */
  readonly at: { readonly kpi: number; readonly month: number; readonly value: number };
  readonly kpi: Cell;
  readonly month: Cell;
  readonly value: Cell;
  /** Undefined where no column holds notes: what was noted before stays. */
  readonly note: Cell | undefined;
  readonly reason: Cell | undefined;
}

/** The values of a row: one where the row names its month, or one for each month of the headings. None of an empty row. */
export function entriesOf(
  { line, cells }: SheetRow,
  headings: readonly Cell[],
  { roles }: Pick<Mapping, 'roles'>,
): Entry[] {
  if (roles.every((role, index) => role === 'none' || isBlank(cells[index]))) return [];
  const place = (role: string) => roles.indexOf(role as never);
  const cell = (index: number) => (index < 0 ? undefined : (cells[index] ?? null));
  const kpi = place('kpi');
  const shared = { line, kpi: cell(kpi) ?? null, reason: cell(place('reason')) };
  const note = cell(place('note'));
  const months = roles.flatMap((role, index) => (role === 'months' ? [index] : []));
  if (months.length > 0) {
    return months.map((index) => ({
      ...{ ...shared, note, at: { kpi, month: index, value: index } },
      ...{ month: headings[index] ?? null, value: cells[index] ?? null },
    }));
  }
  const [month, value] = [place('month'), place('value')];
  return [
    {
      ...{ ...shared, note, at: { kpi, month, value } },
      ...{ month: cell(month) ?? null, value: cell(value) ?? null },
    },
  ];
}

/** `A`, `B`, …, `Z`, `AA`: what spreadsheets call a column. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}
