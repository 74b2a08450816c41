import type { ChromeProps } from '../../access/page-chrome.js';
import { Status } from '../../platform/pages/badge.js';
import { LinkButton } from '../../platform/pages/button.js';
import { DataTable } from '../../platform/pages/data-table.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { FindForm, Pager } from '../../platform/pages/pager.js';
import type { KpiGroup, KpiList, KpiListQuery, ListedKpi } from '../kpi-list.service.js';
import { kpiListTexts } from './kpi-list-texts.js';

interface KpiListPageProps {
  readonly frame: ChromeProps;
  readonly list: KpiList;
  readonly query: KpiListQuery;
  readonly mayChange: boolean;
  /** Whether the reader may send figures. */
  readonly mayImport: boolean;
}

/** What every department measures, and what is still to be said about it. */
export function KpiListPage({ frame, list, query: { q }, mayChange, mayImport }: KpiListPageProps) {
  const { locale } = frame;
  const texts = kpiListTexts[locale];
  const { groups, found, total, pages } = list;
  const path = (page: number) => `/kpis?${new URLSearchParams({ ...(q !== '' && { q }), page: `${page}` })}`;
  return (
    <Layout {...frame}>
      <PageHeader
        title={texts.title}
        lead={texts.lead}
        actions={
          <>
            <LinkButton href="/goal" kind="quiet">
              {texts.back}
            </LinkButton>
            {mayImport && (
              <LinkButton href="/spreadsheets" kind="quiet">
                {texts.import}
              </LinkButton>
            )}
            {mayChange && <LinkButton href="/kpis/new">{texts.make}</LinkButton>}
          </>
        }
      />
      <div class="stack">
        {(pages > 1 || q !== '') && (
          <>
            <FindForm action="/kpis" label={texts.search} q={q} locale={locale} />
            <p class="small muted">{texts.found(found, total)}</p>
          </>
        )}
        {groups.length === 0 && <EmptyState title={q === '' ? texts.empty : texts.notFound} />}
        {groups.map((group) => (
          <Group key={group.department?.id ?? ''} {...{ group, mayChange, locale }} />
        ))}
        <Pager place={list} path={path} locale={locale} />
        <p>
          <a href="/exports">{texts.exports}</a>
        </p>
      </div>
    </Layout>
  );
}

interface GroupProps {
  readonly group: KpiGroup;
  readonly mayChange: boolean;
  readonly locale: Locale;
}

function Group({ group: { department, kpis }, mayChange, locale }: GroupProps) {
  const texts = kpiListTexts[locale];
  const name = department?.name ?? texts.measures;
  const id = `of-${department?.key ?? 'the-goal'}`;
  const columns = [texts.kpi, texts.owner, texts.status, texts.lacks, ...(mayChange ? [texts.change] : [])];
  return (
    <section class="section stack" aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      {kpis.length === 0 ? (
        <p class="muted">{texts.none}</p>
      ) : (
        <DataTable
          caption={name}
          captionHidden
          columns={columns.map((label) => ({ label }))}
          rows={kpis.map((kpi) => ({ key: kpi.kpi.id, cells: cellsOf(kpi, mayChange, locale) }))}
        />
      )}
      {mayChange && department && (
        <p>
          <a href={`/kpis/new?place=${encodeURIComponent(department.key)}`}>
            {texts.makeFor(department.name)}
          </a>
        </p>
      )}
    </section>
  );
}

function cellsOf({ kpi, status, isRead, owner, missing }: ListedKpi, mayChange: boolean, locale: Locale) {
  const texts = kpiListTexts[locale];
  return [
    <a href={`/kpis/${kpi.key}`}>{kpi.name}</a>,
    owner ?? <span class="muted">{texts.nobody}</span>,
    status === null ? (
      <span class="muted">{texts.unjudged}</span>
    ) : (
      <Status tone={status}>{isRead ? texts.statuses[status] : texts.notYet}</Status>
    ),
    missing.length === 0 ? (
      <span class="muted">{texts.nothing}</span>
    ) : (
      missing.map((one) => texts.missing[one]).join(', ')
    ),
    ...(mayChange
      ? [
          <a href={`/kpis/${kpi.key}/change`} aria-label={`${texts.change}: ${kpi.name}`}>
            {texts.change}
          </a>,
        ]
      : []),
  ];
}
