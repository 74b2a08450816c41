import { type EntityManager, In, MoreThanOrEqual } from 'typeorm';
import { PlanningCycle } from '../cycles/planning-cycle.entity.js';
import { replan } from './domain/plan-history.js';
import { seasonalTargets } from './domain/targets.js';
import { KpiPlan } from './kpi-plan.entity.js';
import { KpiTarget } from './kpi-target.entity.js';
import { Kpi } from './kpi.entity.js';
import { Months } from './months.service.js';
import { plansOf } from './plan-rows.js';
import { loadLastYears } from './seasons.js';

/** A year for which a KPI has a plan that goes as last year went. */
export type Seasonal = Pick<KpiPlan, 'kpiId' | 'cycleId'>;

/**
 * Works out anew what plans aim at that go as last year went, once readings of these KPIs have changed: from the open
 * month on, for closed months keep what they were closed with.
 */
export async function refreshSeasons(
  tx: EntityManager,
  organizationId: string,
  marked: readonly Seasonal[],
  months: Months,
  today: string,
): Promise<void> {
  const cycles = await tx.findBy(PlanningCycle, {
    organizationId,
    id: In(marked.map(({ cycleId }) => cycleId)),
    endsOn: MoreThanOrEqual(months.on(today)?.startsOn ?? today),
  });
  const of = { organizationId, kpiId: In(marked.map(({ kpiId }) => kpiId)) };
  const kpis = await tx.findBy(Kpi, { organizationId, id: of.kpiId });
  const targets = await tx.findBy(KpiTarget, of);
  const plans = plansOf(kpis, await tx.findBy(KpiPlan, of), targets, months);
  const ids = kpis.map(({ id }) => id);
  const lastYear = await loadLastYears(
    tx,
    organizationId,
    months,
    ids,
    cycles.map(({ year }) => year),
  );
  for (const kpi of kpis) {
    for (const { year, startsOn } of cycles) {
      const before = plans.get(kpi.id)?.get(year);
      const plan = before?.versions.at(-1)?.plan;
      if (!before || plan?.direction === 'band' || plan?.trajectory !== 'seasonal') continue;
      const open = today < startsOn ? 1 : (months.on(today)?.number ?? 1);
      const after = replan(before, plan, seasonalTargets(plan, lastYear(kpi.id, year)) ?? new Map(), open);
      if (!after) continue;
      const periodOf = (number: number) => months.of({ year, number })?.id ?? '';
      const all = [...new Set([...before.targets.keys(), ...after.targets.keys()])].map(periodOf);
      await tx.delete(KpiTarget, { organizationId, kpiId: kpi.id, periodId: In(all) });
      const rows = [...after.targets].map(([number, value]) => ({ periodId: periodOf(number), value }));
      await tx.insert(
        KpiTarget,
        rows.map((row) => ({ organizationId, kpiId: kpi.id, ...row })),
      );
    }
  }
}
