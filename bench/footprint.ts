import type { Database } from '../src/platform/database/database.js';
import type { Databases } from './databases.js';

/** What a database did and holds so far. */
export interface Footprint {
  readonly storedBytes: number;
  /** Transactions that wrote: each waits for the disk once, together with others if it can. PostgreSQL only. */
  readonly transactions?: number;
  /** Written to the log that is made safe on disk before a commit is answered. PostgreSQL only. */
  readonly logBytes?: number;
}

const TABLES = ['outbox', 'mail_content', 'delivery_attempt', 'mailed_link'];

export async function footprintOf({ name }: Databases, database: Database): Promise<Footprint> {
  const manager = database.read();
  if (name === 'SQLite') {
    const [row] = await manager.query<[{ bytes: number }]>(
      'SELECT page_count * page_size AS bytes FROM pragma_page_count(), pragma_page_size()',
    );
    return { storedBytes: row.bytes };
  }
  const stored = TABLES.map((table) => `pg_total_relation_size('${table}')`).join(' + ');
  const [row] = await manager.query<[Record<'stored' | 'transactions' | 'log', string>]>(
    `SELECT ${stored} AS stored, pg_snapshot_xmax(pg_current_snapshot())::text AS transactions,
       pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0') AS log`,
  );
  return {
    ...{ storedBytes: Number(row.stored), transactions: Number(row.transactions), logBytes: Number(row.log) },
  };
}

/** The difference, for each mail of a burst. */
export function perMail(
  before: Footprint,
  after: Footprint,
  { people, sessions }: { readonly people: number; readonly sessions: number },
): Record<string, number> {
  const mails = people * sessions;
  return Object.fromEntries(
    Object.entries(after).map(([key, value]) => [
      key,
      (Number(value) - Number(before[key as keyof Footprint])) / mails,
    ]),
  );
}
