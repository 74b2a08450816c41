import type { ChromeProps } from '../../access/page-chrome.js';
import { Status } from '../../platform/pages/badge.js';
import { Button, LinkButton } from '../../platform/pages/button.js';
import { SelectField } from '../../platform/pages/choice-field.js';
import { DataTable } from '../../platform/pages/data-table.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { PERSPECTIVES } from '../../kpis/domain/kpi.js';
import { STATUSES } from '../../kpis/domain/status.js';
import { MAP_GROUPS } from '../domain/map-plan.js';
import { layoutMap, type MapWords } from '../map-layout.js';
import { mapPath, type MapQuery } from '../map.query.js';
import type { MapLink, StrategyMap } from '../strategy-map.service.js';
import { statusTexts } from './goal-texts.js';
import { kpiTexts } from './kpi-texts.js';
import { MapDrawing } from './map-drawing.js';
import { MapLegend } from './map-legend.js';
import { mapTexts } from './map-texts.js';
import { percentWords } from './percent.js';

interface MapPageProps {
  readonly frame: ChromeProps;
  readonly map: StrategyMap;
  readonly query: MapQuery;
}

export function MapPage({ frame, map, query }: MapPageProps) {
  const { locale } = frame;
  const texts = mapTexts[locale];
  const { department, strategy, plan } = map;
  const filtered = [query.department, query.perspective, query.status].some((value) => value !== undefined);
  const title = department ? texts.own(department.name) : texts.title;
  return (
    <Layout {...frame}>
      <PageHeader
        title={title}
        lead={texts.lead}
        actions={
          department && (
            <LinkButton href={`/departments/${department.key}`} kind="quiet">
              {department.name}
            </LinkButton>
          )
        }
      />
      <div class="stack">
        <p class="row">
          <a href="/departments">{texts.departments}</a>
          <a href="/islands">{texts.islands}</a>
          <a href="/plan-check">{texts.check}</a>
        </p>
        {strategy.kpis.size > 0 && <Filters map={map} query={query} filtered={filtered} locale={locale} />}
        {plan.boxes.length === 0 ? (
          <EmptyState title={filtered ? texts.none : texts.empty}>
            {filtered ? texts.noneHelp : texts.emptyHelp}
          </EmptyState>
        ) : (
          <>
            <p class="muted">
              {texts.level[plan.level]} {plan.more > 0 && texts.notDrawn(plan.more)}
            </p>
            <Drawing map={map} label={title} locale={locale} />
            <MapLegend locale={locale} />
            <Links map={map} query={query} locale={locale} />
          </>
        )}
      </div>
    </Layout>
  );
}

interface PartProps {
  readonly map: StrategyMap;
  readonly locale: Locale;
}

function Drawing({ map, label, locale }: PartProps & { readonly label: string }) {
  const texts = mapTexts[locale];
  const { strategy, plan, measures } = map;
  const goal = strategy.detail?.goal;
  const { progress } = strategy.rolled;
  const words = progress === null ? texts.unknown : texts.progress(percentWords(progress, locale));
  const expired = goal && goal.horizon < strategy.today ? ` · ${texts.expired}` : '';
  const laid = layoutMap(plan, measures, wordsOf(map, locale));
  return (
    <MapDrawing {...{ laid, label, locale, level: plan.level }} progress={goal ? `${words}${expired}` : ''} />
  );
}

function wordsOf({ strategy, plan }: StrategyMap, locale: Locale): MapWords {
  const texts = mapTexts[locale];
  const nameOf = new Map(strategy.departments.map(({ id, name }) => [id, name]));
  const statuses: ReadonlyMap<string, string> = new Map(
    STATUSES.map((status) => [status, statusTexts[locale][status]]),
  );
  const perspectives: ReadonlyMap<string, string> = new Map(Object.entries(kpiTexts[locale].perspectives));
  const named = {
    department: (key: string) => nameOf.get(key) ?? texts.noDepartment,
    perspective: (key: string) => perspectives.get(key) ?? texts.noPerspective,
    status: (key: string) => statuses.get(key) ?? texts.noPlan,
  }[plan.group];
  return {
    goal: strategy.detail?.goal.statement ?? texts.noGoal,
    boxes: new Map(plan.boxes.map(({ key }) => [key, named(key)])),
  };
}

