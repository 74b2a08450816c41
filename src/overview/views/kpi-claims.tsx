import { expiredWords, isExpired } from '../../goals/domain/expiry.js';
import type { Goal } from '../../goals/goal.entity.js';
import { Badge, Status } from '../../platform/pages/badge.js';
import { formatNumber } from '../../platform/pages/format-number.js';
import type { Locale } from '../../platform/pages/locale.js';
import type { KpiClaim, KpiPicture } from '../kpi-page.service.js';
import { kpiTexts } from './kpi-texts.js';

/** Why anybody believes that it moves the goal. */
export function KpiClaims({ picture, locale }: { readonly picture: KpiPicture; readonly locale: Locale }) {
  const texts = kpiTexts[locale];
  const { claims, measureOf, today } = picture;
  if (claims.length + measureOf.length === 0) return <p class="muted">{texts.noClaims}</p>;
  return (
    <>
      {measureOf.map(({ goal, year }) => (
        <p key={goal.id}>
          {texts.measureOf(year)} <a href={`/goal?cycle=${year}`}>{goal.statement}</a>
          <Expired {...{ goal, today, locale }} />
        </p>
      ))}
      {claims.map((claim) => (
        <Claim key={claim.link.id} {...{ claim, today, locale }} />
      ))}
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
  claim: { link, goal, toward },
  today,
  locale,
}: {
  readonly claim: KpiClaim;
  readonly today: string;
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
        </span>
      </footer>
    </blockquote>
  );
}
