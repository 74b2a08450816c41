import { Badge } from '../../platform/pages/badge.js';
import { formatNumber } from '../../platform/pages/format-number.js';
import type { Locale } from '../../platform/pages/locale.js';
import type { KpiClaim, KpiPicture } from '../kpi-page.service.js';
import { kpiTexts } from './kpi-texts.js';

/** Why anybody believes that it moves the goal. */
export function KpiClaims({ picture, locale }: { readonly picture: KpiPicture; readonly locale: Locale }) {
  const texts = kpiTexts[locale];
  const { claims, measureOf } = picture;
  if (claims.length + measureOf.length === 0) return <p class="muted">{texts.noClaims}</p>;
  return (
    <>
      {measureOf.map(({ goal, year }) => (
        <p key={goal.id}>
          {texts.measureOf(year)} <a href={`/goal?cycle=${year}`}>{goal.statement}</a>
        </p>
      ))}
      {claims.map((claim) => (
        <Claim key={claim.link.id} claim={claim} locale={locale} />
      ))}
    </>
  );
}

function Claim({
  claim: { link, goal, toward },
  locale,
}: {
  readonly claim: KpiClaim;
  readonly locale: Locale;
}) {
  const texts = kpiTexts[locale];
  return (
    <blockquote class="claim">
      <p>{link.claim}</p>
      <footer class="small muted">
        {goal && <a href="/goal">{goal.statement}</a>}
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
