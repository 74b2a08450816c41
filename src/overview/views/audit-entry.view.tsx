import type { ChromeProps } from '../../access/page-chrome.js';
import { Card } from '../../platform/pages/card.js';
import { DataTable } from '../../platform/pages/data-table.js';
import { DefinitionList } from '../../platform/pages/definition-list.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import type { ToldChange, ToldEntry } from '../audit-entries.service.js';
import type { SubjectNames } from '../audit-subjects.js';
import { auditPath } from '../audit.query.js';
import { actWords } from '../domain/act-words.js';
import { columnWords, worthShowing } from '../domain/column-words.js';
import { referenceIn } from '../domain/subject-words.js';
import { tableWords } from '../domain/table-words.js';
import type { TrailEntry } from '../domain/trail.js';
import { auditEntryTexts } from './audit-entry-texts.js';
import { auditTexts } from './audit-texts.js';
import { aboutCell, whoWords } from './audit-cells.js';
import { momentWords } from './moment.js';

interface AuditEntryProps {
  readonly frame: ChromeProps;
  readonly told: ToldEntry;
  readonly subjects: SubjectNames;
}

/** One act: who, when, from where, and what it changed. */
export function AuditEntryPage({ frame, told, subjects }: AuditEntryProps) {
  const { locale } = frame;
  const texts = auditEntryTexts[locale];
  return (
    <Layout {...frame}>
      <PageHeader
        eyebrow={<a href="/audit">{texts.back}</a>}
        title={actWords(told.entry.what, locale)}
        lead={momentWords(told.entry.at, { locale, zone: told.zone })}
      />
      <div class="stack">
        <Facts told={told} subjects={subjects} locale={locale} />
        <h2>{texts.changes}</h2>
        {told.changes.length === 0 ? (
          <EmptyState title={texts.none}>{texts.noneHelp}</EmptyState>
        ) : (
          <>
            <p class="muted">{texts.changesHelp}</p>
            {told.changes.map((change, index) => (
              <Change key={index} change={change} told={told} subjects={subjects} locale={locale} />
            ))}
          </>
        )}
      </div>
    </Layout>
  );
}

interface FactsProps {
  readonly told: ToldEntry;
  readonly subjects: SubjectNames;
  readonly locale: Locale;
}

function Facts({ told, subjects, locale }: FactsProps) {
  const { entry, names, origin } = told;
  const [texts, words] = [auditEntryTexts[locale], auditTexts[locale]];
  const who = whoWords(entry, names, locale);
  const person = entry.actor.id;
  const browser = origin?.browser && texts.browserOn(origin.browser, origin.system ?? '?');
  return (
    <DefinitionList
      items={[
        {
          term: words.who,
          description: (
            <>
              {who}
              {person !== null && (
                <>
                  {' · '}
                  <a href={auditPath({ who: person })}>{texts.allBy(who)}</a>
                </>
              )}
            </>
          ),
        },
        {
          term: texts.where,
          description: origin ? [origin.address, browser].filter(Boolean).join(' · ') : texts.whereUnknown,
        },
        {
          term: words.about,
          description: (
            <>
              {aboutCell(entry, { names, subjects }, locale)}
              {entry.subject && (
                <>
                  {' · '}
                  <a href={auditPath({ about: entry.subject.id })}>{texts.allAbout}</a>
                </>
              )}
            </>
          ),
        },
        {
          term: texts.asKept,
          description: <code class="small muted">{keptWords(entry)}</code>,
        },
      ]}
    />
  );
}

/** As exports and the API tell it. */
function keptWords({ what, subject }: TrailEntry): string {
  return subject === null ? what : `${what} · ${subject.type} ${subject.id}`;
}

interface ChangeProps extends FactsProps {
  readonly change: ToldChange;
}

function Change({ change, told, subjects, locale }: ChangeProps) {
  const texts = auditEntryTexts[locale];
  const { subject, what, name, isErased, columns } = change;
  const title = `${tableWords(subject, locale)}${name === null ? '' : ` “${name}”`}: ${texts.fates[what]}`;
  if (isErased)
    return (
      <Card title={tableWords(subject, locale)} level={3}>
        <p class="muted">{texts.erased}</p>
      </Card>
    );
  const value = (column: string, given: unknown) =>
    nameIn(subjects, column, given) ??
    valueWords(column, given, told, locale) ?? <span class="muted">{texts.nothing}</span>;
  const shown = worthShowing(columns.filter(({ column }) => what === 'changed' || column !== 'id'));
  return (
    <Card title={title} level={3}>
      <DataTable
        caption={title}
        captionHidden
        columns={[
          { label: texts.column },
          ...(what === 'made' ? [] : [{ label: texts.before }]),
          ...(what === 'removed' ? [] : [{ label: texts.after }]),
        ]}
        rows={shown.map(({ column, before, after }) => ({
          key: column,
          cells: [
            columnWords(column, locale),
            ...(what === 'made' ? [] : [value(column, before)]),
            ...(what === 'removed' ? [] : [value(column, after)]),
          ],
        }))}
      />
    </Card>
  );
}

/** The name of what a column refers to. */
function nameIn(subjects: SubjectNames, column: string, value: unknown): string | null {
  const named = referenceIn(column, value);
  return named && subjects.of(named);
}

/** A value as a reader takes it in: an instant by the organization's clock, a person by their name. */
function valueWords(column: string, value: unknown, { names, zone }: ToldEntry, locale: Locale) {
  if (value === null || value === '') return null;
  if (typeof value === 'number' && column.endsWith('_at'))
    return momentWords(value, { locale, zone }, 'short');
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return names.get(text) ?? text;
}
