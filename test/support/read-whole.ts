import type { Statement } from '../../bench/recorded.js';
import type { Database } from '../../src/platform/database/database.js';
import { testDatabase } from './database.js';

/**
 * The tables that the database would read from end to end. PostgreSQL prefers that for small ones; told not to, it shows
 * whether an index can answer at all.
 */
export function readWhole(database: Database, { sql, parameters }: Statement): Promise<string[]> {
  return database.write(async (tx) => {
    if (testDatabase === 'sqlite') {
      const steps = await tx.query<{ detail: string }[]>(`EXPLAIN QUERY PLAN ${sql}`, [...parameters]);
      const made = steps.flatMap(({ detail }) => /^(?:CO-ROUTINE|MATERIALIZE) (\S+)/.exec(detail)?.[1] ?? []);
      const scanned = steps.flatMap(({ detail }) => /^SCAN (?!CONSTANT|\()(\S+)$/.exec(detail)?.[1] ?? []);
      return scanned.filter((name) => !made.includes(name));
    }
    await tx.query('SET LOCAL enable_seqscan = off');
    const steps = await tx.query<{ 'QUERY PLAN': string }[]>(`EXPLAIN ${sql}`, [...parameters]);
    return steps.flatMap((step) => /Seq Scan on (\S+)/.exec(step['QUERY PLAN'])?.[1] ?? []);
  });
}
