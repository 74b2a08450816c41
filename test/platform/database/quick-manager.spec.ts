import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  DeleteResult,
  EntityManager,
  type FindManyOptions,
  In,
  IsNull,
  LessThan,
  LessThanOrEqual,
  Like,
  MoreThan,
  MoreThanOrEqual,
  Not,
  Raw,
  UpdateResult,
} from 'typeorm';
import { KpiLink } from '../../../src/kpis/kpi-link.entity.js';
import { Kpi } from '../../../src/kpis/kpi.entity.js';
import { Reading } from '../../../src/kpis/reading.entity.js';
import { Person } from '../../../src/organizations/person.entity.js';
import { strategyWorld, WORLD_NOW } from '../../../bench/strategy-world.js';
import { startTestApp, type TestApp } from '../../support/app.js';

let t: TestApp;
let organizationId: string;
beforeAll(async () => {
  t = await startTestApp({ now: WORLD_NOW });
  ({ organizationId } = await strategyWorld(t.app, { departments: 4, kpis: 3, months: 6 }));
});
afterAll(() => t.close());

const [NEW, OTHER] = ['0190a000-0000-7000-8000-000000000001', '0190a000-0000-7000-8000-000000000002'];
const asTypeOrmDoes = EntityManager.prototype;
const people = (options: FindManyOptions<Person>) => [Person, options] as const;
const named = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `Hoofd ${from + i}`);
const where = () => ({ organizationId });

it.each([
  ['equal', () => people({ where: { ...where(), locale: 'nl' }, order: { address: 'ASC' } })],
  ['listed', () => people({ where: { ...where(), name: In(['Hoofd 1', 'Hoofd 2']) }, order: { id: 'ASC' } })],
  [
    'listed among hundreds',
    () => people({ where: { ...where(), name: In(named(1, 300)) }, order: { id: 'ASC' } }),
  ],
  ['listed in nothing', () => people({ where: { ...where(), name: In([]) } })],
  ['null', () => people({ where: { ...where(), untilDate: IsNull() }, order: { address: 'DESC' } })],
  ['not null', () => people({ where: { ...where(), untilDate: Not(IsNull()) } })],
  [
    'either',
    () =>
      people({
        where: [
          { ...where(), name: 'Hoofd 1' },
          { ...where(), name: 'Hoofd 2' },
        ],
        order: { name: 'DESC' },
      }),
  ],
  ['like', () => people({ where: { ...where(), name: Like('Hoofd%') }, order: { address: 'ASC' } })],
  [
    'some columns',
    () =>
      people({
        select: { organizationId: true, id: true, roles: true },
        where: where(),
        order: { address: 'ASC' },
        take: 2,
      }),
  ],
  [
    'some columns without the key',
    () => people({ select: { name: true, roles: true }, where: where(), order: { address: 'ASC' } }),
  ],
  ['by hand', () => people({ where: { ...where(), locale: Raw((c) => `LOWER(${c}) = :of`, { of: 'nl' }) } })],
  ['skipped', () => people({ where: where(), order: { address: 'ASC' }, skip: 1, take: 1 })],
] as const)('finds what TypeORM finds, as TypeORM gives it: %s', async (_, asked) => {
  const [entity, options] = asked();
  const manager = t.database.read();
  const found = await manager.find(entity, options);
  expect(found).toStrictEqual(await asTypeOrmDoes.find.call(manager, entity, options as never));
  for (const one of found) expect(one).toBeInstanceOf(Person);
});

it('compares as TypeORM compares, and takes booleans and figures for what they are', async () => {
  const manager = t.database.read();
  for (const value of [LessThan(66), LessThanOrEqual(66), MoreThan(66), MoreThanOrEqual(66)]) {
    const asked = { organizationId, value };
    const order = { kpiId: 'ASC', periodId: 'ASC' } as const;
    const found = await manager.find(Reading, { where: asked, order });
    expect(found.length).toBeGreaterThan(0);
    expect(found).toStrictEqual(
      await asTypeOrmDoes.find.call(manager, Reading, { where: asked, order } as never),
    );
  }
  const kpi = await manager.findOneBy(Kpi, { organizationId, key: 'kpi-1-1', rewarded: false });
  expect(kpi).toMatchObject({ key: 'kpi-1-1', rewarded: false, fromDate: '2020-01-01' });
  expect(await manager.findOneBy(Kpi, { organizationId, rewarded: true })).toBeNull();
  expect(await manager.existsBy(Kpi, { organizationId, key: 'kpi-1-1' })).toBe(true);
  expect(await manager.existsBy(Kpi, { organizationId, key: 'none' })).toBe(false);
});

