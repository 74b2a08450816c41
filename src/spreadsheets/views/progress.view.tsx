import type { ChromeProps } from '../../access/page-chrome.js';
import { formatNumber } from '../../platform/pages/format-number.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import type { Spreadsheet } from '../spreadsheet.entity.js';
import { decideTexts } from './decide-texts.js';
import { spreadsheetTexts } from './spreadsheet-texts.js';

/** How far the work is; the browser asks again by itself. */
export function ProgressPage({ frame, sheet }: { readonly frame: ChromeProps; readonly sheet: Spreadsheet }) {
  const { locale } = frame;
  const texts = decideTexts[locale];
  const { rows, parts, doneParts, state } = sheet;
  const done = Math.round((rows * doneParts) / Math.max(1, parts));
  const shown = [done, rows].map((count) => formatNumber(count, locale)) as [string, string];
  const title = state === 'keeping' ? texts.keeping : texts.checking;
  return (
    <Layout {...frame}>
      <PageHeader eyebrow={sheet.name} title={title} lead={texts.byItself} />
      <div class="stack">
        <p role="status">
          <progress class="progress" max={Math.max(1, parts)} value={doneParts} aria-label={title} />{' '}
          {texts.progress(...shown)}
        </p>
        <p>
          <a href="/spreadsheets">{spreadsheetTexts[locale].back}</a>
        </p>
      </div>
    </Layout>
  );
}
