import { z } from 'zod';
import { CHECKS, type CheckResult } from './domain/plan-check.js';
import { checkTexts } from './views/check-texts.js';
import { pathOf } from './views/plan-check.view.js';

export const planCheckQuery = z.object({
  year: z.coerce
    .number()
    .int()
    .min(1)
    .max(9999)
    .optional()
    .describe('Of a planning cycle; without it, that of the goal that holds today.'),
});
export type PlanCheckQuery = z.output<typeof planCheckQuery>;

const finding = z.object({
  name: z.string().describe('Of what was found; empty where it is the plan as a whole.'),
  path: z.string().describe('Where it is mended.'),
  detail: z
    .record(z.string(), z.union([z.number(), z.array(z.string())]))
    .describe('Figures behind it: counts, or the names of KPIs in between.'),
});

export const planCheckView = z.array(
  z.object({
    check: z.enum(CHECKS),
    title: z.string().describe('What it is called when something is found.'),
    how: z.string().describe('How it is found.'),
    advice: z.string().describe('What to do about it.'),
    lookedAt: z.number().int().describe('How many things were looked at; 0: there was nothing to check.'),
    findings: z.array(finding),
  }),
);
export type PlanCheckView = z.output<typeof planCheckView>;

export function viewOfPlanCheck(results: readonly CheckResult[]): PlanCheckView {
  return results.map(({ check, lookedAt, found }) => {
    const { title, how, advice } = checkTexts.en.checks[check];
    return {
      ...{ check, title, how, advice, lookedAt },
      findings: found.map((one) => ({
        name: 'name' in one ? one.name : '',
        path: pathOf(one),
        detail: detailOf(one),
      })),
    };
  });
}

function detailOf(found: CheckResult['found'][number]): Record<string, number | string[]> {
  switch (found.kind) {
    case 'person':
      return { ...found.counts };
    case 'share':
      return { structure: found.structure, wayOfWorking: found.wayOfWorking };
    case 'department':
      return found.count === undefined ? {} : { kpis: found.count };
    case 'kpi':
      return found.by ? { by: [...found.by] } : {};
    default:
      return {};
  }
}