it('sees inside a unit of work what the unit has written', async () => {
  await t.database.write(async (tx) => {
    await tx.update(Person, { organizationId, name: 'Hoofd 1' }, { name: 'Hoofd Eén' });
    expect(await tx.findOneBy(Person, { organizationId, name: 'Hoofd Eén' })).not.toBeNull();
  });
});

describe('what is written', () => {
  const kpi = { name: 'Zoë "$1"', rewarded: true, formula: null, decimals: 2 };
  const one = async (tx: EntityManager) => {
    const [found] = await tx.find(Kpi, { where: where(), order: { key: 'ASC' }, take: 1 });
    return { ...found!, ...kpi, id: NEW, key: 'new', version: 1 };
  };
  /** What rows are left by work that is undone afterwards. */
  const leftBy = async (work: (tx: EntityManager) => Promise<unknown>) => {
    const seen: { rows?: unknown; affected?: unknown } = {};
    const undone = t.database.write(async (tx) => {
      const answer = await work(tx);
      seen.affected =
        answer instanceof UpdateResult || answer instanceof DeleteResult ? answer.affected : null;
      for (const entity of [Kpi, KpiLink]) {
        const rows = await asTypeOrmDoes.find.call(tx, entity, {
          where: where(),
          order: { id: 'ASC' },
        } as never);
        seen.rows = [seen.rows, rows];
      }
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    return seen;
  };

  it.each<[string, (tx: EntityManager, as: EntityManager) => Promise<unknown>]>([
    ['put in', async (tx, as) => as.insert.call(tx, Kpi, await one(tx))],
    [
      'put in twice, and overwritten',
      async (tx, as) => {
        const row = await one(tx);
        await as.upsert.call(tx, Kpi, [row, { ...row, id: OTHER, key: 'other' }], ['organizationId', 'id']);
        return as.upsert.call(tx, Kpi, { ...row, rewarded: false, name: 'Anew' }, ['organizationId', 'id']);
      },
    ],
    [
      'with the defaults of what is left out',
      async (tx, as) => {
        const { formula, ...row } = await one(tx);
        expect(formula).toBeNull();
        return as.insert.call(tx, Kpi, row);
      },
    ],
    ['changed', (tx, as) => as.update.call(tx, Kpi, { ...where(), key: In(['kpi-1-1', 'kpi-1-2']) }, kpi)],
    [
      'changed by an expression',
      (tx, as) => as.update.call(tx, Kpi, { ...where(), key: 'kpi-1-1' }, { version: () => 'version + 1' }),
    ],
    ['taken away', (tx, as) => as.delete.call(tx, KpiLink, { ...where(), weight: MoreThan(0) })],
  ])('is what TypeORM writes: %s', async (_, work) => {
    expect(await leftBy((tx) => work(tx, tx))).toEqual(await leftBy((tx) => work(tx, asTypeOrmDoes)));
  });
});

it('refuses to change or take away what is asked about nothing', async () => {
  await expect(t.database.write((tx) => tx.delete(Person, {}))).rejects.toThrow(/criteria/);
  await expect(
    t.database.write((tx) => tx.update(Person, { organizationId: undefined as never }, { name: 'x' })),
  ).rejects.toThrow(/organizationId/);
});

it('refuses a column there is none of, and what is asked about nothing', async () => {
  const manager = t.database.read();
  await expect(manager.findBy(Person, { organisation: organizationId } as never)).rejects.toThrow(
    /organisation/,
  );
  await expect(manager.findBy(Person, { organizationId: undefined as never })).rejects.toThrow(
    /organizationId/,
  );
});
