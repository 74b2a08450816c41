import { planOf } from './domain/plan-command.js';
import type { CyclePlan, PlanVersion } from './domain/plan-history.js';
import type { KpiPlan } from './kpi-plan.entity.js';
import type { KpiTarget } from './kpi-target.entity.js';
import type { Kpi } from './kpi.entity.js';
import type { Months } from './months.service.js';

/** The plans of KPIs, by KPI and year of the cycle, out of their rows. */
export function plansOf(
  kpis: readonly Pick<Kpi, 'id' | 'direction'>[],
  plans: readonly KpiPlan[],
  targets: readonly KpiTarget[],
  months: Months,
): Map<string, Map<number, CyclePlan>> {
  const directions = new Map(kpis.map(({ id, direction }) => [id, direction]));
  const yearOf = new Map(months.all.map(({ cycleId, year }) => [cycleId, year]));
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
    const year = yearOf.get(row.cycleId);
    if (direction === undefined || year === undefined) continue;
    planFor(row.kpiId, year).versions.push({ fromMonth: row.fromMonth, plan: planOf(row, direction) });
  }
  for (const { kpiId, periodId, value } of targets) {
    const month = months.byId(periodId);
    if (month) planFor(kpiId, month.year).targets.set(month.number, value);
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