function Filters({ map, query, filtered, locale }: PartProps & { query: MapQuery; filtered: boolean }) {
  const texts = mapTexts[locale];
  const any = { value: '', label: texts.any };
  return (
    <form class="filters filters-grid" method="get" action="/map" aria-label={texts.filters}>
      <SelectField
        name="department"
        label={texts.department}
        value={query.department ?? ''}
        choices={[any, ...map.strategy.departments.map(({ key, name }) => ({ value: key, label: name }))]}
      />
      <SelectField
        name="perspective"
        label={texts.perspective}
        value={query.perspective ?? ''}
        choices={[
          any,
          ...PERSPECTIVES.map((value) => ({ value, label: kpiTexts[locale].perspectives[value] })),
        ]}
      />
      <SelectField
        name="status"
        label={texts.status}
        value={query.status ?? ''}
        choices={[any, ...STATUSES.map((value) => ({ value, label: statusTexts[locale][value] }))]}
      />
      <SelectField
        name="group"
        label={texts.group}
        value={query.group ?? ''}
        choices={[
          { value: '', label: texts.usual },
          ...MAP_GROUPS.map((value) => ({ value, label: texts.groups[value] })),
        ]}
      />
      <div class="row filter-buttons">
        <Button kind="quiet">{texts.show}</Button>
        {filtered && <a href="/map">{texts.clear}</a>}
      </div>
    </form>
  );
}

function Links({ map, query, locale }: PartProps & { readonly query: MapQuery }) {
  const texts = mapTexts[locale];
  const { links, linkCount, page, pages } = map;
  if (linkCount === 0) return <p class="muted">{texts.noLinks}</p>;
  const nameOf = new Map(map.strategy.departments.map((one) => [one.id, one]));
  const weights = new Map(map.strategy.rolled.kpis.map(({ kpiId, weight }) => [kpiId, weight]));
  const departmentOf = ({ from }: MapLink) => nameOf.get(from.departmentId ?? '');
  return (
    <section class="section stack" aria-labelledby="links">
      <h2 id="links">{texts.links(linkCount)}</h2>
      <DataTable
        caption={texts.links(linkCount)}
        captionHidden
        columns={[
          { label: texts.from },
          { label: texts.to },
          { label: texts.weight, number: true },
          { label: texts.status },
          { label: texts.claim },
        ]}
        rows={links.map((one) => ({
          key: one.link.id,
          cells: [
            <>
              <a href={`/kpis/${one.from.key}`}>{one.from.name}</a>
              <br />
              <span class="small muted">{departmentOf(one)?.name ?? texts.noDepartment}</span>
            </>,
            one.to ? <a href={`/kpis/${one.to.key}`}>{one.to.name}</a> : texts.theGoal,
            one.to ? String(one.link.weight) : percentWords(weights.get(one.from.id) ?? 0, locale, 1),
            one.from.status === null ? (
              <span class="muted">{texts.noPlan}</span>
            ) : (
              <Status tone={one.from.status}>{statusTexts[locale][one.from.status]}</Status>
            ),
            one.link.claim,
          ],
        }))}
      />
      {pages > 1 && (
        <p class="row">
          {page > 1 && <a href={`${mapPath({ ...query, page: page - 1 })}#links`}>{texts.before}</a>}
          <span class="muted">{texts.pages(page, pages)}</span>
          {page < pages && <a href={`${mapPath({ ...query, page: page + 1 })}#links`}>{texts.next}</a>}
        </p>
      )}
    </section>
  );
}
