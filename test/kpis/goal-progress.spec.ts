import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Months } from '../../src/kpis/months.service.js';
import { VirtualClock } from '../../src/platform/clock.js';
import type { Database } from '../../src/platform/database/database.js';
import { NotFound } from '../../src/platform/errors.js';
import { UnknownMonth } from '../../src/kpis/kpis.errors.js';
import { aWorld, type World } from '../goals/world.js';
import { openTestDatabase } from '../support/database.js';
import { aKpi, band, line, link } from './commands.js';
import { aGoal, read, type Services, servicesOn } from './services.js';

const clock = new VirtualClock('2027-03-10T10:00:00Z');
let database: Database;
let close: () => Promise<void>;
let world: World;
let services: Services;
let goalId: string;

beforeAll(async () => ({ database, close } = await openTestDatabase()));
afterAll(() => close());
beforeEach(async () => {
  clock.set('2027-03-10T10:00:00Z');
  world = await aWorld(database, 'Veldwerk');
  services = servicesOn(database, clock);
  goalId = await aGoal(services, world);
});

const of = (month: string) => services.progress.of(world.organizationId, { goalId }, month);

/** Two departments, a band, one that falls silent, and a measure beside it; every number below is worked out by hand. */
async function aYear() {
  await services.kpis.putAll(world.organizationId, [
    aKpi({ links: [link('delight', 3)] }),
    aKpi({
      key: 'handling-time',
      name: 'Handling time',
      department: 'care',
      direction: 'lower',
      unit: 'min',
      plans: [line(2027, 9, 6)],
      links: [link('delight', 1)],
    }),
    aKpi({
      key: 'occupancy',
      name: 'Occupancy',
      department: 'care',
      direction: 'band',
      plans: [band(2027, 75, 85, 10)],
      links: [link('delight', 4)],
    }),
    aKpi({
      key: 'nps',
      name: 'NPS',
      department: null,
      measures: ['delight'],
      nature: 'explicit',
      unit: '',
      plans: [line(2027, 10, 22)],
    }),
  ]);
  await read(
    services,
    world,
    clock,
    ...[
      'conversion 2027-01-15 41',
      'handling-time 2027-01-15 8.75',
      'occupancy 2027-01-15 80',
      'nps 2027-01-15 11',
    ],
    ...['conversion 2027-02-15 43', 'handling-time 2027-02-15 8.5', 'nps 2027-02-15 10.5'],
  );
}

describe('the progress of a goal', () => {
  beforeEach(aYear);

  it('is worked out by hand for January', async () => {
    // conversion: target 42, (41 − 40) / 2 = 0.5; handling time: target 8.75, reached: 1; occupancy in the band: 1
    // (3·0.5 + 1·1 + 4·1) / 8 = 0.8125
    const january = await of('FY2027 M01');
    expect(january).toMatchObject({
      progress: 0.8125,
      coverage: 1,
      change: null,
      measured: 1,
      diverges: false,
    });
    expect(january.departments.map(({ department, contribution, kpis }) => [
      department?.name,
      contribution,
      kpis.map(({ kpi, status, link: { weight } }) => [kpi.key, status, weight]),
    ])).toEqual([
      ['Customer care', 0.625, [['handling-time', 'on-track', 1], ['occupancy', 'on-track', 4]]],
      ['Sales', 0.1875, [['conversion', 'off-track', 3]]],
    ]); // prettier-ignore
  });

  it('is worked out by hand for February: one KPI is stale, the measure tells another story', async () => {
    // conversion: target 44, (43 − 40) / 4 = 0.75; handling time: target 8.5, reached: 1; occupancy is stale
    // (3·0.75 + 1·1) / 4 = 0.8125; coverage (3 + 1) / 8; NPS: target 12, (10.5 − 10) / 2 = 0.25
    const february = await of('2027-02-28');
    expect(february).toMatchObject({ progress: 0.8125, coverage: 0.5, measured: 0.25, diverges: true });
    expect(february.departments.map(({ progress, coverage }) => ({ progress, coverage }))).toEqual([
      { progress: 1, coverage: 0.2 },
      { progress: 0.75, coverage: 1 },
    ]);
    const occupancy = february.departments[0]?.kpis.find(({ kpi }) => kpi.key === 'occupancy');
    expect(occupancy).toMatchObject({
      status: 'stale',
      fresh: false,
      age: 1,
      target: null,
      reading: { value: 80, month: { name: 'FY2027 M01' } },
      attainment: { raw: 1 },
      contribution: { contribution: 0, share: 0, weight: 0.5 },
    });
    expect(february.measures).toMatchObject([{ kpi: { key: 'nps' }, status: 'off-track', target: 12 }]);
  });

  it('explains its change: both KPIs that are fresh in the two months, and one line for occupancy', async () => {
    // Among themselves: January (3·0.5 + 1) / 4 = 0.625, February 0.8125: conversion 0.5625 − 0.375, handling time 0.
    // In all nothing changed, so occupancy's silence is worth −0.1875.
    const { change } = await of('FY2027 M02');
    const idOf = async (key: string) => (await services.kpis.get(world.organizationId, key)).id;
    expect(change?.total).toBe(0);
    expect(change?.kpis).toEqual(
      expect.arrayContaining([
        { kpiId: await idOf('conversion'), departmentId: world.departments.sales, change: 0.1875 },
        { kpiId: await idOf('handling-time'), departmentId: world.departments.care, change: 0 },
      ]),
    );
    expect(change?.freshness).toEqual({
      change: -0.1875,
      becameFresh: [],
      becameStale: [await idOf('occupancy')],
    });
  });

  it('is unknown when nothing is fresh', async () => {
    expect(await of('FY2027 M03')).toMatchObject({
      progress: null,
      coverage: 0,
      change: null,
      diverges: false,
    });
  });

  it('judges the month anew after a correction', async () => {
    expect(await read(services, world, clock, 'conversion 2027-01-15 42', 'nps 2027-01-15 11')).toBe(1);
    expect(await of('FY2027 M01')).toMatchObject({ progress: 1 });
  });

  it('shows the last 13 readings, and counts no more queries for more KPIs', async () => {
    const months = Array.from({ length: 12 }, (_, i) => `2026-${String(i + 1).padStart(2, '0')}-10`);
    await read(services, world, clock, ...months.map((day, i) => `conversion ${day} ${30 + i}`));
    const queries = await queriesOf(() => of('FY2027 M02'));
    const { departments } = queries.result;
    expect(departments[1]?.kpis[0]?.trend.map(({ value }) => value)).toEqual([
      ...Array.from({ length: 11 }, (_, i) => 31 + i),
      41,
      43,
    ]);
    await services.kpis.putAll(
      world.organizationId,
      Array.from({ length: 20 }, (_, i) => aKpi({ key: `more-${i}`, links: [link('delight', 1)] })),
    );
    const more = await queriesOf(() => of('FY2027 M02'));
    expect(more.result.departments[1]?.kpis).toHaveLength(21);
    expect(more.count).toBe(queries.count);
    expect(more.count).toBe(8);
  });

  it('is not there for another organization', async () => {
    const other = await aWorld(database, 'Elders');
    await expect(services.progress.of(other.organizationId, { goalId }, 'FY2027 M01')).rejects.toBeInstanceOf(
      NotFound,
    );
    const foreign = services.progress.of(world.organizationId, { goalId }, other.months.get('2027-01') ?? '');
    await expect(foreign).rejects.toBeInstanceOf(UnknownMonth);
    const cycleId = world.cycles[2026];
    await expect(
      services.progress.of(world.organizationId, { cycleId }, 'FY2026 M01'),
    ).rejects.toBeInstanceOf(NotFound);
  });
});

