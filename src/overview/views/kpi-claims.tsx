import { expiredWords, isExpired } from '../../goals/domain/expiry.js';
import type { Goal } from '../../goals/goal.entity.js';
import { Badge, Status } from '../../platform/pages/badge.js';
import { LinkButton } from '../../platform/pages/button.js';
import { Flash } from '../../platform/pages/flash.js';
import { formatNumber } from '../../platform/pages/format-number.js';
import type { Locale } from '../../platform/pages/locale.js';
import { listWords } from '../domain/lists.js';
import type { KpiClaim, NamedWarning } from '../kpi-meaning.js';
import type { KpiPicture } from '../kpi-page.service.js';
import { claimHref, FINDING_TONES } from './claim-words.js';
import { evidenceTexts } from './evidence-texts.js';
import { kpiTexts } from './kpi-texts.js';

/** Why anybody believes that it moves the goal, what the readings say of that, and what is said to move it. */
export function KpiClaims({ picture, locale }: { readonly picture: KpiPicture; readonly locale: Locale }) {
  const texts = kpiTexts[locale];
  const { kpi, claims, measureOf, drivers, warnings, mayLink, today } = picture;
  return (
    <>
      {claims.length + measureOf.length === 0 && <p class="muted">{texts.noClaims}</p>}
      {warnings.map((warning) => (
        <Flash key={`${warning.kind} ${warning.goals.join()}`} tone="warning">
          {warningWords(warning, kpi.name, locale)}
        </Flash>
      ))}
      {measureOf.map(({ goal, year }) => (
        <p key={goal.id}>
          {texts.measureOf(year)} <a href={`/goal?cycle=${year}`}>{goal.statement}</a>
          <Expired {...{ goal, today, locale }} />
        </p>
      ))}
      {claims.map((claim) => (
        <Claim key={claim.link.id} {...{ kpi, claim, today, mayLink, locale }} />
      ))}
      {drivers.length > 0 && (
        <p>
          {texts.drivers}{' '}
          {drivers.map(({ link, kpi: driver }, i) => (
            <span key={link.id}>
              {i > 0 && ', '}
              <a href={claimHref({ kpi: driver, link })}>{driver.name}</a>
            </span>
          ))}
        </p>
      )}
      {mayLink && (
        <p>
          <LinkButton href={`/kpis/${kpi.key}/links/new`} kind="quiet">
            {texts.link}
          </LinkButton>
        </p>
      )}
    </>
  );
}

/** A goal that holds no more says so wherever it is named. */
function Expired({
  goal,
  today,
  locale,
}: {
  readonly goal: Goal;
  readonly today: string;
  readonly locale: Locale;
}) {
  if (!isExpired(goal, today)) return null;
  return <Status tone="at-risk">{expiredWords(goal, locale)}</Status>;
}

function Claim({
  kpi,
  claim: { link, goal, toward, finding },
  today,
  mayLink,
  locale,
}: {
  readonly kpi: KpiPicture['kpi'];
  readonly claim: KpiClaim;
  readonly today: string;
  readonly mayLink: boolean;
  readonly locale: Locale;
}) {
  const texts = kpiTexts[locale];
  return (
    <blockquote class="claim">
      <p>{link.claim}</p>
      <footer class="small muted">
        {goal && (
          <>
            <a href="/goal">{goal.statement}</a> <Expired {...{ goal, today, locale }} />
          </>
        )}
        {toward && <a href={`/kpis/${toward.key}`}>{toward.name}</a>}
        <span class="row claim-facts">
          <Badge>{texts.weighs(formatNumber(link.weight, locale))}</Badge>
          {link.lag > 0 && <Badge>{texts.lag(link.lag)}</Badge>}
          <Badge>{texts.evidence[link.evidence]}</Badge>
          {finding && (
            <Status tone={FINDING_TONES[finding]}>
              {evidenceTexts[locale].finding}: {evidenceTexts[locale].findings[finding].toLowerCase()}
            </Status>
          )}
        </span>
        <span class="row claim-facts">
          <a href={claimHref({ kpi, link })}>{texts.figures}</a>
          {mayLink && <a href={`/kpis/${kpi.key}/links/${link.id}/change`}>{texts.changeLink}</a>}
        </span>
      </footer>
    </blockquote>
  );
}

function warningWords({ kind, goals, routes }: NamedWarning, kpi: string, locale: Locale): string {
  const texts = kpiTexts[locale];
  const goal = listWords(goals.map(texts.quoted), locale); // prettier-ignore
  if (kind === 'weightless') return texts.weightless(goal);
  const ways = routes.map((route) =>
    route.length === 0 ? texts.directly : texts.byWayOf(route.join(' → ')),
  );
  return texts.doublePath(kpi, goal, listWords(ways, locale));
}
