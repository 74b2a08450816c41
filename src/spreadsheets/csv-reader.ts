import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { SheetRow } from './domain/cell.js';
import { delimiterOf } from './domain/delimiter.js';
import { refusals, SheetRefused } from './spreadsheets.errors.js';

const CHUNK = 64 * 1024;
const LONGEST_RECORD = 200_000;
/** What is looked at to find out what stands between the columns. */
const BEGINNING = 64 * 1024;

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * The rows of a CSV file, one after the other: separated by semicolons, commas or tabs, in UTF-8, UTF-16 or, as old
 * programs write it, Windows-1252.
 * @throws {SheetRefused}
 */
export async function* readCsv(file: Buffer): AsyncGenerator<SheetRow> {
  const encoding = encodingOf(file);
  const beginning = new TextDecoder(encoding).decode(file.subarray(0, BEGINNING));
  const { delimiter, told } = delimiterOf(beginning);
  const parser = parse({
    ...{ delimiter, info: true, relax_column_count: true, relax_quotes: true },
    ...{ from_line: told ? 2 : 1, max_record_size: LONGEST_RECORD },
  });
  const rows = Readable.from(decoded(file, encoding)).pipe(parser);
  try {
    for await (const { record, info } of rows as AsyncIterable<Parsed>)
      yield { line: info.lines, cells: record };
  } catch (error) {
    if (error instanceof CsvError) throw new SheetRefused(refusals.unreadableRow(rowOf(error)));
    throw error;
  } finally {
    rows.destroy();
  }
}

function encodingOf(file: Buffer): string {
  if (file.subarray(0, 2).equals(Buffer.from([0xff, 0xfe]))) return 'utf-16le';
  if (file.subarray(0, 2).equals(Buffer.from([0xfe, 0xff]))) return 'utf-16be';
  if (file.includes(0)) throw new SheetRefused(refusals.noText);
  return isUtf8(file) ? 'utf-8' : 'windows-1252';
}

/** The text in pieces; a mark of its encoding at the beginning is left out. */
function* decoded(file: Buffer, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (let from = 0; from < file.length; from += CHUNK)
    yield decoder.decode(file.subarray(from, from + CHUNK), { stream: true });
  yield decoder.decode();
}

/** The row after the last one that could be read. */
function rowOf(error: CsvError): number {
  const { records } = error as CsvError & { readonly records?: unknown };
  return (typeof records === 'number' ? records : 0) + 1;
}
