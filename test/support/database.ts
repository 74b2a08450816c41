import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { entities } from '../../src/entities.js';
import { Database } from '../../src/platform/database/database.js';

declare const TEST_DATABASE: 'sqlite' | 'postgres';

/** Which database this run is about. */
export const testDatabase = TEST_DATABASE;

/** A fresh, empty database of the kind this run is about. */
export async function freshDatabaseUrl(): Promise<{ url: string; drop: () => Promise<void> }> {
  if (TEST_DATABASE === 'sqlite') {
    const folder = mkdtempSync(join(tmpdir(), 'cadans-'));
    return {
      url: `sqlite:${join(folder, 'test.sqlite')}`,
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
  await administer(`CREATE DATABASE ${name}`);
  return { url: `${server}/${name}`, drop: () => administer(`DROP DATABASE ${name} WITH (FORCE)`) };
}

/** Opens a fresh database for a test file; `close` takes it away again. */
export async function openTestDatabase(): Promise<{
  database: Database;
  url: string;
  close: () => Promise<void>;
}> {
  const { url, drop } = await freshDatabaseUrl();
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
