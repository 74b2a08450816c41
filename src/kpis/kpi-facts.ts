import { type EntityManager, In, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { Period } from '../cycles/period.entity.js';
import { among } from '../platform/database/among.js';
import { plainRows } from '../platform/database/plain-rows.js';
import { type Question, rowsWhere, together } from '../platform/database/together.js';
import { type MonthReading, type Standing, standingIn } from './domain/kpi-state.js';
import { ordinalOf } from './domain/month.js';
import type { CyclePlan } from './domain/plan-history.js';
import type { Status, StatusThresholds } from './domain/status.js';
import { KpiPlan } from './kpi-plan.entity.js';
import { KpiTarget } from './kpi-target.entity.js';
import { Kpi } from './kpi.entity.js';
import type { MonthPeriod, Months } from './months.service.js';
import { plansOf } from './plan-rows.js';
import { Reading } from './reading.entity.js';

/** What must be known of a KPI to tell how it stands. */
export type FactsKpi = Pick<Kpi, 'id' | 'direction' | 'freshFor'>;

/** A reading with the month it is of. */
export interface TrendPoint extends MonthReading {
  readonly month: MonthPeriod;
}

/** How many readings a trend shows: a year and the month it is compared with. */
export const TREND = 13;

/**
 * How far back is read: as far as a trend shows, which is also what the standing in each month of the year follows
 * from, or only the readings that the standing in the month and in the month before it follows from.
 */
export type Reach = 'trend' | 'standing';

/** One more than a trend shows, so that the month before has its own last reading too. */
const MOST: Readonly<Record<Reach, number>> = { trend: TREND + 1, standing: 2 };

const READ = ['kpiId', 'value'] as const;

/** Of more KPIs all of the organization are read: a question that names thousands takes longer than its answer. */
const NAMED = 300;

export interface ReadingRow {
  readonly kpiId: string;
  readonly periodId: string;
  readonly value: number;
}

/** What facts are made of, where it was read already; the readings in order of time. */
export interface FactRows {
  readonly plans: readonly KpiPlan[];
  readonly targets: readonly KpiTarget[];
  readonly readings: readonly ReadingRow[];
}

/** What the standing of KPIs in one month, and in the month before it, follows from: as many queries, however many. */
export class KpiFacts {
  private constructor(
    private readonly thresholds: StatusThresholds,
    private readonly plans: ReadonlyMap<string, ReadonlyMap<number, CyclePlan>>,
    private readonly readings: ReadonlyMap<string, readonly TrendPoint[]>,
  ) {}

  static async load(
    manager: EntityManager,
    organizationId: string,
    kpis: readonly FactsKpi[],
    months: Months,
    month: MonthPeriod,
    thresholds: StatusThresholds,
    reach: Reach = 'trend',
  ): Promise<KpiFacts> {
    const ofKpis = kpis.length > NAMED ? {} : { kpiId: In(kpis.map(({ id }) => id)) };
    const cycleIds = new Set([month.cycleId, months.before(month)?.cycleId ?? month.cycleId]);
    const monthIds = months.all.filter(({ cycleId }) => cycleIds.has(cycleId)).map(({ id }) => id);
    const plans = await plainRows(manager, KpiPlan, 'all', {
      ...{ organizationId, cycleId: In([...cycleIds]), ...ofKpis },
    });
    const targets = await plainRows(manager, KpiTarget, 'all', {
      ...{ organizationId, periodId: In(monthIds), ...ofKpis },
    });
    const readings = await readingsUntil(manager, organizationId, kpis, months, month, MOST[reach]);
    return KpiFacts.of(kpis, months, thresholds, { plans, targets, readings });
  }

  /** Without a query, out of rows. */
  static of(
    kpis: readonly FactsKpi[],
    months: Months,
    thresholds: StatusThresholds,
    { plans, targets, readings: rows }: FactRows,
  ): KpiFacts {
    const readings = new Map<string, TrendPoint[]>(kpis.map(({ id }) => [id, []]));
    for (const row of rows) {
      const of = months.byId(row.periodId);
      if (of) readings.get(row.kpiId)?.push({ month: of, value: row.value });
    }
    return new KpiFacts(thresholds, plansOf(kpis, plans, targets, months), readings);
  }

  standing({ id, freshFor }: FactsKpi, month: MonthPeriod): Standing<TrendPoint> {
    const plan = this.plans.get(id)?.get(month.year) ?? null;
    return standingIn(month, { freshFor, plan, readings: this.readings.get(id) ?? [] }, this.thresholds);
  }

  /** The status that a value of the month, or none, would give the KPI, whatever is known of the month. */
  statusWith(kpi: FactsKpi, month: MonthPeriod, value: number | null): Status | null {
    const plan = this.plans.get(kpi.id)?.get(month.year) ?? null;
    const before = (this.readings.get(kpi.id) ?? []).filter((one) => ordinalOf(one.month) < ordinalOf(month));
    const readings = value === null ? before : [...before, { month, value }];
    return standingIn(month, { freshFor: kpi.freshFor, plan, readings }, this.thresholds).status;
  }

  /** The last readings up to the month that was asked about, in order of time. */
  trend({ id }: FactsKpi): readonly TrendPoint[] {
    return (this.readings.get(id) ?? []).slice(-TREND);
  }
}

/**
 * The last readings of KPIs up to a month, in order of time: those of as many months, and of who has fewer in them those
 * from before. To number all that was ever read takes many times as long.
 */
async function readingsUntil(
  manager: EntityManager,
  organizationId: string,
  kpis: readonly FactsKpi[],
  months: Months,
  month: MonthPeriod,
  most: number,
): Promise<ReadingRow[]> {
  if (kpis.length === 0) return [];
  const upTo = months.all.filter((one) => ordinalOf(one) <= ordinalOf(month));
  const near = upTo.slice(-most);
  const byMonth = await (kpis.length > NAMED
    ? readingsOfAll(manager, organizationId, near)
    : readingsOf(manager, organizationId, near, kpis));
  const before = new Map<string, number>();
  for (const rows of byMonth.slice(0, -1))
    for (const { kpiId } of rows) before.set(kpiId, (before.get(kpiId) ?? 0) + 1);
  const fewer = kpis.flatMap(({ id }) => ((before.get(id) ?? 0) < most - 1 ? [id] : []));
  const last = upTo.at(-1 - near.length);
  const older =
    last === undefined || fewer.length === 0
      ? []
      : await latestOf(manager, organizationId, {
          ...{ until: last.endsOn, most, kpiIds: fewer },
        }).getRawMany<ReadingRow>();
  return [older, ...byMonth].flat();
}

/** Those of the KPIs in each of the months. */
async function readingsOf(
  manager: EntityManager,
  organizationId: string,
  months: readonly MonthPeriod[],
  kpis: readonly FactsKpi[],
): Promise<ReadingRow[][]> {
  const named = {
    periodId: In(months.map(({ id }) => id)),
    kpiId: In(kpis.map(({ id }) => id)),
  };
  const rows = await plainRows(manager, Reading, ['kpiId', 'periodId', 'value'], {
    organizationId,
    ...named,
  });
  const places = new Map(months.map(({ id }, i) => [id, i]));
  const byMonth: ReadingRow[][] = months.map(() => []);
  for (const row of rows) byMonth[places.get(row.periodId) ?? 0]?.push(row);
  return byMonth;
}

/** Those of the whole organization: tens of thousands, whose month is asked for once, and not with each. */
async function readingsOfAll(
  manager: EntityManager,
  organizationId: string,
  months: readonly MonthPeriod[],
): Promise<ReadingRow[][]> {
  const questions = months.map(
    ({ id: periodId }): [string, Question<Pick<ReadingRow, 'kpiId' | 'value'>>] => [
      periodId,
      rowsWhere(manager, Reading, READ, { organizationId, periodId }),
    ],
  );
  const found = await together(manager, Object.fromEntries(questions));
  return months.map(({ id: periodId }) =>
    (found[periodId] ?? []).map(({ kpiId, value }) => ({ kpiId, periodId, value })),
  );
}

/**
 * The last readings of KPIs, or of all without their ids, of months that ended by a day (`YYYY-MM-DD`); in order of time,
 * as rows of `kpiId`, `periodId` and `value`.
 */
export function latestOf(
  manager: EntityManager,
  organizationId: string,
  {
    until,
    most,
    kpiIds,
  }: { readonly until: string; readonly most: number; readonly kpiIds?: readonly string[] },
): SelectQueryBuilder<ObjectLiteral> {
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
          .andWhere(kpiIds ? { kpiId: among(manager, kpiIds) } : '1 = 1')
          .andWhere('period.endsOn <= :until', { until }),
      'latest',
    )
    .where('latest."place" <= :most', { most })
    .orderBy('latest."endsOn"');
}
