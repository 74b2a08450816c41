import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { Period } from '../cycles/period.entity.js';
import { rowsOf, together, valuesOf } from '../platform/database/together.js';
import type { Standing } from './domain/kpi-state.js';
import type { StatusThresholds } from './domain/status.js';
import { KpiFacts, latestOf, type ReadingRow, type TrendPoint } from './kpi-facts.js';
import { KpiPlaces } from './kpi-places.js';
import { KpiPlan } from './kpi-plan.entity.js';
import { KpiStay } from './kpi-stay.entity.js';
import { KpiTarget } from './kpi-target.entity.js';
import { Kpi } from './kpi.entity.js';
import type { MonthPeriod, Months } from './months.service.js';

const SHOWN = [
  ...(['id', 'departmentId', 'name', 'customer', 'unit', 'decimals'] as const),
  ...(['direction', 'freshFor', 'fromDate', 'untilDate'] as const),
] as const;

export type StandingKpi = Pick<Kpi, (typeof SHOWN)[number]>;

/** How all KPIs and measures that hold in a month stand in it, without the trends and forms that pages show beside. */
export class MonthStandings {
  private constructor(
    readonly month: MonthPeriod,
    /** By name, each of the department it was of at the month's end. */
    readonly kpis: readonly StandingKpi[],
    readonly facts: KpiFacts,
  ) {}

  /** One query, however many. */
  static async load(
    manager: EntityManager,
    organizationId: string,
    { months, month, thresholds }: { months: Months; month: MonthPeriod; thresholds: StatusThresholds },
  ): Promise<MonthStandings> {
    const { cycleId, startsOn, endsOn } = month;
    const rows = await together(manager, {
      kpis: rowsOf(manager, Kpi, SHOWN, (query) =>
        query
          .where({ organizationId })
          .andWhere('row.fromDate <= :endsOn', { endsOn })
          .andWhere('(row.untilDate IS NULL OR row.untilDate >= :startsOn)', { startsOn })
          .orderBy('row.name')
          .addOrderBy('row.key'),
      ),
      stays: rowsOf(manager, KpiStay, 'all', (query) => query.where({ organizationId })),
      plans: rowsOf(manager, KpiPlan, 'all', (query) => query.where({ organizationId, cycleId })),
      targets: rowsOf(manager, KpiTarget, 'all', (query) => ofCycle(query, organizationId, cycleId)),
      readings: valuesOf<ReadingRow>(latestOf(manager, organizationId, { until: endsOn, most: 1 }), [
        'kpiId',
        'periodId',
        'value',
      ]),
    });
    const places = KpiPlaces.of(rows.stays);
    const kpis = rows.kpis.map((kpi) => places.on(kpi, endsOn));
    return new MonthStandings(month, kpis, KpiFacts.of(kpis, months, thresholds, rows));
  }

  of(kpi: StandingKpi): Standing<TrendPoint> {
    return this.facts.standing(kpi, this.month);
  }
}

function ofCycle(
  query: SelectQueryBuilder<KpiTarget>,
  organizationId: string,
  cycleId: string,
): SelectQueryBuilder<KpiTarget> {
  return query
    .innerJoin(
      Period,
      'period',
      'period.organizationId = row.organizationId AND period.id = row.periodId AND period.cycleId = :cycleId',
      { cycleId },
    )
    .where('row.organizationId = :organizationId', { organizationId });
}
