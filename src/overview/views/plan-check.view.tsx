import type { ChromeProps } from '../../access/page-chrome.js';
import { Badge } from '../../platform/pages/badge.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { CheckShape } from '../../platform/pages/shapes.js';
import { listWords } from '../domain/lists.js';
import type { CheckResult, Found } from '../domain/plan-check.js';
import { checkTexts } from './check-texts.js';

interface PlanCheckProps {
  readonly frame: ChromeProps;
  readonly results: readonly CheckResult[];
  /** The year asked for, in words; null: that of the goal that holds today. */
  readonly year: string | null;
}

export function PlanCheckPage({ frame, results, year }: PlanCheckProps) {
  const { locale } = frame;
  const texts = checkTexts[locale];
  const open = results.filter(({ found }) => found.length > 0);
  const well = results.filter(({ found, lookedAt }) => found.length === 0 && lookedAt > 0);
  const unasked = results.filter(({ found, lookedAt }) => found.length === 0 && lookedAt === 0);
  return (
    <Layout {...frame}>
      <PageHeader eyebrow={year && texts.year(year)} title={texts.title} lead={texts.lead} />
      <div class="stack">
        {open.length === 0 ? (
          <EmptyState title={texts.allWell}>{texts.allWellHelp}</EmptyState>
        ) : (
          <>
            <p>{texts.open(open.length)}</p>
            {open.map((result) => (
              <Open key={result.check} result={result} locale={locale} />
            ))}
          </>
        )}
        <Others title={texts.well} results={well} locale={locale} isWell />
        <Others title={texts.unasked} results={unasked} locale={locale} />
      </div>
    </Layout>
  );
}

/** So many are named; the page stays one to read. */
const NAMED = 12;

function Open({ result, locale }: { readonly result: CheckResult; readonly locale: Locale }) {
  const texts = checkTexts[locale];
  const { check, found, lookedAt } = result;
  const { title, how, advice } = texts.checks[check];
  const counted = lookedAt > 1 && found.length <= lookedAt;
  return (
    <section class="card" aria-labelledby={check}>
      <div class="heading-row">
        <h2 id={check}>{title}</h2>
        {counted && <Badge>{texts.of(found.length, lookedAt)}</Badge>}
      </div>
      <p>{advice}</p>
      <FindingList found={found} most={NAMED} locale={locale} />
      <details class="folded">
        <summary>{texts.how}</summary>
        <p class="muted">{how}</p>
      </details>
    </section>
  );
}

interface FindingListProps {
  readonly found: readonly Found[];
  readonly most: number;
  readonly locale: Locale;
}

/** What was found, each leading to its page. */
export function FindingList({ found, most, locale }: FindingListProps) {
  const told = found.filter((one) => one.kind !== 'goal');
  if (told.length === 0) return null;
  return (
    <ul class={told.length > 4 ? 'columns plain-list' : undefined}>
      {told.slice(0, most).map((one, i) => (
        <li key={i}>
          <Finding found={one} locale={locale} />
        </li>
      ))}
      {told.length > most && <li class="muted">{checkTexts[locale].more(told.length - most)}</li>}
    </ul>
  );
}

function Finding({ found, locale }: { readonly found: Found; readonly locale: Locale }) {
  const texts = checkTexts[locale];
  if (found.kind === 'share') return <>{texts.share(found.structure, found.wayOfWorking)}</>;
  if (found.kind === 'person') return <>{`${found.name}: ${texts.load(found.counts)}`}</>;
  return (
    <>
      <a href={pathOf(found)}>{found.name}</a>
      {found.kind === 'department' && found.count !== undefined && (
        <span class="muted"> {texts.kpis(found.count)}</span>
      )}
      {found.kind === 'kpi' && found.by && (
        <span class="muted"> {texts.by(listWords(found.by, locale))}</span>
      )}
    </>
  );
}

const PLACES = {
  department: '/departments',
  kpi: '/kpis',
  touchpoint: '/journey',
  project: '/projects',
  decision: '/decisions',
};

/** Where a finding is mended; null for what has no page of its own. */
export function pathOf(found: Found): string {
  if (found.kind === 'goal') return '/goal';
  if (found.kind === 'share' || found.kind === 'person') return '/plan-check';
  return `${PLACES[found.kind]}/${found.key}`;
}

function Others({
  title,
  results,
  locale,
  isWell = false,
}: {
  readonly title: string;
  readonly results: readonly CheckResult[];
  readonly locale: Locale;
  readonly isWell?: boolean;
}) {
  const texts = checkTexts[locale];
  if (results.length === 0) return null;
  return (
    <section class="section stack" aria-label={title}>
      <h2>{title}</h2>
      {isWell && <p class="muted">{texts.wellLead}</p>}
      <ul class="plain-list">
        {results.map(({ check }) => (
          <li key={check}>
            {isWell && (
              <span class="map-sign tone-on-track">
                <CheckShape />{' '}
              </span>
            )}
            {texts.checks[check].well}
          </li>
        ))}
      </ul>
    </section>
  );
}
