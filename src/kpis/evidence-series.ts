import { type EntityManager, In } from 'typeorm';
import {
  betterSign,
  type EvidenceFacts,
  type Pair,
  pairsAtLag,
  type Series,
  together,
} from './domain/evidence.js';
import { ordinalOf } from './domain/month.js';
import type { KpiLink } from './kpi-link.entity.js';
import { Kpi } from './kpi.entity.js';
import { figuresOf } from './link-figures.js';
import { Measure } from './measure.entity.js';
import { Months } from './months.service.js';
import { Reading } from './reading.entity.js';

/** What a KPI is held against: another KPI, the goal's only measure, or all its measures as one. */
export interface Other {
  /** The measures, or the one KPI; none where the goal has no measure. */
  readonly kpis: readonly Kpi[];
  /** In the unit of the only one, else from 0 to 100. */
  readonly series: Series;
  readonly better: 1 | -1;
}

/** The readings that some links are held against: four queries, whatever their number. */
export class EvidenceSeries {
  private constructor(
    readonly months: Months,
    private readonly kpis: ReadonlyMap<string, Kpi>,
    private readonly measures: ReadonlyMap<string, readonly string[]>,
    private readonly readings: ReadonlyMap<string, Series>,
  ) {}

  static async load(
    manager: EntityManager,
    organizationId: string,
    links: readonly KpiLink[],
  ): Promise<EvidenceSeries> {
    const months = await Months.load(manager, organizationId);
    const goalIds = [...new Set(links.flatMap(({ goalId }) => goalId ?? []))];
    const measured = await manager.findBy(Measure, { organizationId, goalId: In(goalIds) });
    const ids = links.flatMap(({ kpiId, towardKpiId }) => [kpiId, towardKpiId ?? kpiId]);
    const kpiIds = [...new Set([...ids, ...measured.map(({ kpiId }) => kpiId)])];
    const kpis = await manager.find(Kpi, {
      where: { organizationId, id: In(kpiIds) },
      order: { name: 'ASC' },
    });
    const measures = new Map<string, string[]>();
    // By name, since the KPIs are.
    for (const { id } of kpis) {
      for (const { goalId, kpiId } of measured) {
        if (kpiId === id) measures.set(goalId, [...(measures.get(goalId) ?? []), id]);
      }
    }
    const readings = await seriesOf(manager, organizationId, kpiIds, months);
    return new EvidenceSeries(months, new Map(kpis.map((kpi) => [kpi.id, kpi])), measures, readings);
  }

  kpiOf({ kpiId }: KpiLink): Kpi | undefined {
    return this.kpis.get(kpiId);
  }

  otherOf({ goalId, towardKpiId }: KpiLink): Other {
    const ids = goalId === null ? [towardKpiId ?? ''] : (this.measures.get(goalId) ?? []);
    const kpis = ids.flatMap((id) => this.kpis.get(id) ?? []);
    const parts = kpis.map(({ id, direction }) => ({
      series: this.#readings(id),
      better: betterSign(direction),
    }));
    const [only] = parts;
    if (only && parts.length === 1) return { kpis, ...only };
    return { kpis, series: this.#together(goalId ?? '', parts), better: 1 };
  }

  pairsOf(link: KpiLink): Pair[] {
    return pairsAtLag(this.#readings(link.kpiId), this.otherOf(link).series, link.lag);
  }

  factsOf(link: KpiLink): EvidenceFacts {
    const own = betterSign(this.kpiOf(link)?.direction ?? 'higher');
    return figuresOf(this.pairsOf(link), own === this.otherOf(link).better ? 1 : -1);
  }

  #readings(kpiId: string): Series {
    return this.readings.get(kpiId) ?? new Map<number, number>();
  }

  /** The measures of a goal are the same for all its links. */
  #together(goalId: string, parts: Parameters<typeof together>[0]): Series {
    const known = this.#joined.get(goalId) ?? together(parts);
    this.#joined.set(goalId, known);
    return known;
  }
  readonly #joined = new Map<string, Series>();
}

async function seriesOf(
  manager: EntityManager,
  organizationId: string,
  kpiIds: readonly string[],
  months: Months,
): Promise<Map<string, Map<number, number>>> {
  const series = new Map<string, Map<number, number>>();
  if (kpiIds.length === 0) return series;
  const rows = await manager
    .createQueryBuilder(Reading, 'reading')
    .select(['reading.kpiId AS "kpiId"', 'reading.periodId AS "periodId"', 'reading.value AS "value"'])
    .where('reading.organizationId = :organizationId', { organizationId })
    .andWhere('reading.kpiId IN (:...kpiIds)', { kpiIds })
    .orderBy('reading.kpiId')
    .getRawMany<{ kpiId: string; periodId: string; value: number }>();
  for (const { kpiId, periodId, value } of rows) {
    const month = months.byId(periodId);
    if (!month) continue;
    const own = series.get(kpiId) ?? new Map<number, number>();
    series.set(kpiId, own.set(ordinalOf(month), value));
  }
  return series;
}
