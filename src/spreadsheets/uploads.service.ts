import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/ids.js';
import { ColumnMapping } from './column-mapping.entity.js';
import { readCsv } from './csv-reader.js';
import { type Cell, isBlank, type SheetRow } from './domain/cell.js';
import { NO_COUNTS } from './domain/counts.js';
import { firstMapping, shapeOf } from './domain/mapping.js';
import { Spreadsheet } from './spreadsheet.entity.js';
import { SpreadsheetPart } from './spreadsheet-part.entity.js';
import { MAX_COLUMNS, MAX_MEGABYTES, MAX_ROWS, refusals, SheetRefused } from './spreadsheets.errors.js';
import { readXlsx } from './xlsx-reader.js';

/** A file as it was sent. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Buffer;
}

const SAMPLES = 5;
/** Rows that are looked through for the headings. */
const ABOVE_HEADINGS = 50;
/** Values that are looked through, or kept, at a time. */
const VALUES_AT_ONCE = 2000;
const LONGEST_TEXT = 4000;
const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
const OLD_OFFICE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** Takes files in: all their rows are written down as they are, and nothing of them is kept yet. */
@Injectable()
export class UploadsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes a file in and answers with its id; its columns are to be named next.
   * @throws {SheetRefused} where it is no table, or too large; nothing is left of it then
   */
  async take(organizationId: string, personId: string | null, { name, bytes }: SentFile): Promise<string> {
    const rows = rowsOf(bytes);
    const id = newId();
    const headings = await headingsOf(rows);
    const shape = createHash('sha256').update(shapeOf(headings)).digest('hex');
    await this.database.write(async (tx) => {
      const remembered = await tx.findOneBy(ColumnMapping, { organizationId, shape });
      await tx.insert(Spreadsheet, {
        ...{ organizationId, id, name: fileName(name), personId, at: this.clock.now(), state: 'reading' },
        ...{ shape, columns: { headings, samples: [] } },
        mapping: firstMapping(headings, remembered?.mapping ?? null),
        ...{ rows: 0, parts: 0, doneParts: 0, counts: NO_COUNTS, failures: 0, workAt: null },
      });
    });
    try {
      await this.#write(organizationId, id, { rows, headings });
    } catch (error) {
      await this.database.write((tx) => tx.delete(Spreadsheet, { organizationId, id }));
      throw error;
    }
    return id;
  }

  async #write(
    organizationId: string,
    id: string,
    { rows, headings }: { readonly rows: AsyncGenerator<SheetRow>; readonly headings: readonly Cell[] },
  ): Promise<void> {
    const size = Math.max(20, Math.floor(VALUES_AT_ONCE / Math.max(1, headings.length / 6)));
    const samples: (readonly Cell[])[] = [];
    let [part, number, count]: [SheetRow[], number, number] = [[], 0, 0];
    const flush = async () => {
      const key = { organizationId, spreadsheetId: id, number };
      await this.database.write((tx) => tx.insert(SpreadsheetPart, { ...key, rows: part, wrong: [] }));
      [part, number] = [[], number + 1];
    };
    for await (const { line, cells } of rows) {
      if (cells.every(isBlank)) continue;
      count += 1;
      if (count > MAX_ROWS) throw new SheetRefused(refusals.tooManyRows);
      const kept = cells.slice(0, headings.length).map(shortened);
      if (samples.length < SAMPLES) samples.push(kept);
      part.push({ line, cells: kept });
      if (part.length === size) await flush();
    }
    if (part.length > 0) await flush();
    if (count === 0) throw new SheetRefused(refusals.noRows);
    await this.database.write((tx) =>
      tx.update(
        Spreadsheet,
        { organizationId, id },
        { state: 'columns', columns: { headings, samples }, rows: count, parts: number },
      ),
    );
  }
}

function rowsOf(bytes: Buffer): AsyncGenerator<SheetRow> {
  if (bytes.length === 0) throw new SheetRefused(refusals.noFile);
  if (bytes.length > MAX_MEGABYTES * 1024 * 1024) throw new SheetRefused(refusals.tooLarge);
  if (bytes.subarray(0, 4).equals(OLD_OFFICE)) throw new SheetRefused(refusals.oldExcel);
  return bytes.subarray(0, 4).equals(ZIP) ? readXlsx(bytes) : readCsv(bytes);
}

/** The first row with more than one cell filled in; a title above it has one. What follows is left to be read. */
async function headingsOf(rows: AsyncGenerator<SheetRow>): Promise<Cell[]> {
  for (let looked = 0; looked < ABOVE_HEADINGS; looked += 1) {
    const next = await rows.next();
    if (next.done) break;
    const { cells } = next.value;
    const last = cells.findLastIndex((cell) => !isBlank(cell));
    if (last >= MAX_COLUMNS) throw new SheetRefused(refusals.tooManyColumns);
    if (cells.filter((cell) => !isBlank(cell)).length > 1)
      return Array.from({ length: last + 1 }, (_, index) => shortened(cells[index] ?? null));
  }
  await rows.return(undefined);
  throw new SheetRefused(refusals.noHeadings);
}

const shortened = (cell: Cell): Cell => (typeof cell === 'string' ? cell.slice(0, LONGEST_TEXT) : cell);

function fileName(name: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what this is about
  return name.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '').slice(-255) || 'file';
}
