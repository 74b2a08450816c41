import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NamedReading, Provenance } from '../../src/kpis/readings.service.js';
import { VirtualClock } from '../../src/platform/clock.js';
import type { Database } from '../../src/platform/database/database.js';
import { InvalidInput, NotFound } from '../../src/platform/errors.js';
import { aWorld, type World } from '../goals/world.js';
import { openTestDatabase } from '../support/database.js';
import { aKpi } from './commands.js';
import { type Services, servicesOn } from './services.js';

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
  await services.kpis.putAll(world.organizationId, [
    aKpi(),
    aKpi({ key: 'short', from: '2027-02-10', until: '2027-02-20' }),
  ]);
});

const record = (readings: NamedReading[], changes: Partial<Provenance> = {}) =>
  services.readings.recordNamed(world.organizationId, readings, {
    by: null,
    source: 'api',
    at: clock.now(),
    ...changes,
  });
const january = (value: number, note: string | null = null) => ({
  kpi: 'conversion',
  period: 'FY2027 M01',
  value,
  note,
});
const kept = async (key = 'conversion') =>
  (await services.readings.of(world.organizationId, key)).map(
    ({ month, value, note, recordedAt, recordedBy, source }) => ({
      month: month.name,
      value,
      note,
      recordedAt,
      recordedBy,
      source,
    }),
  );
const problemsOf = async (attempt: Promise<unknown>) => {
  const error: unknown = await attempt.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(InvalidInput);
  return (error as InvalidInput).fields.map(({ field }) => field);
};

describe('readings', () => {
  it('are kept with who, when, from where, and corrected', async () => {
    expect(await record([january(45, ' one store is missing ')])).toBe(1);
    const later = clock.now() + 60_000;
    expect(await record([january(46)], { by: world.leader, source: 'form', at: later })).toBe(1);
    expect(await kept()).toEqual([
      {
        month: 'FY2027 M01',
        value: 46,
        note: null,
        recordedAt: later,
        recordedBy: world.leader,
        source: 'form',
      },
    ]);
  });

  it('said again change nothing, and what was said later stays', async () => {
    await record([january(45)]);
    expect(await record([january(45)], { at: clock.now() + 1 })).toBe(0);
    expect(await record([january(44)], { at: clock.now() - 1 })).toBe(0);
    expect(await kept()).toMatchObject([{ value: 45, recordedAt: clock.now() }]);
  });

  it('are kept in bulk, across the size of a statement', async () => {
    await services.kpis.putAll(
      world.organizationId,
      Array.from({ length: 600 }, (_, i) => aKpi({ key: `kpi-${i}` })),
    );
    const all = Array.from({ length: 600 }, (_, i) => ({ kpi: `kpi-${i}`, period: '2027-01-05', value: i }));
    expect(await record(all)).toBe(600);
    expect(await record(all.map((one, i) => (i === 7 ? { ...one, value: -0.5 } : one)))).toBe(1);
    expect(await kept('kpi-7')).toMatchObject([{ value: -0.5 }]);
    expect(await kept('kpi-599')).toMatchObject([{ value: 599 }]);
  });

  it('are all or none, with every problem named at its place', async () => {
    const attempt = record([
      january(45),
      { kpi: 'nothing', period: 'FY2027 M01', value: 1 },
      { kpi: 'conversion', period: 'FY2027 Q1', value: 1 },
      { kpi: 'conversion', period: '2031-01-01', value: 1 },
      { kpi: 'conversion', period: 'FY2027 M02', value: NaN },
      { kpi: 'conversion', period: 'FY2027 M03', value: Infinity },
      { kpi: 'conversion', period: 'FY2027 M04', value: 1 },
      { kpi: 'short', period: 'FY2027 M03', value: 1 },
      { kpi: 'short', period: 'FY2027 M02', value: 1 },
      january(46),
    ]);
    expect(await problemsOf(attempt)).toEqual([
      'readings[1].kpi',
      'readings[2].period',
      'readings[3].period',
      'readings[4].value',
      'readings[5].value',
      'readings[6].period',
      'readings[7].period',
      'readings[9].period',
    ]);
    expect(await kept()).toEqual([]);
  });

  it('of a month count once it has begun where the organization is', async () => {
    const april = [{ kpi: 'conversion', period: 'FY2027 M04', value: 1 }];
    expect(await problemsOf(record(april, { at: Date.parse('2027-03-31T21:59:59Z') }))).toEqual([
      'readings[0].period',
    ]);
    expect(await record(april, { at: Date.parse('2027-03-31T22:00:00Z') })).toBe(1);
  });

  it('of another organization cannot be kept or seen', async () => {
    const other = await aWorld(database, 'Elders');
    const { id: kpiId } = await services.kpis.get(world.organizationId, 'conversion');
    const periodId = other.months.get('2027-01') ?? '';
    const attempt = database.write((tx) =>
      services.readings.record(tx, other.organizationId, [{ kpiId, periodId, value: 1 }], {
        by: null,
        source: 'form',
        at: clock.now(),
      }),
    );
    expect(await problemsOf(attempt)).toEqual(['readings[0].kpi']);
    await expect(services.readings.of(other.organizationId, 'conversion')).rejects.toBeInstanceOf(NotFound);
  });
});
