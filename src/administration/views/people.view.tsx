import type { ChromeProps } from '../../access/page-chrome.js';
import type { SetUpStanding } from '../../overview/domain/set-up.js';
import { SetUpTrail } from '../../overview/set-up-steps.js';
import { Badge } from '../../platform/pages/badge.js';
import { Button, LinkButton } from '../../platform/pages/button.js';
import { Breakable } from '../../platform/pages/breakable.js';
import { SelectField } from '../../platform/pages/choice-field.js';
import { DataTable } from '../../platform/pages/data-table.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { Flash } from '../../platform/pages/flash.js';
import { formatDate } from '../../platform/pages/format-date.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { Pager } from '../../platform/pages/pager.js';
import { TextField } from '../../platform/pages/text-field.js';
import {
  type Directory,
  type DirectoryQuery,
  type Leads,
  type ListedPerson,
  type Presence,
  SHOWN,
} from '../people-directory.service.js';
import { peopleTexts } from './people-texts.js';
import { languageWords, roleWords } from './role-words.js';

interface PeopleProps {
  readonly frame: ChromeProps;
  readonly directory: Directory;
  readonly query: DirectoryQuery;
  /** How many a pasted list has just added and changed. */
  readonly pasted: { readonly added: number; readonly changed: number } | null;
  readonly setUp: SetUpStanding | null;
}

/** Everybody who is or was of the organization. */
export function PeoplePage({ frame, directory, query, pasted, setUp }: PeopleProps) {
  const { locale } = frame;
  const texts = peopleTexts[locale];
  const { people, found, total } = directory;
  const path = (page: number) =>
    `/people?${new URLSearchParams({ q: query.q, show: query.show, page: `${page}` })}`;
  return (
    <Layout {...frame}>
      <PageHeader
        title={texts.title}
        lead={texts.lead}
        actions={
          <>
            <LinkButton href="/people/new">{texts.add}</LinkButton>
            <LinkButton href="/people/paste" kind="quiet">
              {texts.paste}
            </LinkButton>
          </>
        }
      />
      <div class="stack">
        <SetUpTrail setUp={setUp} step="people" locale={locale} />
        {pasted && <Flash>{texts.pasted(pasted.added, pasted.changed)}</Flash>}
        {total <= 1 && <Flash tone="note">{texts.onlyYou}</Flash>}
        {total > 1 && <Filters {...{ query, locale }} />}
        <p class="small muted">{texts.found(found, total)}</p>
        {found === 0 ? (
          <EmptyState title={texts.none}>{texts.noneHelp}</EmptyState>
        ) : (
          <People {...{ people, locale }} />
        )}
        <Pager place={directory} path={path} locale={locale} />
      </div>
    </Layout>
  );
}

function Filters({ query, locale }: { readonly query: DirectoryQuery; readonly locale: Locale }) {
  const texts = peopleTexts[locale];
  return (
    <form class="filters filters-grid" method="get" action="/people" role="search" aria-label={texts.find}>
      <TextField name="q" label={texts.search} value={query.q} maxlength={200} autocomplete="off" />
      <SelectField
        name="show"
        label={texts.show}
        value={query.show}
        choices={SHOWN.map((value) => ({ value, label: texts.shown[value] }))}
      />
      <div class="row filter-buttons">
        <Button kind="quiet">{texts.find}</Button>
        {(query.q !== '' || query.show !== 'here') && <a href="/people">{texts.clear}</a>}
      </div>
    </form>
  );
}

function People({ people, locale }: { readonly people: readonly ListedPerson[]; readonly locale: Locale }) {
  const texts = peopleTexts[locale];
  const { name, address, roles, leads, language, presence } = texts;
  return (
    <div class="people-table">
      <DataTable
        caption={texts.title}
        captionHidden
        columns={[name, address, roles, leads, language, presence].map((label) => ({ label }))}
        rows={people.map(({ person, leads: led, presence: now }) => ({
          key: person.id,
          cells: [
            <Name key="name" person={person} locale={locale} />,
            now.state === 'erased' ? '–' : <Breakable key="address">{person.address}</Breakable>,
            person.roles.map((role) => roleWords[locale][role].name).join(', '),
            leadsWords(led, locale),
            languageWords[locale][person.locale],
            <Now key="now" presence={now} locale={locale} />,
          ],
        }))}
      />
    </div>
  );
}

function Name({ person, locale }: { readonly person: ListedPerson['person']; readonly locale: Locale }) {
  const { id, name, company } = person;
  return (
    <>
      <a href={`/people/${id}`}>{name}</a>
      {company !== null && (
        <>
          <br />
          <span class="small muted">{peopleTexts[locale].partnerOf(company)}</span>
        </>
      )}
    </>
  );
}

function leadsWords(leads: readonly Leads[], locale: Locale): string {
  if (leads.length === 0) return '–';
  return leads.map(({ name, kind }) => `${name} (${peopleTexts[locale].kinds[kind]})`).join(', ');
}

/** Whether somebody is here: in words, set apart where they are not. */
export function Now({ presence, locale }: { readonly presence: Presence; readonly locale: Locale }) {
  const texts = peopleTexts[locale];
  if (!('day' in presence)) {
    return <span class="muted">{texts[presence.state]}</span>;
  }
  const day = formatDate(presence.day, locale, 'short');
  return <Badge tone={presence.state === 'away' ? 'accent' : 'neutral'}>{texts[presence.state](day)}</Badge>;
}
