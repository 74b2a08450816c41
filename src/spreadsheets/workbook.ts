import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { numberShows, type Shows } from './domain/number-format.js';
import { refusals, SheetRefused } from './spreadsheets.errors.js';
import { readElements } from './xml-elements.js';

const MEGABYTE = 1024 * 1024;
/** Unpacked sizes that no figures have: of the sheet, of all its texts, and of what says how a workbook is put together. */
const LIMITS = { sheet: 400 * MEGABYTE, texts: 64 * MEGABYTE, rest: 8 * MEGABYTE };
const MOST_ENTRIES = 2000;

/** What must be known of a workbook before its rows can be read. */
export interface Workbook {
  readonly zip: ZipFile;
  /** The first sheet that is not hidden. */
  readonly sheet: Entry;
  /** Texts of cells, by number. */
  readonly texts: readonly string[];
  /** How numbers of a style are shown, by number. */
  readonly styles: readonly Shows[];
  /** Days are counted from 1904, as on old Macintoshes. */
  readonly from1904: boolean;
}

/** @throws {SheetRefused} */
export async function openWorkbook(file: Buffer): Promise<Workbook> {
  const zip = await fromBufferPromise(file, { autoClose: false, lazyEntries: true });
  if (zip.entryCount > MOST_ENTRIES) throw new SheetRefused(refusals.bomb);
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName.replace(/^\//, ''), entry);
  const { sheetPath, from1904 } = await readBook(zip, entries);
  const sheet = entries.get(sheetPath);
  if (!sheet?.canDecodeFileData()) throw new SheetRefused(refusals.noWorkbook);
  if (sheet.uncompressedSize > LIMITS.sheet) throw new SheetRefused(refusals.bomb);
  const styles = await readStyles(zip, entries.get('xl/styles.xml'));
  const texts = await readTexts(zip, entries.get('xl/sharedStrings.xml'));
  return { zip, sheet, texts, styles, from1904 };
}

async function readBook(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
  const sheets: { readonly id: string; readonly hidden: boolean }[] = [];
  let from1904 = false;
  await readWhole(zip, entries.get('xl/workbook.xml'), LIMITS.rest, (name, attributes) => {
    if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes()['date1904'] ?? '');
    if (name !== 'sheet') return;
    const { id = '', state = 'visible' } = attributes();
    sheets.push({ id, hidden: state !== 'visible' });
  });
  const targets = new Map<string, string>();
  await readWhole(zip, entries.get('xl/_rels/workbook.xml.rels'), LIMITS.rest, (name, attributes) => {
    if (name !== 'Relationship') return;
    const { Id = '', Target = '' } = attributes();
    targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
  });
  const first = sheets.find(({ hidden }) => !hidden) ?? sheets[0];
  return { sheetPath: targets.get(first?.id ?? '') ?? 'xl/worksheets/sheet1.xml', from1904 };
}

async function readStyles(zip: ZipFile, entry: Entry | undefined): Promise<Shows[]> {
  if (entry === undefined) return [];
  const formats = new Map<number, string>();
  const styles: Shows[] = [];
  let inCells = false;
  const open = (name: string, attributes: () => Record<string, string>) => {
    if (name === 'numFmt') {
      const { numFmtId, formatCode = '' } = attributes();
      formats.set(Number(numFmtId), formatCode);
    }
    if (name === 'cellXfs' || name === 'cellStyleXfs') inCells = name === 'cellXfs';
    if (name === 'xf' && inCells) {
      const id = Number(attributes()['numFmtId'] ?? 0);
      styles.push(numberShows(id, formats.get(id)));
    }
  };
  await readWhole(zip, entry, LIMITS.rest, open, (name) => {
    if (name === 'cellXfs') inCells = false;
  });
  return styles;
}

async function readTexts(zip: ZipFile, entry: Entry | undefined): Promise<string[]> {
  if (entry === undefined) return [];
  if (entry.uncompressedSize > LIMITS.texts) throw new SheetRefused(refusals.bomb);
  const texts: string[] = [];
  let [text, takes, phonetic] = ['', false, false];
  const listener = {
    open: (name: string) => {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic = true;
      takes = name === 't' && !phonetic;
    },
    close: (name: string) => {
      if (name === 'si') texts.push(text);
      if (name === 'rPh') phonetic = false;
      if (name === 't') takes = false;
    },
    text: (more: string) => {
      if (takes) text += more;
    },
  };
  const stream = await zip.openReadStreamPromise(entry);
  await readThrough(readElements(stream, listener));
  return texts;
}

async function readWhole(
  zip: ZipFile,
  entry: Entry | undefined,
  limit: number,
  open: (name: string, attributes: () => Record<string, string>) => void,
  close?: (name: string) => void,
): Promise<void> {
  if (!entry?.canDecodeFileData()) throw new SheetRefused(refusals.noWorkbook);
  if (entry.uncompressedSize > limit) throw new SheetRefused(refusals.bomb);
  const stream = await zip.openReadStreamPromise(entry);
  await readThrough(readElements(stream, close ? { open, close } : { open }));
}

/** Piece by piece to the end; what is found, the listener keeps. */
async function readThrough(pieces: AsyncGenerator<void>): Promise<void> {
  while (!(await pieces.next()).done);
}
