import type { ChromeProps } from '../../access/page-chrome.js';
import { MAIL_STATUSES } from '../../mail/outbox-mail.entity.js';
import { Button, LinkButton } from '../../platform/pages/button.js';
import { SelectField } from '../../platform/pages/choice-field.js';
import { DataTable } from '../../platform/pages/data-table.js';
import { DateField } from '../../platform/pages/date-field.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { Flash } from '../../platform/pages/flash.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { TextField } from '../../platform/pages/text-field.js';
import { fateWords, MAIL_KIND_NAMES, mailKindWords } from '../domain/mail-words.js';
import { type MailOccasion, occasionPath, occasionWords } from '../domain/occasion-words.js';
import type { ChannelShown } from '../channel-page.service.js';
import type { ListedMail, OutboxPageOfMails } from '../outbox-page.service.js';
import { type OutboxNews, outboxPath, type OutboxQuery } from '../outbox.query.js';
import { actTexts } from './act-texts.js';
import { ChannelState, PauseForm } from './channel-state.js';
import { FateBadge } from './fate-badge.js';
import { momentWords, type Reader } from './moment.js';
import { outboxTexts } from './outbox-texts.js';
import { suppressionTexts } from './suppression-texts.js';

export interface OutboxPageProps {
  readonly frame: ChromeProps;
  readonly page: OutboxPageOfMails;
  readonly query: OutboxQuery;
  readonly news: OutboxNews;
  readonly sessions: ReadonlyMap<string, MailOccasion>;
  readonly channel: ChannelShown;
  /** Why mail was not held back. */
  readonly error?: string;
}

export function OutboxPage({ frame, page, query, news, sessions, channel, error }: OutboxPageProps) {
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
        <News news={news} locale={locale} />
        <ChannelState channel={channel} reader={reader} />
        <Filters query={query} sessions={sessions} filtered={filtered} locale={locale} />
        {page.mails.length === 0 ? (
          <EmptyState title={filtered || after ? texts.none : texts.noneYet}>
            {filtered || after ? texts.noneHelp : texts.noneYetHelp}
          </EmptyState>
        ) : (
          <Mails page={page} reader={reader} />
        )}
        {page.mails.some(({ status }) => status === 'failed') && (
          <RetryAll filters={filters} locale={locale} />
        )}
        <div class="row">
          {page.next && (
            <LinkButton href={outboxPath({ ...filters, after: page.next })} kind="quiet">
              {texts.older}
            </LinkButton>
          )}
          {after && <a href={outboxPath(filters)}>{texts.newest}</a>}
        </div>
        <PauseForm channel={channel} reader={reader} error={error} />
      </div>
    </Layout>
  );
}

/** What was just done. */
function News({ news: { done, retried = 0, refused = 0 }, locale }: { news: OutboxNews; locale: Locale }) {
  const texts = actTexts[locale];
  if (done === undefined) return null;
  if (done !== 'retried') return <Flash>{texts[done]}</Flash>;
  const tone = refused > 0 ? 'note' : 'done';
  return (
    <Flash tone={tone}>{`${texts.retried(retried)}${refused > 0 ? ` ${texts.refused(refused)}` : ''}`}</Flash>
  );
}

/** Sends again what failed of what is looked for, not of this page alone. */
function RetryAll({ filters, locale }: { filters: Omit<OutboxQuery, 'after'>; locale: Locale }) {
  return (
    <form method="post" action="/outbox/retries">
      {Object.entries(filters).map(
        ([name, value]) =>
          value !== undefined && <input type="hidden" key={name} name={name} value={value} />,
      )}
      <Button kind="quiet">{actTexts[locale].retryAll}</Button>
    </form>
  );
}

interface FiltersProps {
  readonly query: OutboxQuery;
  readonly sessions: ReadonlyMap<string, MailOccasion>;
  readonly filtered: boolean;
  readonly locale: Locale;
}

function Filters({ query, sessions, filtered, locale }: FiltersProps) {
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
      <SelectField
        name="session"
        label={texts.session}
        value={query.session ?? ''}
        choices={[
          any,
          ...[...sessions].map(([value, occasion]) => ({ value, label: occasionWords(occasion, locale) })),
        ]}
      />
      <TextField
        name="subject"
        label={texts.subject}
        value={query.subject}
        autocomplete="off"
        maxlength={100}
      />
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
