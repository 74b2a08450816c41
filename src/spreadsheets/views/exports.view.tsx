import type { ChromeProps } from '../../access/page-chrome.js';
import { Button, LinkButton } from '../../platform/pages/button.js';
import { ChoiceField } from '../../platform/pages/choice-field.js';
import { DataTable } from '../../platform/pages/data-table.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { exportTexts } from './export-texts.js';

interface ExportsPageProps {
  readonly frame: ChromeProps;
  /** Keys of what the reader may have. */
  readonly offered: readonly string[];
  readonly decimal: 'point' | 'comma';
  readonly mayImport: boolean;
}

/** One line for each thing that there is as a file. */
export function ExportsPage({ frame, offered, decimal, mayImport }: ExportsPageProps) {
  const texts = exportTexts[frame.locale];
  const rows = offered.map((key) => {
    const [name = key, holds = ''] = texts.tables[key] ?? [];
    const files = (
      <span class="row">
        <a href={`/exports/${key}.csv?decimal=${decimal}`} aria-label={`${name}, CSV`}>
          CSV
        </a>
        <a href={`/exports/${key}.xlsx`} aria-label={`${name}, Excel`}>
          Excel
        </a>
      </span>
    );
    return { key, cells: [name, holds, files] };
  });
  const actions = mayImport && (
    <LinkButton href="/spreadsheets" kind="quiet">
      {texts.import}
    </LinkButton>
  );
  return (
    <Layout {...frame}>
      <PageHeader title={texts.title} lead={texts.lead} actions={actions} />
      <div class="stack">
        <DataTable
          caption={texts.title}
          captionHidden
          columns={[texts.what, texts.holds, texts.files].map((label) => ({ label }))}
          rows={rows}
        />
        <form class="stack fields" method="get">
          <ChoiceField
            name="decimal"
            label={texts.decimal}
            values={[decimal]}
            choices={[
              { value: 'comma', label: texts.comma },
              { value: 'point', label: texts.point },
            ]}
          />
          <p>
            <Button kind="quiet">{texts.choose}</Button>
          </p>
        </form>
        <p class="muted">{texts.again}</p>
      </div>
    </Layout>
  );
}
