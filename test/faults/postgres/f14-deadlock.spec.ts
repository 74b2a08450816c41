import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { Database } from '../../../src/platform/database/database.js';
import { InstallationFact } from '../../../src/platform/database/installation.entity.js';
import { openTestDatabase } from '../../support/database.js';
import { note } from '../support/proof.js';

let database: Database;
let close: () => Promise<void>;
let effects: string[];

beforeAll(async () => ({ database, close } = await openTestDatabase()));
afterAll(() => close());
beforeEach(async () => {
  effects = [];
  await database.write(async (tx) => {
    await tx.clear(InstallationFact);
    await tx.insert(InstallationFact, [
      { name: 'a', value: '0' },
      { name: 'b', value: '0' },
    ]);
  });
});

const add = (tx: EntityManager, name: string) =>
  tx.query('UPDATE installation SET value = CAST(CAST(value AS integer) + 1 AS text) WHERE name = $1', [
    name,
  ]);
const values = async () =>
  Object.fromEntries((await database.read().find(InstallationFact)).map(({ name, value }) => [name, value]));

/** Resolves for all once so many have come. */
function meeting(count: number): () => Promise<void> {
  let come = 0;
  let open: () => void;
  const all = new Promise<void>((resolve) => (open = resolve));
  return () => {
    come += 1;
    if (come === count) open();
    return all;
  };
}

it('two units that lock each other out (40P01): one is run again whole, both are seen once', async () => {
  const met = meeting(2);
  let runs = 0;
  const both = (first: string, second: string) =>
    database.write(async (tx) => {
      runs += 1;
      await add(tx, first);
      await met();
      await add(tx, second);
      database.afterCommit(() => effects.push(`${first} before ${second}`));
    }, 'READ COMMITTED');
  await Promise.all([both('a', 'b'), both('b', 'a')]);
  expect(await values()).toEqual({ a: '2', b: '2' });
  expect(effects.sort()).toEqual(['a before b', 'b before a']);
  expect(runs).toBe(3);
  note(`deadlock: ${runs} runs for two units, each seen once`);
});

it('units that read what another changes (40001): the losers are run again whole, each is seen once', async () => {
  const met = meeting(4);
  let runs = 0;
  const increase = (unit: number) =>
    database.write(async (tx) => {
      runs += 1;
      const { value } = await tx.findOneByOrFail(InstallationFact, { name: 'a' });
      await met();
      await tx.update(InstallationFact, { name: 'a' }, { value: String(Number(value) + 1) });
      database.afterCommit(() => effects.push(`unit ${unit}`));
    });
  await Promise.all([1, 2, 3, 4].map(increase));
  expect(await values()).toEqual({ a: '4', b: '0' });
  expect(effects.sort()).toEqual(['unit 1', 'unit 2', 'unit 3', 'unit 4']);
  expect(runs).toBeGreaterThan(4);
  note(`serialization: ${runs} runs for four units, each seen once`);
});
