import type { Database } from './database.js';

/**
 * What a copy does not share with its original: PostgreSQL gives every cluster and every database a number of its own,
 * so a dump that was loaded elsewhere is known by it. A copied SQLite file is the same in every byte: null.
 */
export async function databaseIdentity(database: Database): Promise<string | null> {
  if (database.dialect.name === 'sqlite') return null;
  const [row] = await database.read().query<[{ identity: string }]>(
    `SELECT system_identifier || '/' || (SELECT oid FROM pg_database WHERE datname = current_database()) AS identity
       FROM pg_control_system()`,
  );
  return row.identity;
}
