import type { ChromeProps } from '../../access/page-chrome.js';
import { periodWords } from '../../cycles/domain/session-words.js';
import type { Kpi } from '../../kpis/kpi.entity.js';
import { LinkButton } from '../../platform/pages/button.js';
import { DataTable } from '../../platform/pages/data-table.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { FindForm, Pager } from '../../platform/pages/pager.js';
import type { PagePlace } from '../../platform/pages/paging.js';
import type { GuardrailStanding } from '../breaches.service.js';
import { boundsWords, breachWords } from '../domain/guardrail-words.js';
import { guardrailTexts } from './guardrail-texts.js';
import { kpiValue } from './kpi-value.js';
import { StandingPicture, StandingWords } from './standing-picture.js';

interface GuardrailsPageProps {
  readonly frame: ChromeProps;
  /** Those on the page. */
  readonly standings: readonly GuardrailStanding[];
  readonly place: PagePlace;
  /** What is looked for. */
  readonly q: string;
  /** KPIs of departments that have none; only for those who may set one. */
  readonly without: readonly Kpi[];
  readonly maySet: boolean;
}

/** Of more KPIs the rest is found by name. */
const MOST_NAMED = 100;

/** All guardrails, where the readings stand between them, and which lay outside. */
export function GuardrailsPage({ frame, standings, place, q, without, maySet }: GuardrailsPageProps) {
  const { locale } = frame;
  const texts = guardrailTexts[locale];
  const isLong = place.pages > 1 || without.length > MOST_NAMED || q !== '';
  const path = (page: number) =>
    `/guardrails?${new URLSearchParams({ ...(q !== '' && { q }), page: `${page}` })}`;
  return (
    <Layout {...frame}>
      <PageHeader
        title={texts.title}
        lead={texts.lead}
        actions={
          <LinkButton href="/decisions" kind="quiet">
            {texts.back}
          </LinkButton>
        }
      />
      <div class="stack">
        {isLong && <FindForm action="/guardrails" label={texts.search} q={q} locale={locale} />}
        {standings.length === 0 && q !== '' ? (
          <p class="muted">{texts.notFound}</p>
        ) : standings.length === 0 ? (
          <EmptyState title={texts.none}>{texts.noneHelp}</EmptyState>
        ) : (
          <>
            <Standings standings={standings} maySet={maySet} locale={locale} />
            <Breaches standings={standings} locale={locale} />
            <Pager place={place} path={path} locale={locale} />
          </>
        )}
        {without.length > 0 && (
          <details class="folded" open={standings.length === 0 || q !== ''}>
            <summary>{texts.without(without.length)}</summary>
            <ul class="plain-list columns">
              {without.slice(0, MOST_NAMED).map(({ key, name }) => (
                <li key={key}>
                  <a href={`/guardrails/${key}`}>
                    {name}
                    <span class="visually-hidden">: {texts.set}</span>
                  </a>
                </li>
              ))}
            </ul>
            {without.length > MOST_NAMED && (
              <p class="small muted">{texts.others(without.length - MOST_NAMED)}</p>
            )}
          </details>
        )}
      </div>
    </Layout>
  );
}

function Standings({
  standings,
  maySet,
  locale,
}: Pick<GuardrailsPageProps, 'standings' | 'maySet'> & { readonly locale: Locale }) {
  const texts = guardrailTexts[locale];
  return (
    <DataTable
      caption={texts.title}
      captionHidden
      columns={[
        { label: texts.kpi },
        { label: texts.decides },
        { label: texts.bounds },
        { label: texts.picture },
        { label: texts.reading },
      ]}
      rows={standings.map((standing) => {
        const { kpi, department, guardrail } = standing;
        return {
          key: kpi.key,
          cells: [
            <>
              <a href={`/kpis/${kpi.key}`}>{kpi.name}</a>
              <br />
              <span class="small muted">{department?.name}</span>
            </>,
            <>
              {guardrail.decides}
              <br />
              <span class="small muted">{texts.byData(guardrail.data)}</span>
            </>,
            <>
              {boundsWords(guardrail, kpiValue(kpi, locale), locale)}
              {maySet && (
                <>
                  <br />
                  <a class="small" href={`/guardrails/${kpi.key}`}>
                    {texts.change}
                    <span class="visually-hidden"> {texts.changeOf(kpi.name)}</span>
                  </a>
                </>
              )}
            </>,
            <StandingPicture standing={standing} locale={locale} />,
            <StandingWords standing={standing} locale={locale} />,
          ],
        };
      })}
    />
  );
}

function Breaches({
  standings,
  locale,
}: Pick<GuardrailsPageProps, 'standings'> & { readonly locale: Locale }) {
  const texts = guardrailTexts[locale];
  const all = standings
    .flatMap(({ kpi, department, breaches }) => breaches.map((breach) => ({ kpi, department, breach })))
    .sort((a, b) => b.breach.reading.month.startsOn.localeCompare(a.breach.reading.month.startsOn));
  return (
    <section class="section stack" aria-labelledby="breaches">
      <h2 id="breaches">{texts.breaches}</h2>
      {all.length === 0 ? (
        <p class="muted">{texts.noBreaches}</p>
      ) : (
        <DataTable
          caption={texts.breaches}
          captionHidden
          columns={[{ label: texts.kpi }, { label: texts.month }, { label: texts.breach }]}
          rows={all.map(({ kpi, department, breach }) => ({
            key: `${kpi.key} ${breach.reading.month.id}`,
            cells: [
              <>
                <a href={`/kpis/${kpi.key}`}>{kpi.name}</a>{' '}
                <span class="small muted">{department?.name}</span>
              </>,
              periodWords({ kind: 'month', ...breach.reading.month }, locale),
              breachWords({ ...breach, value: breach.reading.value }, kpiValue(kpi, locale), locale),
            ],
          }))}
        />
      )}
    </section>
  );
}
