import { type EntityManager, IsNull, Not } from 'typeorm';
import { keysNamed } from './formula-problems.js';
import { Kpi } from './kpi.entity.js';

/** By key of each KPI: those that are worked out from it. */
export type WorkedOutFrom = ReadonlyMap<string, readonly Kpi[]>;

export async function loadWorkedOutFrom(
  manager: EntityManager,
  organizationId: string,
): Promise<WorkedOutFrom> {
  const kpis = await manager.find(Kpi, {
    where: { organizationId, formula: Not(IsNull()) },
    order: { name: 'ASC', key: 'ASC' },
  });
  const named = keysNamed(new Map(kpis.map(({ key, formula }) => [key, formula])));
  const from = new Map<string, Kpi[]>();
  for (const kpi of kpis) {
    for (const key of named.get(kpi.key) ?? []) from.set(key, [...(from.get(key) ?? []), kpi]);
  }
  return from;
}
