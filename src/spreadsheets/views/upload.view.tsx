import type { ChromeProps } from '../../access/page-chrome.js';
import { wallTimeAt } from '../../calendar/domain/zones.js';
import type { FieldProblem } from '../../platform/errors.js';
import { Button, LinkButton } from '../../platform/pages/button.js';
import { Card } from '../../platform/pages/card.js';
import { DataTable } from '../../platform/pages/data-table.js';
import { ErrorSummary, errorOf } from '../../platform/pages/error-summary.js';
import { controlAttributes, Field } from '../../platform/pages/field.js';
import { formatDateTime } from '../../platform/pages/format-date.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import type { ListedSheet } from '../spreadsheets.service.js';
import { spreadsheetTexts } from './spreadsheet-texts.js';

interface UploadPageProps {
  readonly frame: ChromeProps;
  readonly zone: string;
  readonly files: readonly ListedSheet[];
  readonly problems?: readonly FieldProblem[];
}

/** Where files are sent, and those that were sent. */
export function UploadPage({ frame, zone, files, problems = [] }: UploadPageProps) {
  const { locale } = frame;
  const texts = spreadsheetTexts[locale];
  const file = {
    ...{ name: 'file', label: texts.file, hint: texts.fileHint, required: true },
    error: errorOf(problems, 'file', locale),
  };
  return (
    <Layout {...frame}>
      <PageHeader
        title={texts.title}
        lead={texts.lead}
        actions={
          <LinkButton href="/exports" kind="quiet">
            {texts.exports}
          </LinkButton>
        }
      />
      <div class="stack">
        <ErrorSummary locale={locale} problems={problems} />
        <form class="stack fields" method="post" enctype="multipart/form-data">
          <Field {...file}>
            <input class="input" type="file" accept=".csv,.txt,.tsv,.xlsx" {...controlAttributes(file)} />
          </Field>
          <p class="row">
            <Button>{texts.send}</Button>
          </p>
        </form>
        <Card title={texts.shapes}>
          <ul>
            <li>{texts.long}</li>
            <li>{texts.wide}</li>
          </ul>
        </Card>
        <section class="section">
          <h2>{texts.latest}</h2>
          {files.length === 0 ? (
            <p class="muted">{texts.none}</p>
          ) : (
            <DataTable
              caption={texts.latest}
              captionHidden
              columns={[texts.file, texts.standing, texts.when, texts.by].map((label) => ({ label }))}
              rows={files.map(({ id, name, state, at, by }) => {
                const { date, time } = wallTimeAt(at, zone);
                const cells = [
                  <a href={`/spreadsheets/${id}`}>{name}</a>,
                  texts.states[state],
                  formatDateTime(date, time, locale, 'day'),
                  by ?? texts.command,
                ];
                return { key: id, cells };
              })}
            />
          )}
        </section>
      </div>
    </Layout>
  );
}
