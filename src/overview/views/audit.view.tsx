import type { ChromeProps } from '../../access/page-chrome.js';
import type { MailStatus } from '../../mail/outbox-mail.entity.js';
import { Button, LinkButton } from '../../platform/pages/button.js';
import { SelectField } from '../../platform/pages/choice-field.js';
import { DataTable } from '../../platform/pages/data-table.js';
import { DateField } from '../../platform/pages/date-field.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import type { SubjectNames } from '../audit-subjects.js';
import type { TrailPage } from '../audit-trail.service.js';
import { auditPath, type AuditQuery } from '../audit.query.js';
import { actWords } from '../domain/act-words.js';
import { fateWords, mailKindWords } from '../domain/mail-words.js';
import { TRAIL_KINDS, type TrailEntry } from '../domain/trail.js';
import { aboutCell, aboutWords, whoWords } from './audit-cells.js';
import { auditTexts } from './audit-texts.js';
import { momentWords } from './moment.js';

interface AuditPageProps {
  readonly frame: ChromeProps;
  readonly page: TrailPage;
  readonly subjects: SubjectNames;
  readonly query: AuditQuery;
}

export function AuditPage({ frame, page, subjects, query }: AuditPageProps) {
  const texts = auditTexts[frame.locale];
  const { after, ...filters } = query;
  return (
    <Layout {...frame}>
      <PageHeader title={texts.title} lead={texts.lead} />
      <div class="stack">
        <Filters query={filters} page={page} subjects={subjects} locale={frame.locale} />
        {page.entries.length === 0 ? (
          <EmptyState title={texts.none}>{texts.noneHelp}</EmptyState>
        ) : (
          <Entries page={page} subjects={subjects} locale={frame.locale} />
        )}
        <div class="row">
          {page.next && (
            <LinkButton href={auditPath({ ...filters, after: page.next })} kind="quiet">
              {texts.older}
            </LinkButton>
          )}
          {after && <a href={auditPath(filters)}>{texts.newest}</a>}
        </div>
      </div>
    </Layout>
  );
}

interface EntriesProps {
  readonly page: TrailPage;
  readonly subjects: SubjectNames;
  readonly locale: Locale;
}

interface FiltersProps extends EntriesProps {
  readonly query: AuditQuery;
}

function Filters({ query, page, subjects, locale }: FiltersProps) {
  const texts = auditTexts[locale];
  const { who, about } = query;
  const [told] = page.entries.flatMap(({ subject }) => (subject?.id === about ? [subject] : []));
  const filtered = Object.values(query).some((value) => value !== undefined);
  return (
    <form class="filters filters-grid" method="get" action="/audit" aria-label={texts.filters}>
      <SelectField
        name="kind"
        label={texts.kind}
        value={query.kind ?? ''}
        choices={[
          { value: '', label: texts.any },
          ...TRAIL_KINDS.map((value) => ({ value, label: texts.kinds[value] })),
        ]}
      />
      <DateField name="from" label={texts.from} value={query.from} />
      <DateField name="to" label={texts.to} value={query.to} />
      {who !== undefined && <input type="hidden" name="who" value={who} />}
      {about !== undefined && <input type="hidden" name="about" value={about} />}
      <div class="row filter-buttons">
        <Button kind="quiet">{texts.show}</Button>
        {filtered && <a href="/audit">{texts.clear}</a>}
        <a href={auditPath(query).replace('/audit', '/audit/export')} download>
          {texts.asFile}
        </a>
      </div>
      {who !== undefined && <p class="muted">{texts.onlyBy(page.names.get(who) ?? who)}</p>}
      {about !== undefined && (
        <p class="muted">{texts.onlyAbout(told ? aboutWords(told, subjects, locale) : about)}</p>
      )}
    </form>
  );
}

function Entries({ page, subjects, locale }: EntriesProps) {
  const texts = auditTexts[locale];
  return (
    <DataTable
      caption={texts.title}
      captionHidden
      columns={[{ label: texts.when }, { label: texts.who }, { label: texts.what }, { label: texts.about }]}
      rows={page.entries.map((entry) => ({
        key: `${entry.kind}-${entry.id}-${entry.at}`,
        cells: [
          momentWords(entry.at, { locale, zone: page.zone }, 'short'),
          whoWords(entry, page.names, locale),
          entry.kind === 'act' ? (
            <ActCell key="what" entry={entry} locale={locale} />
          ) : (
            whatWords(entry, locale)
          ),
          aboutCell(entry, { names: page.names, subjects }, locale),
        ],
      }))}
    />
  );
}

/** In words, which lead to all about it; under them the act itself, as exports and the API call it. */
function ActCell({ entry: { id, what }, locale }: { readonly entry: TrailEntry; readonly locale: Locale }) {
  const words = actWords(what, locale);
  return (
    <>
      <a href={`/audit/${id}`}>{words}</a>
      {words !== what && (
        <>
          <br />
          <code class="small muted">{what}</code>
        </>
      )}
    </>
  );
}

function whatWords({ kind, what, details }: TrailEntry, locale: Locale): string {
  if (kind !== 'mail') return actWords(what, locale);
  return `${mailKindWords(details['kind'] ?? '', locale)}: ${fateWords(what as MailStatus, locale).toLowerCase()}`;
}
