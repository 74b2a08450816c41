import type { ChromeProps } from '../../access/page-chrome.js';
import type { Period } from '../../cycles/period.entity.js';
import { daysBetween } from '../../calendar/domain/time.js';
import { LinkButton } from '../../platform/pages/button.js';
import { DataTable } from '../../platform/pages/data-table.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import type { GuardrailStanding } from '../breaches.service.js';
import type { LoggedDecision } from '../decisions.service.js';
import { boundsWords, breachWords } from '../domain/guardrail-words.js';
import { daysWaited, type QuarterOfAsking } from '../domain/permission.js';
import type { AskedPermission } from '../permissions.service.js';
import { Ages } from './ages.js';
import { DecisionLog } from './decision-log.js';
import type { LatestResolutions } from '../resolutions/latest-resolutions.service.js';
import { FromSessions } from './from-sessions.js';
import { decisionTexts } from './decision-texts.js';
import { guardrailTexts } from './guardrail-texts.js';
import { kpiValue } from './kpi-value.js';
import { Quarters } from './quarters.js';
import { StandingPicture } from './standing-picture.js';

export interface DecisionsPageProps {
  readonly frame: ChromeProps;
  /** The organization's own date. */
  readonly today: string;
  readonly standings: readonly GuardrailStanding[];
  readonly latest: readonly LoggedDecision[];
  /** Whose day to be looked at again has passed. */
  readonly stale: readonly LoggedDecision[];
  readonly waiting: readonly AskedPermission[];
  readonly resolved: LatestResolutions;
  readonly quarters: readonly QuarterOfAsking<Period>[];
  /** Whether whoever looks decides for a department. */
  readonly decides: boolean;
}

/** What departments decided without asking, what waits, and how often they still asked. */
export function DecisionsPage(props: DecisionsPageProps) {
  const { frame, quarters, latest, resolved, today, decides } = props;
  const { locale } = frame;
  const texts = decisionTexts[locale];
  return (
    <Layout {...frame}>
      <PageHeader
        title={texts.title}
        lead={texts.lead}
        actions={
          <>
            {decides && <LinkButton href="/decisions/new">{texts.write}</LinkButton>}
            <LinkButton href="/guardrails" kind="quiet">
              {texts.guardrails}
            </LinkButton>
          </>
        }
      />
      <div class="stack">
        <Outside {...props} />
        <div class="beside">
          <DecisionLog decisions={latest} today={today} locale={locale} />
          <div class="stack">
            <Stale {...props} />
            <Waiting {...props} />
          </div>
        </div>
        <FromSessions latest={resolved} today={today} locale={locale} />
        {quarters.length > 0 && <Quarters quarters={quarters} locale={locale} />}
      </div>
    </Layout>
  );
}

function Outside({ standings, frame: { locale } }: DecisionsPageProps) {
  const texts = decisionTexts[locale];
  const outside = standings.filter(({ breach }) => breach !== null);
  if (outside.length === 0) return <p>{standings.length === 0 ? texts.noGuardrails : texts.inside}</p>;
  const columns = guardrailTexts[locale];
  return (
    <section class="stack" aria-labelledby="outside">
      <h2 id="outside">{texts.outside(outside.length)}</h2>
      <p class="muted">{texts.outsideHelp}</p>
      <DataTable
        caption={texts.outside(outside.length)}
        captionHidden
        columns={[
          { label: columns.kpi },
          { label: columns.reading },
          { label: columns.bounds },
          { label: columns.picture },
        ]}
        rows={outside.map((standing) => {
          const { kpi, department, guardrail, breach } = standing;
          return {
            key: kpi.key,
            cells: [
              <>
                <a href={`/kpis/${kpi.key}`}>{kpi.name}</a>
                <br />
                <span class="small muted">{department?.name}</span>
              </>,
              breach &&
                breachWords({ ...breach, value: breach.reading.value }, kpiValue(kpi, locale), locale),
              boundsWords(guardrail, kpiValue(kpi, locale), locale),
              <StandingPicture standing={standing} locale={locale} />,
            ],
          };
        })}
      />
    </section>
  );
}

function Stale({ stale, today, frame: { locale } }: DecisionsPageProps) {
  const texts = decisionTexts[locale];
  return (
    <section class="section stack" aria-labelledby="stale">
      <h2 id="stale">{texts.stale}</h2>
      {stale.length === 0 ? (
        <p class="muted">{texts.noStale}</p>
      ) : (
        <>
          <p class="muted">{texts.staleHelp}</p>
          <Ages
            caption={texts.stale}
            rows={stale.map(({ decision: { id, what, revisitOn }, department }) => {
              const days = daysBetween(revisitOn, today);
              const name = (
                <>
                  <a href={`/decisions/${id}`}>{what}</a> <span class="small muted">{department.name}</span>
                </>
              );
              return { key: id, name, days, age: texts.days(days) };
            })}
          />
        </>
      )}
    </section>
  );
}

function Waiting({ waiting, today, decides, frame: { locale } }: DecisionsPageProps) {
  const texts = decisionTexts[locale];
  return (
    <section class="section stack" aria-labelledby="waiting">
      <h2 id="waiting">{texts.waiting}</h2>
      {waiting.length === 0 ? (
        <p class="muted">{texts.noWaiting}</p>
      ) : (
        <>
          <p class="muted">{texts.waitingHelp}</p>
          <Ages
            caption={texts.waiting}
            rows={waiting.map(({ asking, department, whom }) => {
              const days = daysWaited(asking, today);
              const name = (
                <>
                  <a href={`/decisions/permissions/${asking.id}`}>{asking.what}</a>{' '}
                  <span class="small muted">{texts.asks(department.name, whom?.name ?? '')}</span>
                </>
              );
              return { key: asking.id, name, days, age: texts.days(days) };
            })}
          />
        </>
      )}
      {decides && (
        <p>
          <a href="/decisions/permissions/new">{texts.askedInstead}</a>
        </p>
      )}
    </section>
  );
}
