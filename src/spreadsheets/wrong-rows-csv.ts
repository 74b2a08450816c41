import type { Locale } from '../platform/pages/locale.js';
import { writeCsv } from './csv-writer.js';
import { cellText } from './domain/cell.js';
import { columnLetters } from './domain/entries.js';
import type { Spreadsheet } from './spreadsheet.entity.js';
import type { WrongRow } from './spreadsheets.service.js';
import { decideTexts } from './views/decide-texts.js';

const AT_ONCE = 500;

/** The rows that are left out as they were sent, with what is wrong with each and what to do behind them. */
export function wrongRowsCsv(
  { columns: { headings } }: Spreadsheet,
  wrong: AsyncIterable<WrongRow>,
  locale: Locale,
): AsyncGenerator<string> {
  const texts = decideTexts[locale];
  const own = headings.map(cellText);
  const rows = paged(wrong, ({ line, column, cells, en, nl }) => [
    ...own.map((_, index) => cellText(cells[index])),
    ...[line, own[column] || columnLetters(column), locale === 'nl' ? nl : en],
  ]);
  return writeCsv([...own, texts.row, texts.column, texts.what], rows, locale === 'nl' ? ',' : '.');
}

async function* paged<T, Row>(all: AsyncIterable<T>, rowOf: (one: T) => Row): AsyncGenerator<Row[]> {
  let rows: Row[] = [];
  for await (const one of all) {
    rows.push(rowOf(one));
    if (rows.length < AT_ONCE) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}
