import type { ChromeProps } from '../../access/page-chrome.js';
import type { FieldProblem } from '../../platform/errors.js';
import { Button } from '../../platform/pages/button.js';
import { SelectField } from '../../platform/pages/choice-field.js';
import { ErrorSummary, errorOf } from '../../platform/pages/error-summary.js';
import { formatNumber } from '../../platform/pages/format-number.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { cellText } from '../domain/cell.js';
import { columnLetters } from '../domain/entries.js';
import { COLUMN_ROLES, type ColumnRole } from '../domain/mapping.js';
import { readMonth } from '../domain/month-in-words.js';
import type { Spreadsheet } from '../spreadsheet.entity.js';
import { rowWords } from './count-words.js';
import { spreadsheetTexts } from './spreadsheet-texts.js';

interface ColumnsPageProps {
  readonly frame: ChromeProps;
  readonly sheet: Spreadsheet;
  readonly roles: readonly ColumnRole[];
  readonly problems?: readonly FieldProblem[];
}

const SAMPLES = 3;

/** Column by column: what it is headed, how it begins, and what it holds. */
export function ColumnsPage({ frame, sheet, roles, problems = [] }: ColumnsPageProps) {
  const { locale } = frame;
  const texts = spreadsheetTexts[locale];
  const { headings, samples } = sheet.columns;
  const lead = texts.columnsLead(rowWords(sheet.rows, locale, formatNumber(sheet.rows, locale)));
  return (
    <Layout {...frame}>
      <PageHeader eyebrow={sheet.name} title={texts.columns} lead={lead} />
      <div class="stack">
        <ErrorSummary locale={locale} problems={problems} />
        <form class="stack fields" method="post" action={`/spreadsheets/${sheet.id}/columns`}>
          {headings.map((heading, index) => {
            const name = `roles[${index}]`;
            const shown = samples.slice(0, SAMPLES).map((cells) => cellText(cells[index]));
            const isMonth = readMonth(heading).kind === 'month';
            const choices = COLUMN_ROLES.filter((role) => role !== 'months' || isMonth);
            return (
              <SelectField
                key={index}
                name={name}
                label={`${cellText(heading)} (${texts.column(columnLetters(index))})`}
                hint={shown.filter((text) => text !== '').map((text) => text.slice(0, 40)).join(' · ')} // prettier-ignore
                value={roles[index] ?? 'none'}
                choices={choices.map((value) => ({ value, label: texts.roles[value] }))}
                error={errorOf(problems, name, locale)}
              />
            );
          })}
          <p class="row">
            <Button>{texts.lookThrough}</Button>
            <a href="/spreadsheets">{texts.back}</a>
          </p>
        </form>
        <form method="post" action={`/spreadsheets/${sheet.id}/removal`}>
          <Button kind="plain">{texts.remove}</Button>
        </form>
      </div>
    </Layout>
  );
}
