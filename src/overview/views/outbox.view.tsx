import type { ChromeProps } from '../../access/page-chrome.js';
import { MAIL_STATUSES } from '../../mail/outbox-mail.entity.js';
import { Button, LinkButton } from '../../platform/pages/button.js';
import { SelectField } from '../../platform/pages/choice-field.js';
import { DataTable } from '../../platform/pages/data-table.js';
import { DateField } from '../../platform/pages/date-field.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { TextField } from '../../platform/pages/text-field.js';
import { fateWords, MAIL_KIND_NAMES, mailKindWords } from '../domain/mail-words.js';
import { occasionPath, occasionWords } from '../domain/occasion-words.js';
import type { ListedMail, OutboxPageOfMails } from '../outbox-page.service.js';
import { outboxPath, type OutboxQuery } from '../outbox.query.js';
import { FateBadge } from './fate-badge.js';
import { momentWords, type Reader } from './moment.js';
import { outboxTexts } from './outbox-texts.js';
import { suppressionTexts } from './suppression-texts.js';

interface OutboxPageProps {
  readonly frame: ChromeProps;
  readonly page: OutboxPageOfMails;
  readonly query: OutboxQuery;
}

export function OutboxPage({ frame, page, query }: OutboxPageProps) {
  const { locale } = frame;
  const texts = outboxTexts[locale];
  const { after, ...filters } = query;
  const filtered = Object.values(filters).some((value) => value !== undefined);
  const reader = { locale, zone: page.zone };
  return (
    <Layout {...frame}>
      <PageHeader
        title={texts.title}
        lead={texts.lead}
        actions={
          <LinkButton href="/outbox/suppressed" kind="quiet">
            {suppressionTexts[locale].link}
          </LinkButton>
        }
      />
      <div class="stack">
        <Filters query={query} filtered={filtered} locale={locale} />
        {page.mails.length === 0 ? (
          <EmptyState title={filtered || after ? texts.none : texts.noneYet}>
            {filtered || after ? texts.noneHelp : texts.noneYetHelp}
          </EmptyState>
        ) : (
          <Mails page={page} reader={reader} />
        )}
        <div class="row">
          {page.next && (
            <LinkButton href={outboxPath({ ...filters, after: page.next })} kind="quiet">
              {texts.older}
            </LinkButton>
          )}
          {after && <a href={outboxPath(filters)}>{texts.newest}</a>}
        </div>
      </div>
    </Layout>
  );
}

function Filters({ query, filtered, locale }: { query: OutboxQuery; filtered: boolean; locale: Locale }) {
  const texts = outboxTexts[locale];
  const any = { value: '', label: texts.any };
  return (
    <form class="filters filters-grid" method="get" action="/outbox" aria-label={texts.filters}>
      <SelectField
        name="status"
        label={texts.status}
        value={query.status ?? ''}
        choices={[any, ...MAIL_STATUSES.map((value) => ({ value, label: fateWords(value, locale) }))]}
      />
      <SelectField
        name="kind"
        label={texts.kind}
        value={query.kind ?? ''}
        choices={[any, ...MAIL_KIND_NAMES.map((value) => ({ value, label: mailKindWords(value, locale) }))]}
      />
      <TextField name="person" label={texts.person} value={query.person} autocomplete="off" maxlength={100} />
      <DateField name="from" label={texts.from} value={query.from} />
      <DateField name="to" label={texts.to} value={query.to} />
      <div class="row filter-buttons">
        <Button kind="quiet">{texts.show}</Button>
        {filtered && <a href="/outbox">{texts.clear}</a>}
      </div>
    </form>
  );
}

function Mails({ page, reader }: { readonly page: OutboxPageOfMails; readonly reader: Reader }) {
  const { locale } = reader;
  const texts = outboxTexts[locale];
  return (
    <div class="mail-table">
      <DataTable
        caption={texts.title}
        captionHidden
        columns={[
          { label: texts.recipient },
          { label: texts.mail },
          { label: texts.about },
          { label: texts.due },
          { label: texts.fate },
        ]}
        rows={page.mails.map((mail) => ({ key: mail.id, cells: cellsOf(mail, page, reader) }))}
      />
    </div>
  );
}

function cellsOf(mail: ListedMail, { occasions }: OutboxPageOfMails, reader: Reader) {
  const { locale } = reader;
  const occasion = occasions.get(mail.occasionId) ?? null;
  const path = occasionPath(occasion);
  const about = occasionWords(occasion, locale);
  return [
    mail.person.name,
    <a key="mail" href={`/outbox/${mail.id}`}>
      {mailKindWords(mail.kind, locale)}
    </a>,
    path ? (
      <a key="about" href={path}>
        {about}
      </a>
    ) : (
      about || '–'
    ),
    momentWords(mail.dueAt, reader),
    <FateBadge key="fate" fate={mail.status} locale={locale} />,
  ];
}
