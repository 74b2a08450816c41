import type { KpiCommand } from './domain/kpi.js';
import type { KpiDetail } from './kpi-details.service.js';

/** The command that would leave a KPI as it is: what a form changes one thing of. Plans that are not named stay. */
export function commandOf({ kpi, department, measures, links }: KpiDetail): KpiCommand {
  const { key, name, nature, timing, customer, unit, decimals, direction, freshFor, untilDate } = kpi;
  return {
    ...{ key, name, department, measures, nature, timing, customer, unit, decimals, direction, freshFor },
    ...{ from: null, until: untilDate, plans: [] },
    links: links.map(({ goal, kpi: toward, link }) => ({
      ...(goal === null ? { kpi: toward ?? undefined } : { goal }),
      ...{ weight: link.weight, direction: link.direction, lag: link.lag },
      ...{ claim: link.claim, evidence: link.evidence },
    })),
  };
}
