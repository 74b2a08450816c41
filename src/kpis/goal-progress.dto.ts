import { z } from 'zod';
import { STATUSES } from './domain/status.js';
import type { GoalProgress } from './goal-progress.service.js';
import type { KpiState } from './kpi-states.service.js';
import { keySchema } from './kpi.schemas.js';

const share = z.number().min(0).max(1);
const change = z.number().min(-1).max(1);

const stateView = z
  .object({
    key: keySchema,
    name: z.string(),
    unit: z.string(),
    value: z.number().nullable().describe('The last reading.'),
    period: z.string().nullable().describe('The month of that reading.'),
    fresh: z.boolean(),
    target: z.number().nullable().describe("The month's own; null for a band."),
    attainment: z.number().nullable().describe('As it is, not clamped.'),
    status: z.enum(STATUSES).nullable().describe('Null: a fresh value without a plan.'),
    trend: z.array(z.object({ period: z.string(), value: z.number() })),
  })
  .meta({ id: 'KpiState' });

const linkedView = stateView
  .extend({
    weight: share.describe("Share of the goal's whole weight."),
    contribution: share.describe("Part of the goal's progress."),
    claim: z.string(),
  })
  .meta({ id: 'LinkedKpiState' });

const departmentView = z
  .object({
    department: keySchema.nullable(),
    progress: share.nullable(),
    coverage: share,
    weight: share,
    contribution: share,
    kpis: z.array(linkedView),
  })
  .meta({ id: 'DepartmentProgress' });

const changeView = z
  .object({
    total: change.describe('The lines below add up to it.'),
    kpis: z.array(z.object({ kpi: keySchema, change })),
    departments: z
      .array(z.object({ department: keySchema.nullable(), change }))
      .describe('The same by department: with the line for freshness these add up to the total, too.'),
    freshness: z.object({ change, becameFresh: z.array(keySchema), becameStale: z.array(keySchema) }),
  })
  .meta({ id: 'ProgressChange' });

const monthView = z
  .object({
    period: z.string(),
    progress: share.nullable(),
    coverage: share,
    measured: share.nullable(),
    diverges: z.boolean(),
  })
  .meta({ id: 'GoalMonth' });

export const progressView = z
  .object({
    goal: keySchema,
    period: z.string(),
    progress: share.nullable().describe('Null: unknown, nothing fresh is linked.'),
    coverage: share.describe('Share of the weight that is fresh.'),
    change: changeView
      .nullable()
      .describe('Since the month before; null where there is none to compare with.'),
    departments: z.array(departmentView),
    measures: z.array(stateView),
    measured: share.nullable().describe('Mean attainment of the fresh measures.'),
    diverges: z.boolean().describe('Progress and measures are more than 0.25 apart.'),
    months: z
      .array(monthView)
      .describe("The months of the goal's year up to this one: what KPIs imply beside what measures say."),
  })
  .meta({ id: 'GoalProgress' });

/** @param claims of the goal's links, by their ids */
export function viewOfProgress(
  standing: GoalProgress,
  claims: ReadonlyMap<string, string>,
): z.output<typeof progressView> {
  const { goal, month, progress, coverage, measured, diverges, departments, measures } = standing;
  return {
    goal: goal.key,
    period: month.name,
    progress,
    coverage,
    change: viewOfChange(standing),
    departments: departments.map(({ department, kpis, ...numbers }) => ({
      department: department?.key ?? null,
      progress: numbers.progress,
      coverage: numbers.coverage,
      weight: numbers.weight,
      contribution: numbers.contribution,
      kpis: kpis.map((state) => ({
        ...viewOfState(state),
        weight: state.contribution.weight,
        contribution: state.contribution.contribution,
        claim: claims.get(state.link.id) ?? '',
      })),
    })),
    measures: measures.map(viewOfState),
    measured,
    diverges,
    months: standing.byMonth().map(({ month: { name }, ...numbers }) => ({ period: name, ...numbers })),
  };
}

function viewOfState({
  kpi,
  reading,
  fresh,
  target,
  attainment,
  status,
  trend,
}: KpiState): z.output<typeof stateView> {
  return {
    key: kpi.key,
    name: kpi.name,
    unit: kpi.unit,
    value: reading?.value ?? null,
    period: reading?.month.name ?? null,
    fresh,
    target,
    attainment: attainment?.raw ?? null,
    status,
    trend: trend.map(({ month, value }) => ({ period: month.name, value })),
  };
}

function viewOfChange({
  change: since,
  keys,
  departmentKeys,
}: GoalProgress): z.output<typeof changeView> | null {
  if (since === null) return null;
  const keyOf = (kpiId: string) => keys.get(kpiId) ?? kpiId;
  return {
    total: since.total,
    kpis: since.kpis.map((kpi) => ({ kpi: keyOf(kpi.kpiId), change: kpi.change })),
    departments: since.departments.map(({ departmentId, change: moved }) => ({
      department: departmentKeys.get(departmentId ?? '') ?? null,
      change: moved,
    })),
    freshness: {
      change: since.freshness.change,
      becameFresh: since.freshness.becameFresh.map(keyOf),
      becameStale: since.freshness.becameStale.map(keyOf),
    },
  };
}
