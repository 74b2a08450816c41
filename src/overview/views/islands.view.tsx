import type { ChromeProps } from '../../access/page-chrome.js';
import { DataTable } from '../../platform/pages/data-table.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { Flash } from '../../platform/pages/flash.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { strongest, type Tie } from '../domain/islands.js';
import type { Islands } from '../islands.service.js';
import { IslandMatrix, MatrixLegend } from './island-matrix.js';
import { islandTexts } from './island-texts.js';

interface IslandsProps {
  readonly frame: ChromeProps;
  readonly islands: Islands;
  /** Of the table, from 1. */
  readonly page: number;
}

/** So many columns fit beside the names. */
const DRAWN = 18;
const NAMED = 60;
const PAGE = 50;

export function IslandsPage({ frame, islands, page }: IslandsProps) {
  const { locale } = frame;
  const texts = islandTexts[locale];
  const { departments, report } = islands;
  const drawn = strongest(
    departments.map(({ id }) => id),
    report,
    DRAWN,
  );
  const shown = new Set(drawn);
  return (
    <Layout {...frame}>
      <PageHeader title={texts.title} lead={texts.lead} />
      {departments.length < 2 ? (
        <EmptyState title={texts.empty}>{texts.emptyHelp}</EmptyState>
      ) : (
        <div class="stack">
          <Verdict islands={islands} locale={locale} />
          {drawn.length > 1 && (
            <section class="section stack">
              <h2>{texts.matrix}</h2>
              <p class="muted">
                {texts.matrixLead} {drawn.length < departments.length && texts.strongest(drawn.length)}
              </p>
              <IslandMatrix
                departments={departments.filter(({ id }) => shown.has(id))}
                report={report}
                locale={locale}
              />
              <MatrixLegend locale={locale} />
            </section>
          )}
          <Ties islands={islands} page={page} locale={locale} />
        </div>
      )}
    </Layout>
  );
}

interface PartProps {
  readonly islands: Islands;
  readonly locale: Locale;
}

function Verdict({ islands: { departments, report }, locale }: PartProps) {
  const texts = islandTexts[locale];
  if (report.islands.length === 0) return <Flash tone="done">{texts.none}</Flash>;
  const alone = new Set(report.islands);
  const named = departments.filter(({ id }) => alone.has(id));
  return (
    <section class="stack" aria-labelledby="islands">
      <h2 id="islands">{texts.verdict(named.length, departments.length)}</h2>
      <ul class="columns plain-list">
        {named.slice(0, NAMED).map(({ key, name }) => (
          <li key={key}>
            <a href={`/departments/${key}`}>{name}</a>
          </li>
        ))}
        {named.length > NAMED && <li class="muted">{texts.more(named.length - NAMED)}</li>}
      </ul>
      <p>{texts.advice}</p>
    </section>
  );
}

function Ties({ islands: { departments, report }, page, locale }: PartProps & { readonly page: number }) {
  const texts = islandTexts[locale];
  const { ties } = report;
  if (ties.length === 0) return <p class="muted">{texts.noTies}</p>;
  const pages = Math.ceil(ties.length / PAGE);
  const at = Math.min(page, pages);
  const nameOf = new Map(departments.map(({ id, name, key }) => [id, { name, key }]));
  return (
    <section class="section stack" aria-labelledby="ties">
      <h2 id="ties">{texts.ties(ties.length)}</h2>
      <DataTable
        caption={texts.ties(ties.length)}
        captionHidden
        columns={[{ label: texts.who }, { label: texts.withWhom }, { label: texts.what }]}
        rows={ties.slice((at - 1) * PAGE, at * PAGE).map((tie) => ({
          key: tie.between.join(' '),
          cells: cellsOf(tie, nameOf, locale),
        }))}
      />
      {pages > 1 && (
        <p class="row">
          {at > 1 && <a href={`/islands?page=${at - 1}#ties`}>{texts.before}</a>}
          <span class="muted">{texts.pages(at, pages)}</span>
          {at < pages && <a href={`/islands?page=${at + 1}#ties`}>{texts.next}</a>}
        </p>
      )}
    </section>
  );
}

type Names = ReadonlyMap<string, { readonly name: string; readonly key: string }>;

function cellsOf({ between: [a, b], shared }: Tie, nameOf: Names, locale: Locale) {
  const texts = islandTexts[locale];
  return [
    <Department key="a" names={nameOf} id={a} />,
    <Department key="b" names={nameOf} id={b} />,
    <ul key="shared" class="plain-list">
      {shared.map(({ kind, name }) => (
        <li key={`${kind} ${name}`}>{texts.shares(texts.kinds[kind], name)}</li>
      ))}
    </ul>,
  ];
}

function Department({ names, id }: { readonly names: Names; readonly id: string }) {
  const { key = '', name = '' } = names.get(id) ?? {};
  return <a href={`/departments/${key}`}>{name}</a>;
}
