import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { UnknownMonth } from '../../src/kpis/kpis.errors.js';
import { VirtualClock } from '../../src/platform/clock.js';
import type { Database } from '../../src/platform/database/database.js';
import { aWorld, type World } from '../goals/world.js';
import { openTestDatabase } from '../support/database.js';
import { aKpi, line } from './commands.js';
import { aGoal, read, type Services, servicesOn } from './services.js';

const clock = new VirtualClock('2027-03-10T10:00:00Z');
let database: Database;
let close: () => Promise<void>;
let world: World;
let services: Services;

beforeAll(async () => ({ database, close } = await openTestDatabase()));
afterAll(() => close());
beforeEach(async () => {
  world = await aWorld(database, 'Veldwerk');
  services = servicesOn(database, clock);
  await aGoal(services, world);
  await services.kpis.putAll(world.organizationId, [
    aKpi({ from: '2026-12-01' }),
    aKpi({ key: 'calls', name: 'Calls', department: 'care', freshFor: 3, until: '2027-02-28' }),
    aKpi({ key: 'later', name: 'Later', department: 'care', from: '2027-03-01' }),
    aKpi({ key: 'nps', name: 'NPS', department: null, measures: ['delight'], plans: [line(2026, 0, 12)] }),
  ]);
  const entries = [
    'conversion 2026-12-15 38',
    'conversion 2027-02-15 44',
    'calls 2026-12-15 34',
    'nps 2027-02-15 5',
  ];
  await read(services, world, clock, ...entries);
});

const states = async (month: string, which: { departmentIds?: string[]; kpiIds?: string[] } = {}) =>
  (await services.states.statesFor(world.organizationId, { month, ...which })).map(
    ({ kpi, reading, target, status, attainment, trend }) => ({
      key: kpi.key,
      value: reading?.value ?? null,
      target,
      status,
      raw: attainment?.raw ?? null,
      trend: trend.map(({ value }) => value),
    }),
  );

describe('how KPIs stand in a month', () => {
  it('is told by name of those that hold in it, measures too', async () => {
    expect(await states('FY2027 M02')).toEqual([
      // Its reading is of before the cycle: judged by the baseline 40, a quarter of |64 − 40| behind it.
      { key: 'calls', value: 34, target: 44, status: 'at-risk', raw: 0.75, trend: [34] },
      { key: 'conversion', value: 44, target: 44, status: 'on-track', raw: 1, trend: [38, 44] },
      { key: 'nps', value: 5, target: null, status: null, raw: null, trend: [5] },
    ]);
    expect((await states('2027-03-31')).map(({ key, status }) => [key, status])).toEqual([
      ['conversion', 'stale'],
      ['later', 'stale'],
      ['nps', 'stale'],
    ]);
  });

  it('looks no further than the month', async () => {
    expect(
      await states(world.months.get('2027-01') ?? '', { departmentIds: [world.departments.sales] }),
    ).toEqual([
      {
        key: 'conversion',
        value: 38,
        target: 42,
        status: 'stale',
        raw: expect.closeTo(1 - 2 / 24, 12),
        trend: [38],
      },
    ]);
  });

  it('is told by what was read last, however long ago that is', async () => {
    await services.kpis.put(world.organizationId, aKpi({ key: 'visits', name: 'Visits' }));
    const entries = ['visits 2026-01-15 45', 'visits 2026-02-15 44', 'visits 2027-02-15 43'];
    await read(services, world, clock, ...entries);
    const [visits] = (await states('FY2027 M03')).filter(({ key }) => key === 'visits');
    expect(visits).toMatchObject({ value: 43, trend: [45, 44, 43] });
  });

  it('is told of the departments and KPIs asked about, and of none of another organization', async () => {
    const { id } = await services.kpis.get(world.organizationId, 'calls');
    expect((await states('FY2027 M02', { kpiIds: [id] })).map(({ key }) => key)).toEqual(['calls']);
    expect(await states('FY2027 M02', { departmentIds: [] })).toEqual([]);
    const other = await aWorld(database, 'Elders');
    expect(
      await services.states.statesFor(other.organizationId, { month: 'FY2027 M02', kpiIds: [id] }),
    ).toEqual([]);
    await expect(states(other.months.get('2027-02') ?? '')).rejects.toBeInstanceOf(UnknownMonth);
    await expect(states('FY2027 Q1')).rejects.toBeInstanceOf(UnknownMonth);
  });
});
