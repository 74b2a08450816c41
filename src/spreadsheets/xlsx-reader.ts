import { LocalDate } from '@js-joda/core';
import type { Cell, SheetRow } from './domain/cell.js';
import { epochDayOf } from './domain/number-format.js';
import { MAX_COLUMNS, refusals, SheetRefused } from './spreadsheets.errors.js';
import { openWorkbook, type Workbook } from './workbook.js';
import { readElements } from './xml-elements.js';

/**
 * The rows of the first sheet of an Excel workbook, one after the other: of a formula its kept result, of a merged cell
 * its first cell alone. However large the sheet, little of it is in memory at a time.
 * @throws {SheetRefused}
 */
export async function* readXlsx(file: Buffer): AsyncGenerator<SheetRow> {
  try {
    const book = await openWorkbook(file);
    const rows = new RowListener(book);
    const stream = await book.zip.openReadStreamPromise(book.sheet);
    const pieces = readElements(stream, rows);
    while (!(await pieces.next()).done) yield* rows.taken();
  } catch (error) {
    if (error instanceof SheetRefused) throw error;
    // What the archive or its compression is damaged by.
    throw new SheetRefused(refusals.noWorkbook);
  }
}

/** Puts rows together from the elements of a sheet. */
class RowListener {
  #rows: SheetRow[] = [];
  #cells: Cell[] = [];
  #line = 0;
  #column = 0;
  #type = 'n';
  #style = 0;
  #value: string | null = null;
  #inline = '';
  #isFormula = false;
  #within: 'v' | 't' | null = null;

  constructor(private readonly book: Workbook) {}

  taken(): SheetRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attributes: () => Record<string, string>): void {
    if (name === 'row') {
      this.#line = Number(attributes()['r'] ?? this.#line + 1);
      [this.#cells, this.#column] = [[], 0];
    } else if (name === 'c') {
      const { r, s, t } = attributes();
      this.#column = r === undefined ? this.#column : columnOf(r);
      [this.#type, this.#style] = [t ?? 'n', Number(s ?? 0)];
      [this.#value, this.#inline, this.#isFormula] = [null, '', false];
    } else if (name === 'f') this.#isFormula = true;
    else if (name === 'v') [this.#within, this.#value] = ['v', ''];
    else if (name === 't') this.#within = 't';
  }

  text(text: string): void {
    if (this.#within === 'v') this.#value = (this.#value ?? '') + text;
    else if (this.#within === 't') this.#inline += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#within = null;
    else if (name === 'c') this.#put();
    else if (name === 'row') this.#rows.push({ line: this.#line, cells: this.#cells });
  }

  #put(): void {
    const cell = this.#cell();
    const column = this.#column;
    this.#column += 1;
    if (cell === null) return;
    if (column >= MAX_COLUMNS) throw new SheetRefused(refusals.tooManyColumns);
    while (this.#cells.length < column) this.#cells.push(null);
    this.#cells[column] = cell;
  }

  #cell(): Cell {
    const value = this.#value;
    if (this.#type === 'inlineStr') return this.#inline;
    // A formula may well give an empty text; without any value it was never worked out.
    if (value === null || value === '') return this.#isFormula && this.#type !== 'str' ? ['formula'] : null;
    switch (this.#type) {
      case 's':
        return this.book.texts[Number(value)] ?? null;
      case 'str':
        return value;
      case 'e':
        return ['error', value];
      case 'b':
        return value === '1' ? 'TRUE' : 'FALSE';
      case 'd':
        return ['day', value.slice(0, 10)];
      default:
        return this.#number(value);
    }
  }

  #number(text: string): Cell {
    const value = Number(text);
    if (!Number.isFinite(value)) return text;
    const shows = this.book.styles[this.#style] ?? 'number';
    if (shows === 'percent') return ['percent', value];
    const day = shows === 'day' ? epochDayOf(value, this.book.from1904) : null;
    return day === null ? value : ['day', LocalDate.ofEpochDay(day).toString()];
  }
}

/** The column of a cell's name, from 0: `C7` is 2. */
function columnOf(name: string): number {
  let column = 0;
  for (const letter of name) {
    const place = letter.charCodeAt(0) - 64;
    if (place < 1 || place > 26) break;
    column = column * 26 + place;
  }
  return column - 1;
}
