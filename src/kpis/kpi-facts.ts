import { type EntityManager, In } from 'typeorm';
import { Period } from '../cycles/period.entity.js';
import { type MonthReading, type Standing, standingIn } from './domain/kpi-state.js';
import type { CyclePlan } from './domain/plan-history.js';
import type { StatusThresholds } from './domain/status.js';
import { KpiPlan } from './kpi-plan.entity.js';
import { KpiTarget } from './kpi-target.entity.js';
import { Kpi } from './kpi.entity.js';
import type { MonthPeriod, Months } from './months.service.js';
import { plansOf } from './plan-rows.js';
import { Reading } from './reading.entity.js';

/** A reading with the month it is of. */
export interface TrendPoint extends MonthReading {
  readonly month: MonthPeriod;
}

/** How many readings a trend shows: a year and the month it is compared with. */
export const TREND = 13;

interface ReadingRow {
  readonly kpiId: string;
  readonly periodId: string;
  readonly value: number;
}

/** What the standing of KPIs in one month, and in the month before it, follows from: three queries however many. */
export class KpiFacts {
  private constructor(
    private readonly thresholds: StatusThresholds,
    private readonly plans: ReadonlyMap<string, ReadonlyMap<number, CyclePlan>>,
    private readonly readings: ReadonlyMap<string, readonly TrendPoint[]>,
  ) {}

  static async load(
    manager: EntityManager,
    organizationId: string,
    kpis: readonly Kpi[],
    months: Months,
    month: MonthPeriod,
    thresholds: StatusThresholds,
  ): Promise<KpiFacts> {
    const kpiId = In(kpis.map(({ id }) => id));
    const cycleIds = new Set([month.cycleId, months.before(month)?.cycleId ?? month.cycleId]);
    const monthIds = months.all.filter(({ cycleId }) => cycleIds.has(cycleId)).map(({ id }) => id);
    const plans = await manager.findBy(KpiPlan, { organizationId, kpiId, cycleId: In([...cycleIds]) });
    const targets = await manager.findBy(KpiTarget, { organizationId, kpiId, periodId: In(monthIds) });
    const rows = await latestReadings(manager, organizationId, kpis, month);
    const readings = new Map<string, TrendPoint[]>();
    for (const row of rows) {
      const of = months.byId(row.periodId);
      if (of) readings.set(row.kpiId, [...(readings.get(row.kpiId) ?? []), { month: of, value: row.value }]);
    }
    return new KpiFacts(thresholds, plansOf(kpis, plans, targets, months), readings);
  }

  standing({ id, freshFor }: Kpi, month: MonthPeriod): Standing<TrendPoint> {
    const plan = this.plans.get(id)?.get(month.year) ?? null;
    return standingIn(month, { freshFor, plan, readings: this.readings.get(id) ?? [] }, this.thresholds);
  }

  /** The last readings up to the month that was asked about, in order of time. */
  trend({ id }: Kpi): readonly TrendPoint[] {
    return (this.readings.get(id) ?? []).slice(-TREND);
  }
}

/** One more than a trend shows, so that the month before has its own last reading too. */
function latestReadings(
  manager: EntityManager,
  organizationId: string,
  kpis: readonly Kpi[],
  month: MonthPeriod,
): Promise<ReadingRow[]> {
  if (kpis.length === 0) return Promise.resolve([]);
  return manager
    .createQueryBuilder()
    .select(['latest."kpiId" AS "kpiId"', 'latest."periodId" AS "periodId"', 'latest."value" AS "value"'])
    .from(
      (ranked) =>
        ranked
          .from(Reading, 'reading')
          .innerJoin(
            Period,
            'period',
            'period.organizationId = reading.organizationId AND period.id = reading.periodId',
          )
          .select(['reading.kpiId AS "kpiId"', 'reading.periodId AS "periodId"', 'reading.value AS "value"'])
          .addSelect('period.endsOn', 'endsOn')
          .addSelect('ROW_NUMBER() OVER (PARTITION BY reading.kpiId ORDER BY period.endsOn DESC)', 'place')
          .where('reading.organizationId = :organizationId', { organizationId })
          .andWhere('reading.kpiId IN (:...kpiIds)', { kpiIds: kpis.map(({ id }) => id) })
          .andWhere('period.endsOn <= :until', { until: month.endsOn }),
      'latest',
    )
    .where('latest."place" <= :most', { most: TREND + 1 })
    .orderBy('latest."endsOn"')
    .getRawMany<ReadingRow>();
}
