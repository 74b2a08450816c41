import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import pg from 'pg';
import { markCopy } from '../../../src/commands/backup.js';
import { copySqlite } from '../../../src/platform/database/back-up.js';
import { sqliteFile } from '../../../src/platform/database/data-sources.js';
import { testDatabase } from '../../support/database.js';

/**
 * A back-up of a database nobody is connected to, ready to be opened: by `cadans backup`'s own code on SQLite, and as
 * loading a dump elsewhere would leave it on PostgreSQL, whose tools the tests' server does not bring.
 */
export async function oldCopy(
  url: string,
  takenAt: number,
): Promise<{ url: string; drop: () => Promise<void> }> {
  if (testDatabase === 'sqlite') {
    const file = `${sqliteFile(url)}.copy-${randomUUID()}`;
    await copySqlite(sqliteFile(url), file, (copy) => markCopy(copy, takenAt));
    return { url: `sqlite:${file}`, drop: () => Promise.resolve(rmSync(file)) };
  }
  const original = new URL(url).pathname.slice(1);
  const name = `copy_${randomUUID().replaceAll('-', '')}`;
  const administer = async (statement: string) => {
    const client = new pg.Client(new URL('/postgres', url).href);
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await administer(`CREATE DATABASE ${name} TEMPLATE ${original}`);
  return {
    url: new URL(`/${name}`, url).href,
    drop: () => administer(`DROP DATABASE ${name} WITH (FORCE)`),
  };
}
