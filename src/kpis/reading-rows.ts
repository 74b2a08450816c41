import type { EntityManager } from 'typeorm';
import type { Dialect } from '../platform/database/dialect.js';
import type { Reading } from './reading.entity.js';

const COLUMNS = [
  ...['organization_id', 'kpi_id', 'period_id', 'value', 'note'],
  ...['recorded_at', 'recorded_by', 'source'],
] as const;
/** Rows that one statement carries: SQLite takes 32,766 parameters, PostgreSQL 65,535. */
const AT_ONCE = 1000;
const statements = new Map<string, string>();

/**
 * Keeps readings, each in the place of the one before it. Written out instead of by `upsert`, which takes several times
 * as long to build its statement as the database takes to carry it out.
 */
export async function writeReadings(
  tx: EntityManager,
  dialect: Dialect,
  rows: readonly Reading[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE);
    const parameters: unknown[] = [];
    for (const row of some) {
      parameters.push(row.organizationId, row.kpiId, row.periodId, row.value, row.note);
      parameters.push(row.recordedAt, row.recordedBy, row.source);
    }
    await tx.query(statementFor(dialect, some.length), parameters);
  }
}

function statementFor(dialect: Dialect, count: number): string {
  const key = `${dialect.name} ${count}`;
  const known = statements.get(key);
  if (known !== undefined) return known;
  const width = COLUMNS.length;
  const rows = Array.from({ length: count }, (_, row) => {
    const one = COLUMNS.map((_column, column) => dialect.parameter(row * width + column + 1));
    return `(${one.join(', ')})`;
  });
  const taken = COLUMNS.slice(3).map((column) => `${column} = excluded.${column}`);
  const text = `INSERT INTO reading (${COLUMNS.join(', ')}) VALUES ${rows.join(', ')} ON CONFLICT (organization_id, kpi_id, period_id) DO UPDATE SET ${taken.join(', ')}`;
  // Batches come in one size and a rest; anything else is not worth keeping.
  if (count === AT_ONCE) statements.set(key, text);
  return text;
}
