import type { KpiCommand } from './domain/kpi.js';
import type { LinkCommand } from './domain/link.js';
import type { KpiDetail } from './kpi-details.service.js';

/** The command that would leave a KPI as it is: what a form changes one thing of. Plans that are not named stay. */
export function commandOf({ kpi, department, owner, measures, links }: KpiDetail): KpiCommand {
  const { key, name, nature, timing, customer, unit, decimals, direction, freshFor, untilDate } = kpi;
  const { every, source, perspective, rewarded, formula } = kpi;
  return {
    ...{ key, name, department, measures, nature, timing, customer, unit, decimals, direction, freshFor },
    ...{ every, owner, source, perspective, rewarded, formula },
    ...{ from: null, until: untilDate, plans: [], links: linkCommandsOf(links) },
  };
}

/** The links as they would be left. */
export function linkCommandsOf(links: KpiDetail['links']): LinkCommand[] {
  return links.map(({ goal, kpi: toward, link: { weight, direction, lag, claim, evidence } }) => ({
    ...(goal === null ? { kpi: toward ?? undefined } : { goal }),
    ...{ weight, direction, lag, claim, evidence },
  }));
}
