import type { EntityManager } from 'typeorm';
import { departmentOn, type Stay } from './domain/place.js';
import { KpiStay } from './kpi-stay.entity.js';
import type { Kpi } from './kpi.entity.js';

type Placed = Pick<Kpi, 'id' | 'departmentId'>;

/** Which department each KPI of an organization was of, and when. */
export class KpiPlaces {
  readonly #stays: ReadonlyMap<string, readonly Stay[]>;

  private constructor(rows: readonly KpiStay[]) {
    const stays = new Map<string, Stay[]>();
    for (const row of rows) stays.set(row.kpiId, [...(stays.get(row.kpiId) ?? []), row]);
    this.#stays = stays;
  }

  /** Without a query, out of all rows of the organization. */
  static of(rows: readonly KpiStay[]): KpiPlaces {
    return new KpiPlaces(rows);
  }

  /** One query; there are few rows, for KPIs seldom move. */
  static async load(manager: EntityManager, organizationId: string): Promise<KpiPlaces> {
    return new KpiPlaces(await manager.findBy(KpiStay, { organizationId }));
  }

  departmentOf({ id, departmentId }: Placed, date: string): string | null {
    return departmentOn(departmentId, this.#stays.get(id) ?? [], date);
  }

  /** The KPI as it was on a day: of the department it was of then. */
  on<K extends Placed>(kpi: K, date: string): K {
    return this.#stays.has(kpi.id) ? { ...kpi, departmentId: this.departmentOf(kpi, date) } : kpi;
  }

  /** Ids of KPIs that were of one of these departments once. */
  onceOf(departmentIds: readonly string[]): string[] {
    const wanted = new Set(departmentIds);
    return [...this.#stays]
      .filter(([, stays]) => stays.some(({ departmentId }) => wanted.has(departmentId)))
      .map(([kpiId]) => kpiId);
  }
}
