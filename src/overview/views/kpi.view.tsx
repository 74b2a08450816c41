import type { ChromeProps } from '../../access/page-chrome.js';
import { DecidedInSessions } from '../../cycles/decided-in-sessions.js';
import { periodWords } from '../../cycles/domain/session-words.js';
import { LinkButton } from '../../platform/pages/button.js';
import { DefinitionList } from '../../platform/pages/definition-list.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { formatDate } from '../../platform/pages/format-date.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import type { KpiPicture } from '../kpi-page.service.js';
import { AsOf } from './as-of.js';
import { KpiStatus, LastValue, valueWords } from './kpi-cells.js';
import { KpiClaims } from './kpi-claims.js';
import { KpiCorrections } from './kpi-corrections.js';
import { KpiGuardrail } from './kpi-guardrail.js';
import { KpiPast } from './kpi-past.js';
import { hasNoSum, KpiReadings } from './kpi-readings.js';
import { kpiTexts } from './kpi-texts.js';
import type { Reader } from './moment.js';
import { percentWords } from './percent.js';
import { TrendChart } from './trend-chart.js';

interface KpiPageProps {
  readonly frame: ChromeProps;
  readonly reader: Reader;
  readonly picture: KpiPicture;
  /** Planners and leaders. */
  readonly mayChange: boolean;
  /** Whether the reader may set its guardrail. */
  readonly maySet: boolean;
  /** Whether the reader decides for its department. */
  readonly mayDecide: boolean;
}

export function KpiPage({ frame, reader, picture, mayChange, maySet, mayDecide }: KpiPageProps) {
  const { locale } = reader;
  const texts = kpiTexts[locale];
  const { kpi, department, readings } = picture;
  return (
    <Layout {...frame}>
      <PageHeader
        eyebrow={department?.name ?? texts.measure}
        title={kpi.name}
        actions={
          <>
            <LinkButton href="/goal" kind="quiet">
              {texts.back}
            </LinkButton>
            {mayChange && (
              <LinkButton href={`/kpis/${kpi.key}/change`} kind="quiet">
                {texts.change}
              </LinkButton>
            )}
          </>
        }
      />
      <div class="stack">
        {picture.asOf && <AsOf month={picture.asOf} now={`/kpis/${kpi.key}`} locale={locale} />}
        <Figures picture={picture} locale={locale} />
        {readings.size === 0 ? (
          <EmptyState title={texts.none}>{texts.noneHelp}</EmptyState>
        ) : (
          <Trend picture={picture} locale={locale} />
        )}
        <section class="section stack" aria-labelledby="claims">
          <h2 id="claims">{texts.claims}</h2>
          <KpiClaims picture={picture} locale={locale} />
          <About picture={picture} locale={locale} />
        </section>
        <KpiGuardrail {...{ picture, maySet, mayDecide, locale }} />
        <DecidedInSessions about={picture.decided} today={picture.today} locale={locale} />
        <KpiPast {...{ reader, picture }} />
        {(readings.size > 0 || picture.months.some(({ month }) => hasNoSum(picture, month.id))) && (
          <div class="section">
            <KpiReadings picture={picture} reader={reader} />
          </div>
        )}
        <KpiCorrections {...{ kpi, corrections: picture.corrections, reader }} />
      </div>
    </Layout>
  );
}

function Figures({
  picture: { state, kpi },
  locale,
}: {
  readonly picture: KpiPicture;
  readonly locale: Locale;
}) {
  const texts = kpiTexts[locale];
  if (!state) return null;
  const { attainment, target, month } = state;
  return (
    <dl class="figures">
      <div>
        <dt>{texts.latest(periodWords({ kind: 'month', ...(state.reading?.month ?? month) }, locale))}</dt>
        <dd>
          <LastValue state={{ ...state, age: 0 }} locale={locale} />
        </dd>
      </div>
      {target !== null && (
        <div>
          <dt>{texts.target}</dt>
          <dd>{valueWords(target, kpi, locale)}</dd>
        </div>
      )}
      {attainment && (
        <div>
          <dt>{texts.attainment}</dt>
          <dd>{percentWords(attainment.raw, locale)}</dd>
        </div>
      )}
      <div>
        <dt class="visually-hidden">Status</dt>
        <dd>
          <KpiStatus state={state} locale={locale} />
        </dd>
      </div>
    </dl>
  );
}

