import { randomUUID } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import pg from 'pg';
import { sqliteFile } from '../../../src/platform/database/data-sources.js';
import { testDatabase } from '../../support/database.js';

/** A copy of a database nobody is connected to, byte for byte and with no mark that it is one. Its URL. */
export async function plainCopy(url: string): Promise<{ url: string; drop: () => Promise<void> }> {
  if (testDatabase === 'sqlite') {
    // It goes with the folder of the original.
    const file = `${sqliteFile(url)}.${randomUUID()}`;
    copyFileSync(sqliteFile(url), file);
    return { url: `sqlite:${file}`, drop: () => Promise.resolve() };
  }
  const name = `copy_${randomUUID().replaceAll('-', '')}`;
  const administer = async (statement: string) => {
    const client = new pg.Client(new URL('/postgres', url).href);
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await administer(`CREATE DATABASE ${name} TEMPLATE ${new URL(url).pathname.slice(1)}`);
  return {
    url: new URL(`/${name}`, url).href,
    drop: () => administer(`DROP DATABASE ${name} WITH (FORCE)`),
  };
}
