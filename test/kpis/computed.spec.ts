import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { KpiCommand } from '../../src/kpis/domain/kpi.js';
import { formulaStory } from '../../src/kpis/formula-gaps.js';
import { KpiInFormula } from '../../src/kpis/kpis.errors.js';
import { VirtualClock } from '../../src/platform/clock.js';
import type { Database } from '../../src/platform/database/database.js';
import { InvalidInput } from '../../src/platform/errors.js';
import { aWorld, type World } from '../goals/world.js';
import { openTestDatabase } from '../support/database.js';
import { aKpi } from './commands.js';
import { read, type Services, servicesOn } from './services.js';

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
  await put({ key: 'orders' }, { key: 'visits' }, { key: 'repeat-buyers', department: 'care' });
});

const put = (...changes: Partial<KpiCommand>[]) =>
  services.kpis.putAll(world.organizationId, changes.map((one) => aKpi({ name: one.key ?? '', ...one }))); // prettier-ignore
const say = (...lines: string[]) => read(services, world, clock, ...lines);
const values = async (key: string) =>
  Object.fromEntries(
    (await services.readings.of(world.organizationId, key)).map(({ month, value }) => [month.number, value]),
  );
const wrong = async (attempt: Promise<unknown>) => {
  const error: unknown = await attempt.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(InvalidInput);
  return (error as InvalidInput).fields;
};
const share = { key: 'share', formula: 'orders / visits * 100' };

describe('a KPI with a formula', () => {
  it('has a value in each month in which all that it names have one, and follows their corrections', async () => {
    await say('orders 2027-01-15 20', 'orders 2027-02-15 30', 'visits 2027-01-15 80');
    await put(share);
    expect(await values('share')).toEqual({ 1: 25 });
    expect(await say('visits 2027-02-15 60')).toBe(1);
    expect(await values('share')).toEqual({ 1: 25, 2: 50 });
    // January is closed; a correction of what it names counts all the same.
    await say('orders 2027-01-15 40');
    expect(await values('share')).toEqual({ 1: 50, 2: 50 });
    const [january] = await services.readings.of(world.organizationId, 'share');
    expect(january).toMatchObject({ source: 'formula', recordedBy: null, recordedAt: clock.now() });
    const [state] = await services.states.statesFor(world.organizationId, {
      month: 'FY2027 M02',
      kpiIds: [(await services.kpis.get(world.organizationId, 'share')).id],
    });
    // From 40 to 64: February's target is 44.
    expect(state).toMatchObject({ target: 44, status: 'on-track', attainment: { raw: 2.5 } });
  });

  it('may stand on another one, whatever the order they come in', async () => {
    await put({ key: 'double', formula: '2 * share' }, share, {
      key: 'mean',
      formula: "(double + 'repeat-buyers') / 2",
    });
    await say('orders 2027-01-15 20', 'visits 2027-01-15 80', 'repeat-buyers 2027-01-15 10');
    expect([await values('double'), await values('mean')]).toEqual([{ 1: 50 }, { 1: 30 }]);
    await say('visits 2027-01-15 40');
    expect([await values('double'), await values('mean')]).toEqual([{ 1: 100 }, { 1: 55 }]);
  });

  it('has no value where it would divide by zero, or where something is missing, and says which', async () => {
    await put(share);
    await say('orders 2027-01-15 20', 'visits 2027-01-15 80', 'visits 2027-02-15 80');
    await say('visits 2027-01-15 0');
    expect(await values('share')).toEqual({});
    const kpi = await services.kpis.get(world.organizationId, 'share');
    const months = ['2027-01', '2027-02'].map((month) => world.months.get(month) ?? '');
    const story = await formulaStory(database.read(), kpi, months);
    expect(story?.inputs.map(({ key }) => key)).toEqual(['orders', 'visits']);
    expect(months.map((month) => story?.gaps.get(month))).toMatchObject([
      { because: 'zero' },
      { because: 'missing', kpis: [{ key: 'orders' }] },
    ]);
  });

  it('that changes counts from the open month on', async () => {
    await put(share);
    await say('orders 2027-02-15 20', 'visits 2027-02-15 80', 'orders 2027-03-01 30', 'visits 2027-03-01 60');
    await put({ ...share, formula: 'orders / visits' });
    expect(await values('share')).toEqual({ 2: 25, 3: 0.5 });
  });

  it('is not entered', async () => {
    await put(share);
    const [problem] = await wrong(say('share 2027-01-15 3'));
    expect(problem).toMatchObject({ field: 'readings[0].kpi', dutch: expect.stringContaining('berekend') });
  });

  it('is told at its field, in both languages, what is wrong with it', async () => {
    await put(share);
    const fields = async (...changes: Partial<KpiCommand>[]) =>
      (await wrong(put(...changes))).map(({ field, message, dutch }) => [field, message, typeof dutch]);
    expect(await fields({ ...share, formula: 'orders +' })).toEqual([
      ['formula', expect.stringContaining('does not read as a sum'), 'string'],
    ]);
    expect(await fields({ ...share, formula: 'repeat-buyers * 2' })).toEqual([
      ['formula', expect.stringContaining('There is no KPI “repeat”'), 'string'],
    ]);
    expect(await fields({ ...share, formula: 'share + 1' })).toEqual([
      ['formula', 'A formula cannot name its own KPI. Take it out.', 'string'],
    ]);
    expect(await fields({ key: 'visits', formula: 'share * 2' })).toEqual([
      ['formula', expect.stringContaining('visits → share → visits'), 'string'],
    ]);
    expect(await fields({ key: 'a', formula: 'b' }, { key: 'b', formula: 'a' })).toHaveLength(2);
    expect(await fields({ ...share, formula: 'a'.repeat(100_000) })).toEqual([
      ['formula', expect.stringContaining('at most 1000'), 'string'],
    ]);
  });

  it('keeps what it names from being taken away', async () => {
    await put(share);
    await put({ key: 'visits', from: '2027-03-01' });
    await expect(services.kpis.end(world.organizationId, 'visits')).rejects.toThrow(KpiInFormula);
    await put({ ...share, formula: null });
    expect(await services.kpis.end(world.organizationId, 'visits')).toBe('changed');
  });
});