/** A chart begins with the first reading, but shows so many months at least. */
const FEWEST_MONTHS = 6;

function Trend({
  picture: { kpi, months, lacksSeason },
  locale,
}: {
  readonly picture: KpiPicture;
  readonly locale: Locale;
}) {
  const texts = kpiTexts[locale];
  const way = months.at(-1)?.trajectory ?? null;
  const first = Math.max(
    0,
    months.findIndex(({ value }) => value !== null),
  );
  const shown = months.slice(Math.min(first, Math.max(0, months.length - FEWEST_MONTHS)));
  const values = shown.map(({ value }) => valueWords(value, kpi, locale)).join(', ');
  const hasBand = shown.some(({ band }) => band !== null);
  return (
    <figure class="trend">
      <TrendChart months={shown} unit={kpi.unit} locale={locale} label={texts.chart(kpi.name, values)} />
      <figcaption>
        <ul class="legend">
          <li>
            <svg
              class="sign chart"
              viewBox="0 0 22 22"
              width="22"
              height="22"
              aria-hidden="true"
              focusable="false"
            >
              <path class="series" d="M2 15 10 9l10-2" />
            </svg>{' '}
            {texts.reading}
          </li>
          <li>
            <svg
              class="sign chart"
              viewBox="0 0 22 22"
              width="22"
              height="22"
              aria-hidden="true"
              focusable="false"
            >
              {hasBand ? (
                <rect class="band" x="2" y="5" width="18" height="12" />
              ) : (
                <path class="target" d="M2 11h18" />
              )}
            </svg>{' '}
            {hasBand ? texts.band : texts.goalLine}
          </li>
        </ul>
        {way !== null && way !== 'line' && (
          <p class="small muted">{lacksSeason ? texts.lacksSeason : texts.ways[way]}</p>
        )}
      </figcaption>
    </figure>
  );
}

function About({
  picture: { kpi, owner, formula },
  locale,
}: {
  readonly picture: KpiPicture;
  readonly locale: Locale;
}) {
  const texts = kpiTexts[locale];
  return (
    <DefinitionList
      items={[
        {
          term: texts.customer,
          description: kpi.customer ?? <span class="muted">{texts.noCustomer}</span>,
        },
        {
          term: texts.character,
          description: `${texts.natures[kpi.nature]}; ${texts.timings[kpi.timing]}; ${texts.directions[kpi.direction]}`,
        },
        { term: texts.owner, description: owner?.name ?? <span class="muted">{texts.noOwner}</span> },
        {
          term: texts.figure,
          description: `${texts.every[kpi.every]}${kpi.source === null ? '' : `; ${texts.from(kpi.source)}`}`,
        },
        ...(formula
          ? [
              {
                term: texts.formula,
                description: (
                  <>
                    <code>{kpi.formula}</code>
                    <span class="small muted">
                      {' '}
                      {formula.inputs.map(({ key, name }, index) => (
                        <>
                          {index > 0 && ', '}
                          <a href={`/kpis/${key}`}>{name}</a>
                        </>
                      ))}
                    </span>
                  </>
                ),
              },
            ]
          : []),
        ...(kpi.perspective === null
          ? []
          : [{ term: texts.perspective, description: texts.perspectives[kpi.perspective] }]),
        ...(kpi.rewarded ? [{ term: texts.reward, description: texts.rewarded }] : []),
        ...(kpi.untilDate ? [{ term: '', description: texts.ended(formatDate(kpi.untilDate, locale)) }] : []),
      ]}
    />
  );
}
