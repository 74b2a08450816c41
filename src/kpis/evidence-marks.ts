import type { EntityManager } from 'typeorm';
import { newId } from '../platform/ids.js';
import { EvidenceDue } from './evidence-due.entity.js';

/** Rows that one statement carries: databases limit its parameters. */
const AT_ONCE = 500;

/** Says that readings, links or what is better of these KPIs changed; the evidence follows off the request's path. */
export async function markEvidence(
  tx: EntityManager,
  organizationId: string,
  kpiIds: Iterable<string>,
): Promise<void> {
  const mark = newId();
  const rows = [...new Set(kpiIds)].map((kpiId) => ({ organizationId, kpiId, mark }));
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await tx.upsert(EvidenceDue, rows.slice(from, from + AT_ONCE), ['organizationId', 'kpiId']);
  }
}