describe('the progress without trends', () => {
  beforeEach(aYear);

  it.each(['FY2027 M01', 'FY2027 M02', 'FY2027 M03'])('is that with them: %s', async (month) => {
    const whole = await of(month);
    const { organizationId } = world;
    const standing = await services.progress.of(organizationId, { goalId }, month, 'standing');
    const seen = ({ departments, measures, goal: _, byMonth: __, ...numbers }: typeof whole) => {
      const told = [...departments.flatMap(({ kpis }) => kpis), ...measures];
      return [numbers, told.map(({ trend: ___, statusWith: ____, ...state }) => state)];
    };
    expect(seen(standing)).toEqual(seen(whole));
    const months = await Months.load(database.read(), organizationId);
    const contributions = await services.progress.contributions(whole.goal, months, whole.month);
    const linked = whole.departments.flatMap(({ kpis }) => kpis.map(({ contribution }) => contribution));
    const byKpi = (one: { kpiId: string }, other: { kpiId: string }) => (one.kpiId < other.kpiId ? -1 : 1);
    expect([...contributions.values()].sort(byKpi)).toEqual(linked.sort(byKpi));
  });
});

describe('what changes within the year', () => {
  beforeEach(aYear);

  it('leaves closed months as they were: target, weight, and a KPI that ends', async () => {
    const closed = [await of('FY2027 M01'), await of('FY2027 M02')];
    await services.kpis.put(
      world.organizationId,
      aKpi({ plans: [line(2027, 20, 30)], links: [link('delight', 30)] }),
    );
    await services.kpis.end(world.organizationId, 'handling-time');
    const shown = ({ progress, coverage, change, measured }: (typeof closed)[number]) => ({
      progress,
      coverage,
      change,
      measured,
    });
    expect([await of('FY2027 M01'), await of('FY2027 M02')].map(shown)).toEqual(closed.map(shown));
    await read(services, world, clock, 'conversion 2027-03-05 21.25');
    // From March: target 20 + 10·3/12 = 22.5, (21.25 − 20) / 2.5 = 0.5; weight 30 of 34.
    const march = await of('FY2027 M03');
    expect(march.progress).toBeCloseTo(0.5, 12);
    expect(march.coverage).toBeCloseTo(30 / 34, 12);
    expect(march.departments.flatMap(({ kpis }) => kpis.map(({ kpi }) => kpi.key)).sort()).toEqual([
      'conversion',
      'occupancy',
    ]);
  });

  it('is not seen in the first month of the next year, for there is nothing to compare it with', async () => {
    await aGoal(services, world, 'older', 2026);
    await services.kpis.put(
      world.organizationId,
      aKpi({ key: 'b', plans: [line(2026, 0, 12), line(2027, 12, 24)], links: [link('delight', 1)] }),
    );
    await read(services, world, clock, 'b 2026-12-10 12', 'b 2027-01-10 13');
    expect((await of('FY2027 M01')).change).toBeNull();
  });
});

/** How many statements the database was asked. */
async function queriesOf<T>(work: () => Promise<T>): Promise<{ count: number; result: T }> {
  const { connection } = database.read();
  const log: string[] = [];
  const before = connection.logger;
  connection.setOptions({ logging: ['query'] });
  connection.logger = { ...silent, logQuery: (query) => void log.push(query) };
  try {
    const result = await work();
    return { count: log.length, result };
  } finally {
    connection.setOptions({ logging: false });
    connection.logger = before;
  }
}

const silent = {
  logQuery: () => undefined,
  logQueryError: () => undefined,
  logQuerySlow: () => undefined,
  logSchemaBuild: () => undefined,
  logMigration: () => undefined,
  log: () => undefined,
};
