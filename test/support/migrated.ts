import { copyFileSync, existsSync, renameSync } from 'node:fs';
import pg from 'pg';
import { entities } from '../../src/entities.js';
import { Database } from '../../src/platform/database/database.js';

const TEMPLATE = 'migrated';
/** PostgreSQL's word for a database that is not there. */
const NO_SUCH_DATABASE = '3D000';

/**
 * Puts a database with all tables at a path: a copy of one that the first test file of the run migrated. Migrations
 * have tests of their own; repeated for every file they would take longer than all stories together.
 */
export async function copyMigratedFile(path: string): Promise<void> {
  const template = process.env['TEST_SQLITE_TEMPLATE'];
  if (template === undefined) return;
  if (!existsSync(template)) {
    const own = `${template}.${process.pid}`;
    await migrated(`sqlite:${own}`);
    renameSync(own, template);
  }
  copyFileSync(template, path);
}

/** The same on PostgreSQL. */
export async function copyMigratedDatabase(server: string, name: string): Promise<void> {
  const client = new pg.Client(`${server}/postgres`);
  await client.connect();
  const copy = () => client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  try {
    await copy().catch(async (error: pg.DatabaseError) => {
      if (error.code !== NO_SUCH_DATABASE) throw error;
      await makeTemplate(client, server);
      await copy();
    });
  } finally {
    await client.end();
  }
}

/** By one test file; the others of that moment wait for it. */
async function makeTemplate(client: pg.Client, server: string): Promise<void> {
  await client.query('SELECT pg_advisory_lock(1)');
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [TEMPLATE]);
  if (!rowCount) {
    await client.query('CREATE DATABASE being_migrated');
    await migrated(`${server}/being_migrated`);
    await client.query(`ALTER DATABASE being_migrated RENAME TO ${TEMPLATE}`);
  }
  await client.query('SELECT pg_advisory_unlock(1)');
}

async function migrated(url: string): Promise<void> {
  const database = await Database.open({ url, entities, scratch: true });
  await database.close();
}
