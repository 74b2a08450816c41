import { expect, it } from '@jest/globals';
import { entities } from '../../../src/entities.js';
import { Database } from '../../../src/platform/database/database.js';
import { postgresSource, sqliteFile, sqliteSource } from '../../../src/platform/database/data-sources.js';
import { freshDatabaseUrl, testDatabase } from '../../support/database.js';

it('migrations leave exactly the tables that the entities describe', async () => {
  const { url, drop } = await freshDatabaseUrl();
  await (await Database.open({ url, entities })).close();
  const source =
    testDatabase === 'sqlite' ? sqliteSource(sqliteFile(url), entities) : postgresSource(url, entities, 2);
  await source.initialize();
  const difference = await source.driver.createSchemaBuilder().log();
  await source.destroy();
  await drop();
  expect(difference.upQueries.map(({ query }) => query)).toEqual([]);
});
