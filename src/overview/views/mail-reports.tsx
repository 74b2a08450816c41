import type { ReturnedMail } from '../../mail/bounces/returned-mail.entity.js';
import { DataTable } from '../../platform/pages/data-table.js';
import { momentWords, type Reader } from './moment.js';
import { outboxTexts } from './outbox-texts.js';
import { suppressionTexts } from './suppression-texts.js';

/** What other servers reported about a mail after it had left; nothing where nothing came back. */
export function MailReports({
  reports,
  reader,
}: {
  readonly reports: readonly ReturnedMail[];
  readonly reader: Reader;
}) {
  const texts = suppressionTexts[reader.locale];
  if (reports.length === 0) return null;
  return (
    <DataTable
      caption={texts.reports}
      columns={[
        { label: texts.when },
        { label: texts.report },
        { label: outboxTexts[reader.locale].response },
      ]}
      rows={reports.map(({ digest, arrivedAt, finding, status, said }) => ({
        key: digest,
        cells: [momentWords(arrivedAt, reader, 'short'), texts.findings[finding], said ?? status ?? '–'],
      }))}
    />
  );
}
