import { z } from 'zod';
import { plainDateSchema } from '../calendar/calendar.schemas.js';
import type { PlanCommand } from './domain/plan-command.js';
import type { CyclePlan, PlanVersion } from './domain/plan-history.js';
import type { KpiDetail } from './kpi-details.service.js';
import { keySchema, kpiFields, linkSchema, planSchema } from './kpi.schemas.js';

export const kpiBody = z
  .strictObject({
    ...kpiFields,
    from: plainDateSchema
      .nullable()
      .default(null)
      .describe('The first day it holds; left out, it stays, and a new one begins with the open month.'),
    version: z
      .int('Give the version as you read it, a whole number.')
      .optional()
      .describe('The version you saw: the change is refused if somebody made another one since.'),
  })
  .meta({
    id: 'KpiBody',
    description:
      'All of a KPI or measure; what is left out has its default. Changed plans and links hold from the open month on: ' +
      'closed months keep theirs. Planning cycles that are not named keep their plans; links that are not named end.',
  });

const planView = planSchema
  .extend({ fromMonth: z.int().describe('The month of the cycle from which it is in force.') })
  .meta({ id: 'KpiPlanVersion' });

export const kpiView = z
  .object({
    key: keySchema,
    ...kpiFields,
    freshFor: z.int().describe('Months a reading stays fresh.'),
    from: plainDateSchema,
    plans: z.array(planView).describe('In order; a cycle whose plan was changed has several.'),
    links: z.array(linkSchema.extend({ from: plainDateSchema }).meta({ id: 'KpiLinkInForce' })),
    version: z.int(),
  })
  .meta({ id: 'Kpi' });

export function viewOfKpi({
  kpi,
  department,
  owner,
  measures,
  plans,
  links,
}: KpiDetail): z.output<typeof kpiView> {
  const {
    key,
    name,
    nature,
    timing,
    customer,
    unit,
    decimals,
    direction,
    freshFor,
    every,
    source,
    perspective,
    rewarded,
    fromDate,
    untilDate,
    version,
  } = kpi;
  const facts = {
    ...{ key, name, nature, timing, customer, unit, decimals, direction, freshFor, version },
    ...{ every, owner, source, perspective, rewarded },
  };
  return {
    ...facts,
    department,
    measures: [...measures],
    from: fromDate,
    until: untilDate,
    plans: [...plans].sort(([a], [b]) => a - b).flatMap(([year, cycle]) => viewsOfPlan(year, cycle)),
    links: links.map(({ goal, link: { weight, direction: sign, lag, claim, evidence, fromDate: from } }) => ({
      goal,
      weight,
      direction: sign,
      lag,
      claim,
      evidence,
      from,
    })),
  };
}

/** Explicit targets go with the version in force in their month. */
function viewsOfPlan(year: number, { versions, targets }: CyclePlan): z.output<typeof planView>[] {
  return versions.map((version, i) => {
    const next = versions[i + 1]?.fromMonth ?? Infinity;
    const own = [...targets].filter(([month]) => month >= version.fromMonth && month < next);
    return {
      ...numbersOf(version),
      year,
      fromMonth: version.fromMonth,
      targets: own.sort(([a], [b]) => a - b).map(([month, value]) => ({ month, value })),
    };
  });
}

function numbersOf({ plan }: PlanVersion): Omit<PlanCommand, 'year' | 'targets'> {
  const none = { baseline: null, target: null, low: null, high: null, tolerance: null };
  if (plan.direction === 'band')
    return { ...none, low: plan.low, high: plan.high, tolerance: plan.tolerance };
  return { ...none, baseline: plan.baseline, target: plan.target };
}
