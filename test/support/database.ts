import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { entities } from '../../src/entities.js';
import { Database } from '../../src/platform/database/database.js';
import { copyMigratedDatabase, copyMigratedFile } from './migrated.js';

declare const TEST_DATABASE: 'sqlite' | 'postgres';

/** Which database this run is about. */
export const testDatabase = TEST_DATABASE;

/** A fresh database of the kind this run is about: empty, or with all tables made. */
export async function freshDatabaseUrl(
  tables: 'none' | 'migrated' = 'none',
): Promise<{ url: string; drop: () => Promise<void> }> {
  if (TEST_DATABASE === 'sqlite') {
    const folder = mkdtempSync(join(tmpdir(), 'cadans-'));
    const file = join(folder, 'test.sqlite');
    if (tables === 'migrated') await copyMigratedFile(file);
    return {
      url: `sqlite:${file}`,
      drop: () => Promise.resolve(rmSync(folder, { recursive: true })),
    };
  }
  const server = process.env['TEST_POSTGRES_URL'] ?? '';
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const administer = async (statement: string) => {
    const client = new pg.Client(`${server}/postgres`);
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  if (tables === 'migrated') await copyMigratedDatabase(server, name);
  else await administer(`CREATE DATABASE ${name}`);
  return { url: `${server}/${name}`, drop: () => administer(`DROP DATABASE ${name} WITH (FORCE)`) };
}

/** Opens a fresh database for a test file; `close` takes it away again. */
export async function openTestDatabase(): Promise<{
  database: Database;
  url: string;
  close: () => Promise<void>;
}> {
  const { url, drop } = await freshDatabaseUrl('migrated');
  const database = await Database.open({ url, entities, scratch: true });
  return {
    database,
    url,
    close: async () => {
      await database.close();
      await drop();
    },
  };
}
