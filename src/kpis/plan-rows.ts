import type { Month } from './domain/month.js';
import { planOf } from './domain/plan-command.js';
import type { CyclePlan, PlanVersion } from './domain/plan-history.js';
import type { KpiPlan } from './kpi-plan.entity.js';
import type { KpiTarget } from './kpi-target.entity.js';
import type { Kpi } from './kpi.entity.js';
import type { Months } from './months.service.js';

/** A version of a plan with the year of its cycle, and a target of its own with its month. */
export interface YearPlan extends Omit<KpiPlan, 'organizationId' | 'cycleId'> {
  readonly year: number;
}
export interface MonthTarget extends Month {
  readonly kpiId: string;
  readonly value: number;
}

type PlansByYear = Map<string, Map<number, CyclePlan>>;

/** The plans of KPIs, by KPI and year of the cycle, out of their rows. */
export function plansOf(
  kpis: readonly Pick<Kpi, 'id' | 'direction'>[],
  plans: readonly KpiPlan[],
  targets: readonly KpiTarget[],
  months: Months,
): PlansByYear {
  const years = new Map(months.all.map(({ cycleId, year }) => [cycleId, year]));
  return gathered(kpis, plans, targets, {
    yearOf: ({ cycleId }) => years.get(cycleId),
    monthOf: ({ periodId }) => months.byId(periodId),
  });
}

/** The same out of rows that say which year and month they are of. */
export function datedPlansOf(
  kpis: readonly Pick<Kpi, 'id' | 'direction'>[],
  plans: readonly YearPlan[],
  targets: readonly MonthTarget[],
): PlansByYear {
  return gathered(kpis, plans, targets, { yearOf: ({ year }) => year, monthOf: (target) => target });
}

type PlanRow = Omit<YearPlan, 'year'>;
type TargetRow = Pick<MonthTarget, 'kpiId' | 'value'>;

function gathered<P extends PlanRow, T extends TargetRow>(
  kpis: readonly Pick<Kpi, 'id' | 'direction'>[],
  plans: readonly P[],
  targets: readonly T[],
  at: { readonly yearOf: (plan: P) => number | undefined; readonly monthOf: (target: T) => Month | null },
): PlansByYear {
  const directions = new Map(kpis.map(({ id, direction }) => [id, direction]));
  const byKpi = new Map<string, Map<number, { versions: PlanVersion[]; targets: Map<number, number> }>>();
  const planFor = (kpiId: string, year: number) => {
    const byYear =
      byKpi.get(kpiId) ?? new Map<number, { versions: PlanVersion[]; targets: Map<number, number> }>();
    byKpi.set(kpiId, byYear);
    const plan = byYear.get(year) ?? { versions: [], targets: new Map<number, number>() };
    byYear.set(year, plan);
    return plan;
  };
  for (const row of [...plans].sort((a, b) => a.fromMonth - b.fromMonth)) {
    const direction = directions.get(row.kpiId);
    const year = at.yearOf(row);
    if (direction === undefined || year === undefined) continue;
    planFor(row.kpiId, year).versions.push({ fromMonth: row.fromMonth, plan: planOf(row, direction) });
  }
  for (const target of targets) {
    const month = at.monthOf(target);
    if (month) planFor(target.kpiId, month.year).targets.set(month.number, target.value);
  }
  return byKpi;
}

/** The rows of a plan: versions and explicit targets. */
export function rowsOf(
  organizationId: string,
  kpiId: string,
  cycleId: string,
  plan: CyclePlan,
  monthId: (number: number) => string,
): { plans: KpiPlan[]; targets: KpiTarget[] } {
  const none = { baseline: null, target: null, low: null, high: null, tolerance: null };
  return {
    plans: plan.versions.map(({ fromMonth, plan: { direction: _, ...numbers } }) => ({
      organizationId,
      kpiId,
      cycleId,
      fromMonth,
      trajectory: 'line' as const,
      ...none,
      ...numbers,
    })),
    targets: [...plan.targets].map(([month, value]) => ({
      organizationId,
      kpiId,
      periodId: monthId(month),
      value,
    })),
  };
}
