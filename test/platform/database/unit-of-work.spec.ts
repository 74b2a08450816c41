import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import type { Database } from '../../../src/platform/database/database.js';
import { InstallationFact } from '../../../src/platform/database/installation.entity.js';
import { openTestDatabase } from '../../support/database.js';

let database: Database;
let close: () => Promise<void>;

beforeAll(async () => ({ database, close } = await openTestDatabase()));
afterAll(() => close());
beforeEach(() => database.write((tx) => tx.clear(InstallationFact)));

/** Lets whatever else waits run first, as a real driver's round trip would. */
const breathe = () => new Promise((resolve) => setImmediate(resolve));
const put = (tx: EntityManager, name: string, value = 'x') => tx.insert(InstallationFact, { name, value });
const names = async () => (await database.read().find(InstallationFact)).map(({ name }) => name).sort();

describe('a unit of work', () => {
  it('keeps what it committed although another unit, begun at the same time, rolled back', async () => {
    const kept = database.write(async (tx) => {
      await put(tx, 'kept');
      await breathe();
      await breathe();
    });
    const lost = database.write(async (tx) => {
      await put(tx, 'lost');
      await breathe();
      await breathe();
      throw new Error('changed my mind');
    });
    await kept;
    await expect(lost).rejects.toThrow('changed my mind');
    expect(await names()).toEqual(['kept']);
  });

  it('keeps forty units that start in one tick apart, half of which fail', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 40 }, (_, i) =>
        database.write(async (tx) => {
          await put(tx, `unit-${String(i).padStart(2, '0')}`);
          await breathe();
          if (i % 2 === 1) throw new Error('odd');
        }),
      ),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(
      Array.from({ length: 40 }, (_, i) => (i % 2 === 1 ? 'rejected' : 'fulfilled')),
    );
    expect(await names()).toEqual(
      Array.from({ length: 20 }, (_, i) => `unit-${String(i * 2).padStart(2, '0')}`),
    );
  });

  it('shows nobody outside what is not committed yet', async () => {
    let seenInside: string[] = [];
    let written: () => void;
    let looked: () => void;
    const hasWritten = new Promise<void>((resolve) => (written = resolve));
    const hasLooked = new Promise<void>((resolve) => (looked = resolve));
    const unit = database.write(async (tx) => {
      await put(tx, 'draft');
      seenInside = await names();
      written();
      await hasLooked;
    });
    await hasWritten;
    const seenOutside = await names();
    looked!();
    await unit;
    expect({ seenInside, seenOutside, afterwards: await names() }).toEqual({
      seenInside: ['draft'],
      seenOutside: [],
      afterwards: ['draft'],
    });
  });

  it('lets of two units that each read before they write only one order happen (write skew)', async () => {
    await database.write(async (tx) => {
      await put(tx, 'a', 'on call');
      await put(tx, 'b', 'on call');
    });
    const goHome = (name: string) =>
      database.write(async (tx) => {
        const onCall = await tx.countBy(InstallationFact, { value: 'on call' });
        await breathe();
        if (onCall > 1) await tx.update(InstallationFact, { name }, { value: 'home' });
      });
    await Promise.all([goHome('a'), goHome('b')]);
    expect(await database.read().countBy(InstallationFact, { value: 'on call' })).toBe(1);
  });

  it('keeps every one of eighty units that all read for a while and then change the same row', async () => {
    await database.write((tx) => put(tx, 'count', '0'));
    const add = () =>
      database.write(async (tx) => {
        for (let i = 0; i < 20; i += 1) await tx.findOneBy(InstallationFact, { name: `other ${i}` });
        const { value } = await tx.findOneByOrFail(InstallationFact, { name: 'count' });
        await tx.update(InstallationFact, { name: 'count' }, { value: String(Number(value) + 1) });
      });
    const told = await Promise.allSettled(Array.from({ length: 80 }, add));
    expect(told.filter(({ status }) => status === 'rejected')).toEqual([]);
    expect(await database.read().findOneBy(InstallationFact, { name: 'count' })).toMatchObject({
      value: '80',
    });
  });

  it('joins the unit it is called in: the outer decides over both', async () => {
    const outer = database.write(async () => {
      await database.write((tx) => put(tx, 'inner'));
      throw new Error('outer fails');
    });
    await expect(outer).rejects.toThrow('outer fails');
    expect(await names()).toEqual([]);
  });

  it('runs effects after the commit only, and outside the unit', async () => {
    const seen: string[] = [];
    await database.write(async (tx) => {
      database.afterCommit(() => seen.push('effect'));
      await put(tx, 'row');
      seen.push('work');
    });
    await database
      .write(() => {
        database.afterCommit(() => seen.push('never'));
        return Promise.reject(new Error('no'));
      })
      .catch(() => undefined);
    expect(seen).toEqual(['work', 'effect']);
  });

  it('refuses a late write of something it started and did not wait for, while it commits and afterwards', async () => {
    const late: Promise<unknown>[] = [];
    await database.write(async (tx) => {
      await put(tx, 'in time');
      for (const turns of [1, 2, 3, 5, 8]) {
        let soon: Promise<unknown> = Promise.resolve();
        for (let turn = 0; turn < turns; turn += 1) soon = soon.then(breathe);
        late.push(soon.then(() => put(tx, `late ${turns}`)).catch((error: unknown) => error));
      }
    });
    for (const outcome of await Promise.all(late)) expect(outcome).toBeInstanceOf(Error);
    expect(await names()).toEqual(['in time']);
  });

  it('keeps nothing if a statement failed, although whoever ran it swallowed the error', async () => {
    const swallowed = database.write(async (tx) => {
      await put(tx, 'first');
      await put(tx, 'first').catch(() => undefined);
      return 'done';
    });
    const error: unknown = await swallowed.catch((reason: unknown) => reason);
    expect(database.dialect.isDuplicate(error)).toBe(true);
    expect(await names()).toEqual([]);
  });

  it('tells a duplicate from other errors', async () => {
    const twice = database.write(async (tx) => {
      await put(tx, 'same');
      await put(tx, 'same');
    });
    const error: unknown = await twice.catch((reason: unknown) => reason);
    expect(database.dialect.isDuplicate(error)).toBe(true);
    expect(database.dialect.isDuplicate(new Error('other'))).toBe(false);
  });
});
