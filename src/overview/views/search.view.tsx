import type { ChromeProps } from '../../access/page-chrome.js';
import { Button } from '../../platform/pages/button.js';
import { Card } from '../../platform/pages/card.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { ErrorSummary } from '../../platform/pages/error-summary.js';
import { controlAttributes, Field } from '../../platform/pages/field.js';
import { formatDate } from '../../platform/pages/format-date.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { listWords } from '../domain/lists.js';
import { LONGEST, marked, searchWords } from '../domain/search.js';
import type { Finding, FindingKind, FoundKind } from '../search.service.js';
import { searchTexts } from './search-texts.js';

interface SearchPageProps {
  readonly frame: ChromeProps;
  /** As it was typed; empty: nothing was searched for yet. */
  readonly query: string;
  /** The one kind that is searched in; all without it. */
  readonly kind: FindingKind | undefined;
  readonly found: readonly FoundKind[];
  readonly isWrong: boolean;
  readonly isPartner: boolean;
}

export function SearchPage({ frame, query, kind, found, isWrong, isPartner }: SearchPageProps) {
  const { locale } = frame;
  const texts = searchTexts[locale];
  const count = found.reduce((sum, one) => sum + one.count, 0);
  return (
    <Layout {...frame}>
      <PageHeader title={texts.title} lead={isPartner ? texts.partnerLead : texts.lead} />
      <div class="stack">
        {isWrong && <ErrorSummary locale={locale} problems={[{ field: 'q', message: texts.wrong }]} />}
        <SearchForm query={query} isWrong={isWrong} locale={locale} />
        {query === '' || isWrong ? (
          <Card title={texts.tips}>
            <ul>
              {texts.tipList.map((tip) => (
                <li key={tip}>{tip}</li>
              ))}
            </ul>
          </Card>
        ) : count === 0 ? (
          <EmptyState title={texts.nothing(query)}>{texts.nothingHelp}</EmptyState>
        ) : (
          <>
            <p class="muted" role="status">
              {texts.found(count)}
            </p>
            {found.map((one) => (
              <FoundGroup
                key={one.kind}
                group={one}
                query={query}
                isOnly={kind !== undefined}
                locale={locale}
              />
            ))}
          </>
        )}
        {kind !== undefined && (
          <p>
            <a href={searchPath(query)}>{texts.everything}</a>
          </p>
        )}
      </div>
    </Layout>
  );
}

/** The address at which something is searched for. */
function searchPath(query: string, kind?: FindingKind): string {
  return `/search?${new URLSearchParams({ q: query, ...(kind && { kind }) }).toString()}`;
}

interface SearchFormProps {
  readonly query: string;
  readonly isWrong: boolean;
  readonly locale: Locale;
}

function SearchForm({ query, isWrong, locale }: SearchFormProps) {
  const texts = searchTexts[locale];
  const props = { name: 'q', label: texts.label, hint: texts.hint, error: isWrong ? texts.wrong : undefined };
  return (
    <form class="search-form" action="/search" role="search">
      <Field {...props}>
        <input
          {...controlAttributes(props)}
          {...{ class: 'input', type: 'search', value: query, maxlength: LONGEST }}
        />
      </Field>
      <Button>{texts.button}</Button>
    </form>
  );
}

interface FoundGroupProps {
  readonly group: FoundKind;
  readonly query: string;
  readonly isOnly: boolean;
  readonly locale: Locale;
}

function FoundGroup({ group: { kind, best, count }, query, isOnly, locale }: FoundGroupProps) {
  const texts = searchTexts[locale];
  const words = searchWords(query);
  return (
    <section class="section" aria-labelledby={`found-${kind}`}>
      <h2 id={`found-${kind}`}>
        {texts.kinds[kind]} <span class="small muted">{count}</span>
      </h2>
      <ul class="plain-list found">
        {best.map((one) => (
          <li key={one.ref}>
            <FoundTitle found={one} words={words} />
            <FoundNote found={one} locale={locale} />
            {one.excerpt !== '' && (
              <p class="small muted">
                <Marked text={one.excerpt} words={words} />
              </p>
            )}
          </li>
        ))}
      </ul>
      {count > best.length &&
        (isOnly ? (
          <p class="muted">{texts.most(best.length, count)}</p>
        ) : (
          <p>
            <a href={searchPath(query, kind)}>
              {texts.all(count)}
              <span class="visually-hidden">: {texts.kinds[kind]}</span>
            </a>
          </p>
        ))}
    </section>
  );
}

function FoundTitle({ found: { title, path }, words }: { found: Finding; words: readonly string[] }) {
  const name = <Marked text={title} words={words} />;
  return path === null ? <b>{name}</b> : <a href={path}>{name}</a>;
}

/** What tells it from others of its name. */
function FoundNote({ found: { facts }, locale }: { readonly found: Finding; readonly locale: Locale }) {
  const texts = searchTexts[locale];
  const { leads = [], resolution, isDone = false, isCancelled = false } = facts;
  const said = [
    facts.year === undefined ? '' : `${facts.year}`,
    facts.department,
    facts.session,
    facts.company,
    leads.length > 0 ? texts.leads(listWords(leads, locale)) : '',
    resolution && texts.resolution[resolution],
    facts.date && formatDate(facts.date, locale),
    isDone ? texts.done : '',
    isCancelled ? texts.cancelled : '',
    facts.endedOn && texts.until(formatDate(facts.endedOn, locale)),
  ].filter((one) => one);
  return said.length === 0 ? null : <span class="small muted"> {said.join(' · ')}</span>;
}

function Marked({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  return <>{marked(text, words).map(({ text: piece, isHit }) => (isHit ? <mark>{piece}</mark> : piece))}</>;
}
