import { z } from 'zod';
import { plainDateSchema } from '../calendar/calendar.schemas.js';
import type { PlanCommand } from './domain/plan-command.js';
import { MONTHS } from './domain/month.js';
import { type CyclePlan, lacksSeason, type PlanVersion } from './domain/plan-history.js';
import { targetIn } from './domain/targets.js';
import type { KpiDetail } from './kpi-details.service.js';
import { keySchema, kpiFields, linkSchema, planSchema } from './kpi.schemas.js';
import { viewOfWarning, warningsView } from './link-warnings.dto.js';

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
  .extend({
    fromMonth: z.int().describe('The month of the cycle from which it is in force.'),
    path: z
      .array(z.object({ month: z.int(), value: z.number().nullable() }))
      .describe('What its months aim at; null for a band, and in a month that has none.'),
    lacksSeason: z
      .boolean()
      .describe('It was to go as last year went, but a month of that is missing: it goes in a line.'),
  })
  .meta({ id: 'KpiPlanVersion' });

export const kpiView = z
  .object({
    key: keySchema,
    ...kpiFields,
    freshFor: z.int().describe('Months a reading stays fresh.'),
    from: plainDateSchema,
    plans: z.array(planView).describe('In order; a cycle whose plan was changed has several.'),
    links: z.array(
      linkSchema
        .extend({ id: z.string().describe('Of its evidence.'), from: plainDateSchema })
        .meta({ id: 'KpiLinkInForce' }),
    ),
    warnings: warningsView,
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
  warnings,
  keys,
}: KpiDetail): z.output<typeof kpiView> {
  // Each field by itself: spread out of other objects they take as long as the rest of a list's answer.
  return {
    key: kpi.key,
    name: kpi.name,
    nature: kpi.nature,
    timing: kpi.timing,
    customer: kpi.customer,
    unit: kpi.unit,
    decimals: kpi.decimals,
    direction: kpi.direction,
    freshFor: kpi.freshFor,
    version: kpi.version,
    every: kpi.every,
    owner,
    source: kpi.source,
    perspective: kpi.perspective,
    rewarded: kpi.rewarded,
    formula: kpi.formula,
    department,
    measures: [...measures],
    from: kpi.fromDate,
    until: kpi.untilDate,
    plans: [...plans].sort(([a], [b]) => a - b).flatMap(([year, cycle]) => viewsOfPlan(year, cycle)),
    links: links.map(({ goal, kpi: toward, link }) => ({
      id: link.id,
      ...(goal === null ? { kpi: toward ?? '' } : { goal }),
      weight: link.weight,
      direction: link.direction,
      lag: link.lag,
      claim: link.claim,
      evidence: link.evidence,
      from: link.fromDate,
    })),
    warnings: warnings.map((warning) => viewOfWarning(warning, (id) => keys.get(id) ?? id)),
  };
}

/** Targets of single months go with the version in force in their month. */
function viewsOfPlan(year: number, { versions, targets }: CyclePlan): z.output<typeof planView>[] {
  return versions.map((version, i) => {
    const next = versions[i + 1]?.fromMonth ?? MONTHS + 1;
    const isSeasonal = version.plan.direction !== 'band' && version.plan.trajectory === 'seasonal';
    const own = [...targets].filter(([month]) => month >= version.fromMonth && month < next);
    const months = Array.from({ length: next - version.fromMonth }, (_, at) => version.fromMonth + at);
    return {
      ...numbersOf(version),
      year,
      fromMonth: version.fromMonth,
      targets: isSeasonal ? [] : own.sort(([a], [b]) => a - b).map(([month, value]) => ({ month, value })),
      path: months.map((month) => ({ month, value: targetIn(version.plan, month, MONTHS, targets) })),
      lacksSeason: next > MONTHS && lacksSeason({ versions, targets }),
    };
  });
}

function numbersOf({ plan }: PlanVersion): Required<Omit<PlanCommand, 'year' | 'targets'>> {
  const isBand = plan.direction === 'band';
  return {
    baseline: isBand ? null : plan.baseline,
    target: isBand ? null : plan.target,
    low: isBand ? plan.low : null,
    high: isBand ? plan.high : null,
    tolerance: isBand ? plan.tolerance : null,
    trajectory: isBand ? 'line' : (plan.trajectory ?? 'line'),
  };
}
