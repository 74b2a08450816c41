import type { ChromeProps } from '../../access/page-chrome.js';
import { DecidedInSessions } from '../../cycles/decided-in-sessions.js';
import { periodWords } from '../../cycles/domain/session-words.js';
import { formatDate } from '../../platform/pages/format-date.js';
import { Status } from '../../platform/pages/badge.js';
import { LinkButton } from '../../platform/pages/button.js';
import { DataTable } from '../../platform/pages/data-table.js';
import { DefinitionList } from '../../platform/pages/definition-list.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import type { DepartmentPicture } from '../department-page.service.js';
import { mapPath } from '../map.query.js';
import { AcrossLinks, Missing, Moments } from './department-parts.js';
import { departmentTexts } from './department-texts.js';
import { goalTexts } from './goal-texts.js';
import { KpiStatus, KpiTrend, LastValue, valueWords } from './kpi-cells.js';
import { dayWords, type Reader } from './moment.js';
import { percentWords, pointsWords } from './percent.js';

interface DepartmentProps {
  readonly frame: ChromeProps;
  readonly picture: DepartmentPicture;
  readonly reader: Reader;
}

interface PartProps {
  readonly picture: DepartmentPicture;
  readonly locale: Locale;
}

export function DepartmentPage({ frame, picture, reader }: DepartmentProps) {
  const { locale } = frame;
  const texts = departmentTexts[locale];
  const { department, parent } = picture;
  return (
    <Layout {...frame}>
      <PageHeader
        eyebrow={<a href="/departments">{texts.all}</a>}
        title={department.name}
        lead={parent ? texts.partOf(parent.name) : undefined}
        actions={
          <LinkButton href={mapPath({ department: department.key })} kind="quiet">
            {texts.map}
          </LinkButton>
        }
      />
      <div class="stack">
        <AsOf picture={picture} locale={locale} />
        <Figures picture={picture} locale={locale} />
        <Leaders picture={picture} locale={locale} />
        <section class="section stack" aria-labelledby="kpis">
          <h2 id="kpis">{texts.kpis}</h2>
          <Kpis picture={picture} locale={locale} />
        </section>
        <section class="section stack" aria-labelledby="goal">
          <h2 id="goal">{texts.forGoal}</h2>
          <ForGoal picture={picture} reader={reader} />
        </section>
        <section class="section stack" aria-labelledby="across">
          <h2 id="across">{texts.across}</h2>
          <AcrossLinks picture={picture} locale={locale} />
        </section>
        <section class="section stack" aria-labelledby="moments">
          <h2 id="moments">{texts.moments}</h2>
          <Moments picture={picture} locale={locale} />
        </section>
        <DecidedInSessions about={picture.decided} today={picture.strategy.today} locale={locale} />
        <section class="section stack" aria-labelledby="missing">
          <h2 id="missing">{texts.missing}</h2>
          <Missing picture={picture} locale={locale} />
        </section>
      </div>
    </Layout>
  );
}

/** What the page shows hangs on the day: of which it is, and of which month its figures are. */
function AsOf({ picture: { strategy }, locale }: PartProps) {
  const { today, month } = strategy;
  const words = month && periodWords({ kind: 'month', ...month }, locale);
  return <p class="muted">{departmentTexts[locale].asOf(formatDate(today, locale, 'long'), words)}</p>;
}

function Figures({ picture: { contribution }, locale }: PartProps) {
  const texts = departmentTexts[locale];
  if (!contribution) return null;
  const { weight, progress, coverage, contribution: part } = contribution;
  return (
    <>
      <dl class="figures">
        <div>
          <dt>{texts.weight}</dt>
          <dd>{percentWords(weight, locale, 1)}</dd>
        </div>
        <div>
          <dt>{texts.progress}</dt>
          <dd>{progress === null ? texts.unknown : percentWords(progress, locale)}</dd>
        </div>
        {progress !== null && (
          <div>
            <dt>{texts.contribution}</dt>
            <dd>{texts.points(pointsWords(part * 100, locale))}</dd>
          </div>
        )}
      </dl>
      {coverage < 1 && <p class="muted">{texts.coverage(percentWords(coverage, locale))}</p>}
    </>
  );
}

function Leaders({ picture: { leaders, children }, locale }: PartProps) {
  const texts = departmentTexts[locale];
  const names = leaders.map(({ name, kind }) => (kind === 'deputy' ? texts.deputy(name) : name));
  const parts = children.map((child, i) => (
    <span key={child.key}>
      {i > 0 && ', '}
      <a href={`/departments/${child.key}`}>{child.name}</a>
    </span>
  ));
  return (
    <DefinitionList
      items={[
        {
          term: texts.head,
          description: names.join(', ') || <span class="muted">{texts.nobody}</span>,
        },
        ...(parts.length > 0 ? [{ term: texts.consistsOf, description: parts }] : []),
      ]}
    />
  );
}

function Kpis({ picture: { states, weights }, locale }: PartProps) {
  const texts = departmentTexts[locale];
  const words = goalTexts[locale];
  if (states.length === 0)
    return (
      <EmptyState title={texts.noKpis} level={3}>
        {texts.noKpisHelp}
      </EmptyState>
    );
  return (
    <DataTable
      caption={texts.kpis}
      captionHidden
      columns={[
        { label: words.kpi },
        { label: words.value, number: true },
        { label: words.target, number: true },
        { label: words.status },
        { label: words.trend },
        { label: words.weight, number: true },
      ]}
      rows={states.map((state) => ({
        key: state.kpi.key,
        cells: [
          <a key="name" href={`/kpis/${state.kpi.key}`}>
            {state.kpi.name}
          </a>,
          <LastValue key="value" state={state} locale={locale} />,
          valueWords(state.target, state.kpi, locale),
          <KpiStatus key="status" state={state} locale={locale} />,
          <KpiTrend key="trend" state={state} locale={locale} />,
          percentWords(weights.get(state.kpi.id) ?? 0, locale, 1),
        ],
      }))}
    />
  );
}

const TONES = { endorses: 'on-track', reserves: 'at-risk', objects: 'off-track' } as const;

function ForGoal({
  picture: { stance, strategy },
  reader,
}: {
  readonly picture: DepartmentPicture;
  readonly reader: Reader;
}) {
  const { locale } = reader;
  const texts = departmentTexts[locale];
  const goal = strategy.detail?.goal;
  const link = goal && (
    <p>
      <a href={`/goal/${goal.key}/story`}>{texts.speak}</a>
    </p>
  );
  if (!stance)
    return (
      <>
        <p class="muted">{texts.silent}</p>
        {link}
      </>
    );
  const { position, contribution, words, reason, at } = stance;
  return (
    <>
      <p class="row">
        {position && <Status tone={TONES[position]}>{texts.position[position]}</Status>}
        <span class="small muted">{texts.said(dayWords(at, reader, 'short'))}</span>
      </p>
      <DefinitionList
        items={[
          { term: texts.willDo, description: contribution ?? <span class="muted">{texts.silent}</span> },
          ...(words ? [{ term: texts.words, description: words }] : []),
          ...(reason ? [{ term: texts.reason, description: reason }] : []),
        ]}
      />
      {link}
    </>
  );
}
