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
  const dialect = dialectOf(tx);
  const [organization, mark, kpis] = [1, 2, 3].map((n) => dialect.parameter(n));
  // `WHERE true`: without it SQLite takes ON CONFLICT for the condition of a join.
  await tx.query(
    `INSERT INTO evidence_due (organization_id, kpi_id, mark)
     SELECT ${organization}, value, ${mark} FROM ${dialect.tableOf(kpis ?? '')} WHERE true
     ON CONFLICT (organization_id, kpi_id) DO UPDATE SET mark = excluded.mark`,
    [organizationId, newId(), dialect.listed(ids)],
  );
}
