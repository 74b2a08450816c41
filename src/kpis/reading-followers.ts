import type { EntityManager } from 'typeorm';
import { among } from '../platform/database/among.js';
import { plainRows } from '../platform/database/plain-rows.js';
import { rowsWhere } from '../platform/database/together.js';
import { computeDependents, computedQuestion, type FormulaKpi } from './computed-readings.js';
import { markEvidence } from './evidence-marks.js';
import { KpiPlan } from './kpi-plan.entity.js';
import type { Months } from './months.service.js';
import { refreshSeasons, type Seasonal } from './seasonal-plans.js';

/** What is worked out from readings. */
export interface Followers {
  /** All KPIs with a formula. */
  readonly formulas: readonly FormulaKpi[];
  /** The plans, of some KPIs, that go as last year went. */
  readonly seasonal: readonly Seasonal[];
}

/** Asks what may follow the readings of some KPIs, to be asked together with other things. */
export function followersOf(manager: EntityManager, organizationId: string, kpiIds: readonly string[]) {
  return {
    formulas: computedQuestion(manager, organizationId),
    seasonal: rowsWhere(manager, KpiPlan, SEASONAL, seasonalOf(manager, organizationId, kpiIds)),
  };
}

const SEASONAL = ['kpiId', 'cycleId'] as const;

const seasonalOf = (manager: EntityManager, organizationId: string, kpiIds: readonly string[]) =>
  ({ organizationId, kpiId: among(manager, kpiIds), trajectory: 'seasonal' }) as const;

function seasonalPlans(tx: EntityManager, organizationId: string, kpiIds: readonly string[]) {
  return plainRows(tx, KpiPlan, SEASONAL, seasonalOf(tx, organizationId, kpiIds));
}

interface Changed {
  readonly places: readonly { readonly kpiId: string; readonly periodId: string }[];
  readonly months: Months;
  /** Epoch milliseconds */
  readonly at: number;
  readonly followers: Followers;
}

/** KPIs by formula and plans that go as last year went follow readings that changed; evidence does later. */
export async function follow(
  tx: EntityManager,
  organizationId: string,
  { places, months, at, followers }: Changed,
  today: () => Promise<string>,
): Promise<void> {
  if (places.length === 0) return;
  const changed = new Set(places.map(({ kpiId }) => kpiId));
  const periodIds = [...new Set(places.map(({ periodId }) => periodId))];
  await markEvidence(tx, organizationId, changed);
  const moment = { months, periodIds, at };
  const computed = await computeDependents(tx, organizationId, [...changed], moment, followers.formulas);
  const also = computed.length === 0 ? [] : await seasonalPlans(tx, organizationId, computed);
  const seasonal = [...followers.seasonal.filter(({ kpiId }) => changed.has(kpiId)), ...also];
  if (seasonal.length > 0) await refreshSeasons(tx, organizationId, seasonal, months, await today());
}
