import type { EntityManager } from 'typeorm';
import { dialectOf } from '../platform/database/dialect.js';
import { newId } from '../platform/ids.js';

/** Says that readings, links or what is better of these KPIs changed; the evidence follows off the request's path. */
export async function markEvidence(
  tx: EntityManager,
  organizationId: string,
  kpiIds: Iterable<string>,
): Promise<void> {
  const ids = [...new Set(kpiIds)];
  if (ids.length === 0) return;
  const { parameter, tableOf, listed } = dialectOf(tx);
  // `WHERE true`: without it SQLite takes ON CONFLICT for the condition of a join.
  await tx.query(
    `INSERT INTO evidence_due (organization_id, kpi_id, mark) SELECT ${parameter(1)}, value, ${parameter(2)} FROM ${tableOf(parameter(3))} WHERE true ON CONFLICT (organization_id, kpi_id) DO UPDATE SET mark = excluded.mark`,
    [organizationId, newId(), listed(ids)],
  );
}
