import { Card } from '../../platform/pages/card.js';
import { DefinitionList } from '../../platform/pages/definition-list.js';
import { formatDateTime } from '../../platform/pages/format-date.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import type { MailboxLetter } from '../mailbox.service.js';
import { mailboxTexts } from './mailbox-texts.js';

/** One mail: its HTML in a frame that can do nothing, and its text part. */
export function MailboxLetterPage({
  locale,
  mail,
}: {
  readonly locale: Locale;
  readonly mail: MailboxLetter;
}) {
  const texts = mailboxTexts[locale];
  return (
    <Layout locale={locale} title={mail.subject}>
      <PageHeader eyebrow={<a href="/mailbox">{texts.back}</a>} title={mail.subject} />
      <DefinitionList
        items={[
          { term: texts.to, description: mail.to },
          { term: texts.address, description: mail.address },
          { term: texts.at, description: formatDateTime(mail.date, mail.time, locale) },
        ]}
      />
      {!mail.own && <p>{texts.linksHidden}</p>}
      <Card title={texts.html}>
        <iframe
          title={texts.html}
          src={`/mailbox/${mail.id}/body`}
          sandbox="allow-popups"
          width="100%"
          height="720"
          loading="lazy"
        />
      </Card>
      <Card title={texts.text}>
        <pre>{mail.text}</pre>
      </Card>
    </Layout>
  );
}
