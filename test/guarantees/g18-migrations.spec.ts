import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { migrations } from '../../migrations/list.js';
import { entities } from '../../src/entities.js';
import { Database } from '../../src/platform/database/database.js';
import { postgresSource, sqliteFile, sqliteSource } from '../../src/platform/database/data-sources.js';
import { migrationState } from '../../src/platform/database/migration-state.js';
import { StartRefused } from '../../src/platform/start-refused.js';
import { freshDatabaseUrl, testDatabase } from '../support/database.js';

let url: string;
let drop: () => Promise<void>;
const opened: Database[] = [];

beforeEach(async () => ({ url, drop } = await freshDatabaseUrl()));
afterEach(async () => {
  for (const database of opened.splice(0)) await database.close();
  await drop();
});

const open = async () => {
  const database = await Database.open({ url, entities });
  opened.push(database);
  return database;
};

/** What a release of next year leaves behind. */
const upgradedBy = (database: Database, name: string) =>
  database.write((tx) => tx.query(`INSERT INTO migrations (timestamp, name) VALUES (9999, '${name}')`));

describe('a database that a newer release has changed', () => {
  it('does not let this one start, in a sentence, and stays as it was', async () => {
    const running = await open();
    await upgradedBy(running, 'SeatsAtTheTable1999999999999');
    const refused: unknown = await Database.open({ url, entities }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(StartRefused);
    expect((refused as Error).message).toMatch(
      /^A newer release .* \(SeatsAtTheTable1999999999999\).* Start the newer release again, or restore/,
    );
    const { last } = await migrationState(running.read());
    expect(last).toBe('SeatsAtTheTable1999999999999');
  });

  it('lets one that runs already go on, and stay ready, while the newer one takes its place', async () => {
    const running = await open();
    await upgradedBy(running, 'SeatsAtTheTable1999999999999');
    await running.write((tx) => tx.query(`INSERT INTO installation (name, value) VALUES ('a', 'b')`));
    expect(await migrationState(running.read())).toMatchObject({ pending: 0 });
  });
});

if (testDatabase === 'postgres') {
  it('eight replicas that start at once on an empty database migrate it once', async () => {
    await Promise.all(Array.from({ length: 8 }, open));
    const rows = await opened[0]!.read().query<{ name: string }[]>('SELECT name FROM migrations ORDER BY id');
    expect(rows.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name));
  });
}

it('migrations that fail midway leave nothing of themselves behind, and run when they are started again', async () => {
  const source =
    testDatabase === 'sqlite' ? sqliteSource(sqliteFile(url), entities) : postgresSource(url, entities, 2);
  await source.initialize();
  // Stands in the way of the last table that the migrations make.
  await source.query('CREATE TABLE mail_body (id integer)');
  await source.destroy();
  await expect(Database.open({ url, entities })).rejects.toThrow(/mail_body/);
  const again = testDatabase === 'sqlite' ? sqliteSource(sqliteFile(url), []) : postgresSource(url, [], 2);
  await again.initialize();
  const runner = again.createQueryRunner();
  expect(await runner.hasTable('outbox')).toBe(false);
  await runner.query('DROP TABLE mail_body');
  await runner.release();
  await again.destroy();
  expect(await migrationState((await open()).read())).toMatchObject({ pending: 0 });
});
