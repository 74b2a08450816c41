import { afterEach, beforeEach, expect, it } from '@jest/globals';
import pg from 'pg';
import { entities } from '../../../src/entities.js';
import { Account } from '../../../src/organizations/account.entity.js';
import { Database } from '../../../src/platform/database/database.js';
import { PreparedStatements } from '../../../src/platform/database/prepared-statements.js';
import { freshDatabaseUrl, testDatabase } from '../../support/database.js';

it('names what is asked often, each statement its own, and anew after it was told to forget', () => {
  const prepared = new PreparedStatements();
  const ask = (text: string) => prepared.nameOf(text);
  expect(['one', 'one', 'one', 'one', 'two', 'two', 'two'].map(ask)).toEqual([
    ...[undefined, undefined, 'cadans_1', 'cadans_1'],
    ...[undefined, undefined, 'cadans_2'],
  ]);
  prepared.forget();
  expect(['one', 'one', 'one'].map(ask)).toEqual([undefined, undefined, 'cadans_3']);
});

it('names no more than a connection has room for', () => {
  const prepared = new PreparedStatements();
  const texts = Array.from({ length: 400 }, (_, i) => `statement ${i}`);
  const often = texts.flatMap((text) => [text, text, text]);
  expect(new Set(often.map((text) => prepared.nameOf(text)).filter(Boolean)).size).toBe(300);
});

if (testDatabase === 'postgres') {
  let database: Database;
  let url: string;
  let drop: () => Promise<void>;
  const account = { id: '0190a000-0000-7000-8000-000000000001', address: 'sanne@tessel.example' };

  beforeEach(async () => {
    ({ url, drop } = await freshDatabaseUrl('migrated'));
    // One connection, so that what it keeps prepared is what is asked.
    database = await Database.open({ url, entities, poolSize: 1 });
    await database.write((tx) => tx.insert(Account, account));
  });
  afterEach(async () => {
    await database.close();
    await drop();
  });

  const find = () => database.read().findOneBy(Account, { id: account.id });
  const findInUnit = () => database.write((tx) => tx.findOneBy(Account, { id: account.id }));
  const kept = async () => {
    const asked = await database
      .read()
      .query<{ statement: string }[]>('SELECT statement FROM pg_prepared_statements');
    return asked.filter(({ statement }) => statement.includes('FROM "account"')).length;
  };
  /** What a newer release does to a table beside this one. */
  const widen = async () => {
    const client = new pg.Client(url);
    await client.connect();
    await client.query('ALTER TABLE account ALTER COLUMN address TYPE varchar(999)');
    await client.end();
  };

  it('is planned once on a connection, alone and within units of work', async () => {
    await find();
    expect(await kept()).toBe(0);
    for (const ask of [find, findInUnit, find, findInUnit]) expect(await ask()).toEqual(account);
    expect(await kept()).toBe(1);
  });

  it.each([
    ['alone', find],
    ['within a unit of work', findInUnit],
  ])('is answered %s after a migration beside it changed what it gives', async (_where, ask) => {
    for (let i = 0; i < 3; i += 1) await ask();
    expect(await kept()).toBe(1);
    await widen();
    for (let i = 0; i < 4; i += 1) expect(await ask()).toEqual(account);
  });
}
