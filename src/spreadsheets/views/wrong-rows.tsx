import { DataTable } from '../../platform/pages/data-table.js';
import { formatNumber } from '../../platform/pages/format-number.js';
import type { Locale } from '../../platform/pages/locale.js';
import { cellText } from '../domain/cell.js';
import { columnLetters } from '../domain/entries.js';
import type { Spreadsheet } from '../spreadsheet.entity.js';
import type { WrongRow } from '../spreadsheets.service.js';
import { decideTexts } from './decide-texts.js';

interface WrongRowsProps {
  readonly locale: Locale;
  readonly sheet: Spreadsheet;
  /** The first of them. */
  readonly wrong: readonly WrongRow[];
}

const LONGEST = 60;

/** The cells that keep values from being kept, each with what to do about it. Nothing where there are none. */
export function WrongRows({ locale, sheet, wrong }: WrongRowsProps) {
  if (wrong.length === 0) return null;
  const texts = decideTexts[locale];
  const rows = wrong.map(({ line, column, cells, en, nl }) => {
    const heading = cellText(sheet.columns.headings[column]);
    const stands = cellText(cells[column]);
    const shown = stands.length > LONGEST ? `${stands.slice(0, LONGEST)}…` : stands;
    const named = heading === '' ? columnLetters(column) : `${heading} (${columnLetters(column)})`;
    return {
      key: `${line} ${column}`,
      cells: [formatNumber(line, locale), named, shown, locale === 'nl' ? nl : en],
    };
  });
  return (
    <section class="section">
      <h2>{texts.wrongTitle}</h2>
      <p>{texts.wrongLead(formatNumber(wrong.length, locale))}</p>
      <p>
        <a href={`/spreadsheets/${sheet.id}/wrong.csv`}>{texts.download}</a>
      </p>
      <DataTable
        caption={texts.wrongTitle}
        captionHidden
        columns={[texts.row, texts.column, texts.stands, texts.what].map((label) => ({ label }))}
        rows={rows}
      />
    </section>
  );
}
