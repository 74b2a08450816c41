import { DataTable } from '../../platform/pages/data-table.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { formatDateTime } from '../../platform/pages/format-date.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import type { MailboxEntry } from '../mailbox.service.js';
import { mailboxTexts } from './mailbox-texts.js';

/** What has left, newest first. */
export function MailboxList({
  locale,
  mails,
}: {
  readonly locale: Locale;
  readonly mails: readonly MailboxEntry[];
}) {
  const texts = mailboxTexts[locale];
  const rows = mails.map(({ id, subject, to, date, time, readable }) => ({
    key: id,
    cells: [
      readable ? <a href={`/mailbox/${id}`}>{subject}</a> : texts.hidden,
      to,
      formatDateTime(date, time, locale),
    ],
  }));
  return (
    <Layout locale={locale} title={texts.title}>
      <PageHeader title={texts.title} lead={texts.lead} />
      {rows.length === 0 ? (
        <EmptyState title={texts.none}>{texts.noneWhy}</EmptyState>
      ) : (
        <DataTable
          caption={texts.caption}
          columns={[{ label: texts.subject }, { label: texts.to }, { label: texts.at }]}
          rows={rows}
        />
      )}
    </Layout>
  );
}
