import { Injectable } from '@nestjs/common';
import { Brackets, type EntityManager, In } from 'typeorm';
import { Organization } from '../organizations/organization.entity.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/errors.js';
import type { Attainment } from './domain/attainment.js';
import type { Status, StatusThresholds } from './domain/status.js';
import { type FactsKpi, KpiFacts, type TrendPoint } from './kpi-facts.js';
import { KpiPlaces } from './kpi-places.js';
import { Kpi } from './kpi.entity.js';
import { type MonthPeriod, Months } from './months.service.js';

/** What pages show of a KPI beside how it stands. */
export const SHOWN = [
  ...(['id', 'key', 'name', 'departmentId', 'unit', 'decimals', 'direction'] as const),
  ...(['freshFor', 'fromDate', 'untilDate'] as const),
] as const;
export type ShownKpi = Pick<Kpi, (typeof SHOWN)[number]>;

/** How a KPI or a measure stands in a month, with what a page or a form shows beside it. */
export interface KpiState<K = ShownKpi> {
  readonly kpi: K;
  readonly month: MonthPeriod;
  /** The last reading of the month or before it, and how many months old it is. */
  readonly reading: TrendPoint | null;
  readonly age: number | null;
  readonly fresh: boolean;
  /** The month's own target; null for a band, or without a plan. */
  readonly target: number | null;
  /** Of the last reading, also when it is stale. */
  readonly attainment: Attainment | null;
  /** Null: a fresh reading, but no plan in this cycle to judge it by. */
  readonly status: Status | null;
  /** The last 13 readings up to the month, in order of time. */
  readonly trend: readonly TrendPoint[];
  /** The status that another value of the month, or none, would give it. */
  readonly statusWith: (value: number | null) => Status | null;
}

/** Which KPIs are asked about; without both, all of them and the measures. */
export interface WhichKpis {
  readonly departmentIds?: readonly string[];
  readonly kpiIds?: readonly string[];
  /** A month: its id, its name (`FY2027 M01`) or a day in it. */
  readonly month: string;
  /** The day whose departments count: who is asked for last month's figures is who has the KPI now. The month's end without it. */
  readonly placedOn?: string;
}

@Injectable()
export class KpiStatesService {
  constructor(private readonly database: Database) {}

  /**
   * How the KPIs that hold in a month stand in it, by name; the same number of queries however many. A department of
   * another organization has none. Throws `UnknownMonth`.
   */
  async statesFor(organizationId: string, which: WhichKpis): Promise<KpiState<Kpi>[]> {
    const manager = this.database.read();
    const months = await Months.load(manager, organizationId);
    const month = months.get(which.month);
    const places = await KpiPlaces.load(manager, organizationId);
    const kpis = await kpisIn(manager, organizationId, month, which, places);
    const thresholds = await thresholdsOf(manager, organizationId);
    const facts = await KpiFacts.load(manager, organizationId, kpis, months, month, thresholds);
    return kpis.map((kpi) => stateOf(kpi, month, facts));
  }
}

export function stateOf<K extends FactsKpi>(kpi: K, month: MonthPeriod, facts: KpiFacts): KpiState<K> {
  return {
    ...{ kpi, month, ...facts.standing(kpi, month), trend: facts.trend(kpi) },
    statusWith: (value) => facts.statusWith(kpi, month, value),
  };
}

/** From which attainment the organization calls a KPI on track, and at risk. */
export async function thresholdsOf(
  manager: EntityManager,
  organizationId: string,
): Promise<StatusThresholds> {
  const organization = await manager.findOneBy(Organization, { organizationId });
  if (!organization) throw new NotFound('organization', 'organisatie');
  return organization.thresholds;
}

/** Of the departments they were of then. */
async function kpisIn(
  manager: EntityManager,
  organizationId: string,
  { startsOn, endsOn }: MonthPeriod,
  { departmentIds, kpiIds, placedOn = endsOn }: WhichKpis,
  places: KpiPlaces,
): Promise<Kpi[]> {
  const query = manager
    .createQueryBuilder(Kpi, 'kpi')
    .where('kpi.organizationId = :organizationId', { organizationId })
    .andWhere('kpi.fromDate <= :endsOn', { endsOn })
    .andWhere(
      new Brackets((or) =>
        or.where('kpi.untilDate IS NULL').orWhere('kpi.untilDate >= :startsOn', { startsOn }),
      ),
    );
  if (departmentIds) {
    const once = places.onceOf(departmentIds);
    query.andWhere(
      new Brackets((or) => or.where({ departmentId: In([...departmentIds]) }).orWhere({ id: In(once) })),
    );
  }
  if (kpiIds) query.andWhere({ id: In([...kpiIds]) });
  const found = await query.orderBy('kpi.name').addOrderBy('kpi.key').getMany();
  const then = found.map((kpi) => places.on(kpi, placedOn));
  return departmentIds ? then.filter(({ departmentId }) => departmentIds.includes(departmentId ?? '')) : then;
}
