import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Period } from '../../src/cycles/period.entity.js';
import { PlanningCycle } from '../../src/cycles/planning-cycle.entity.js';
import type { KpiCommand } from '../../src/kpis/domain/kpi.js';
import { KpiDetailsService } from '../../src/kpis/kpi-details.service.js';
import { kpiBody, kpiView, viewOfKpi } from '../../src/kpis/kpi.dto.js';
import { PlanClosed } from '../../src/kpis/kpis.errors.js';
import { VirtualClock } from '../../src/platform/clock.js';
import type { Database } from '../../src/platform/database/database.js';
import { InvalidInput, NotFound, VersionConflict } from '../../src/platform/errors.js';
import { newId } from '../../src/platform/ids.js';
import { aWorld, type World } from '../goals/world.js';
import { openTestDatabase } from '../support/database.js';
import { aKpi, band, line, link } from './commands.js';
import { aGoal, read, type Services, servicesOn } from './services.js';

const clock = new VirtualClock('2027-03-10T10:00:00Z');
let database: Database;
let close: () => Promise<void>;
let world: World;
let services: Services;

beforeAll(async () => ({ database, close } = await openTestDatabase()));
afterAll(() => close());
beforeEach(async () => {
  clock.set('2027-03-10T10:00:00Z');
  world = await aWorld(database, 'Veldwerk');
  services = servicesOn(database, clock);
  await aGoal(services, world);
});

const put = (changes: Partial<KpiCommand> = {}, seen?: number) =>
  services.kpis.put(world.organizationId, aKpi(changes), seen);
const shown = async (key = 'conversion') =>
  kpiView.parse(viewOfKpi(await new KpiDetailsService(database).one(world.organizationId, key)));
const problemsOf = async (attempt: Promise<unknown>) => {
  const error: unknown = await attempt.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(InvalidInput);
  return (error as InvalidInput).fields.map(({ field }) => field);
};

describe('KPIs', () => {
  it('are created, changed, and left alone when nothing differs', async () => {
    const all = { links: [link('delight', 3)], plans: [line(2027, 40, 64, [[1, 41]])] };
    expect(await put(all)).toBe('created');
    expect(await put(all)).toBe('unchanged');
    expect(await put({ ...all, from: null })).toBe('unchanged');
    expect(await put({ ...all, name: 'Conversion rate' })).toBe('changed');
    expect(await shown()).toMatchObject({
      name: 'Conversion rate',
      department: 'sales',
      from: '2026-01-01',
      plans: [{ year: 2027, fromMonth: 1, baseline: 40, target: 64, targets: [{ month: 1, value: 41 }] }],
      links: [{ goal: 'delight', weight: 3, from: '2027-01-01' }],
      version: 2,
    });
  });

  it('are put in bulk, all or none, with every problem named at its place', async () => {
    const commands = [
      aKpi(),
      aKpi({ key: 'two', department: 'nobody', plans: [line(2031, 1, 2)], links: [link('nothing', 1)] }),
      aKpi({ key: 'three', plans: [], links: [link('delight', 1)] }),
      aKpi({ key: 'four', department: null, measures: ['nothing'], from: '2027-02-01', until: '2027-01-01' }),
    ];
    expect(await problemsOf(services.kpis.putAll(world.organizationId, commands))).toEqual([
      'kpis[1].department',
      'kpis[1].plans[0].year',
      'kpis[1].links[0].goal',
      'kpis[2].links[0].goal',
      'kpis[3].until',
      'kpis[3].measures[0]',
    ]);
    expect(await services.kpis.list(world.organizationId)).toEqual([]);
    const many = Array.from({ length: 700 }, (_, i) =>
      aKpi({ key: `kpi-${i}`, links: [link('delight', i)] }),
    );
    const outcomes = await services.kpis.putAll(world.organizationId, many);
    expect(new Set(outcomes)).toEqual(new Set(['created']));
    expect(new Set(await services.kpis.putAll(world.organizationId, many))).toEqual(new Set(['unchanged']));
  });

  it('listed twice are refused', async () => {
    expect(await problemsOf(services.kpis.putAll(world.organizationId, [aKpi(), aKpi()]))).toEqual([
      'kpis[1].key',
    ]);
  });

  it('that are measures come and go with their goals', async () => {
    await aGoal(services, world, 'older', 2026);
    await put({ department: null, measures: ['delight', 'older'], plans: [line(2027, 10, 22)] });
    expect((await shown()).measures.sort()).toEqual(['delight', 'older']);
    await put({ department: null, measures: ['delight'], plans: [line(2027, 10, 22)] });
    expect((await shown()).measures).toEqual(['delight']);
  });

  it('are not overwritten by somebody who saw an older one', async () => {
    await put();
    expect(await put({ name: 'First' }, 1)).toBe('changed');
    await expect(put({ name: 'Second' }, 1)).rejects.toBeInstanceOf(VersionConflict);
    await expect(put({ key: 'new' }, 1)).rejects.toBeInstanceOf(VersionConflict);
  });

  it('are not there for another organization', async () => {
    await put();
    const other = await aWorld(database, 'Elders');
    await expect(services.kpis.get(other.organizationId, 'conversion')).rejects.toBeInstanceOf(NotFound);
    await expect(services.kpis.end(other.organizationId, 'conversion')).rejects.toBeInstanceOf(NotFound);
    const attempt = services.kpis.put(other.organizationId, aKpi({ links: [link('delight', 1)] }));
    expect(await problemsOf(attempt)).toEqual(['links[0].goal']);
  });

  it('that hold since ever leave closed months the numbers they were closed with', async () => {
    const links = [link('delight', 1)];
    const since = { newFrom: '0001-01-01' };
    await services.kpis.putAll(world.organizationId, [aKpi({ from: null, links })], since);
    expect(await shown()).toMatchObject({ from: '0001-01-01', links: [{ from: '2027-03-01' }] });
    await read(services, world, clock, 'conversion 2026-12-15 39');
    const kept = Date.parse('2027-03-01T08:00:00Z');
    await database.write((tx) =>
      tx.update(PlanningCycle, { organizationId: world.organizationId }, { keptAt: kept }),
    );
    await services.kpis.putAll(world.organizationId, [aKpi({ key: 'second', from: null, links })], since);
    expect(await shown('second')).toMatchObject({ from: '0001-01-01', links: [{ from: '2027-01-01' }] });
    await put({ key: 'third', from: null, links });
    expect(await shown('third')).toMatchObject({ from: '2027-03-01', links: [{ from: '2027-03-01' }] });
  });

  it('come through the API with defaults, and nothing unknown', () => {
    const least = {
      name: 'NPS',
      measures: ['delight'],
      nature: 'explicit',
      timing: 'lagging',
      direction: 'higher',
    };
    expect(kpiBody.parse(least)).toEqual({
      ...least,
      department: null,
      customer: null,
      unit: '',
      decimals: 0,
      freshFor: null,
      ...{ every: 'month', owner: null, source: null, perspective: null, rewarded: false, formula: null },
      from: null,
      until: null,
      plans: [],
      links: [],
    });
    expect(kpiBody.safeParse({ ...least, wieght: 1 }).success).toBe(false);
  });
});

describe('a plan', () => {
  it('that changes holds from the open month on, and taken back leaves no trace', async () => {
    await put({ plans: [line(2027, 40, 64, [[1, 41], [5, 50]])] }); // prettier-ignore
    expect(await put({ plans: [line(2027, 40, 76, [[1, 99], [6, 60]])] })).toBe('changed'); // prettier-ignore
    expect((await shown()).plans).toMatchObject([
      { fromMonth: 1, target: 64, targets: [{ month: 1, value: 41 }] },
      { fromMonth: 3, target: 76, targets: [{ month: 6, value: 60 }] },
    ]);
    await put({ plans: [line(2027, 40, 64, [[1, 41], [5, 50]])] }); // prettier-ignore
    expect((await shown()).plans).toMatchObject([
      { fromMonth: 1, target: 64, targets: [{ month: 1, value: 41 }, { month: 5, value: 50 }] }, // prettier-ignore
    ]);
  });

  it('goes as last year went once all of that is known, and not in months that are closed by then', async () => {
    const seasonal = { plans: [{ ...line(2027, 40, 64), trajectory: 'seasonal' as const }] };
    const path = async () => (await shown()).plans.map((plan) => plan.path.map(({ value }) => value));
    expect(await put({ ...seasonal, from: '2025-01-01' })).toBe('created');
    // Nothing is known of 2026 yet: a line of two a month.
    const onLine = [42, 44, 46, 48, 50, 52, 54, 56, 58, 60, 62, 64];
    expect([await path(), (await shown()).plans[0]?.lacksSeason]).toEqual([[onLine], true]);
    const cycle = newId();
    await database.write(async (tx) => {
      const kept = await tx.findOneByOrFail(PlanningCycle, {
        organizationId: world.organizationId,
        year: 2026,
      });
      await tx.insert(PlanningCycle, {
        ...{ ...kept, id: cycle, year: 2025, name: 'FY2025', startsOn: '2025-01-01', endsOn: '2025-12-31' },
      });
      const month = await tx.findOneByOrFail(Period, {
        organizationId: world.organizationId,
        name: 'FY2026 M12',
      });
      await tx.insert(Period, {
        ...{ ...month, id: newId(), cycleId: cycle, name: 'FY2025 M12', number: 12 },
        ...{ startsOn: '2025-12-01', endsOn: '2025-12-31' },
      });
    });
    const [start, ...rest] = [30, 31, 32, 33, 34, 35, 33, 31, 33, 36, 38, 40, 42];
    const months = rest.map((value, i) => `conversion 2026-${String(i + 1).padStart(2, '0')}-15 ${value}`);
    await read(services, world, clock, `conversion 2025-12-15 ${start}`, ...months);
    // It is March: January and February keep what they were closed with.
    const season = [42, 44, 46, 48, 50, 49, 48, 51, 55, 58, 61, 64];
    expect([await path(), (await shown()).plans[0]?.lacksSeason]).toEqual([[season], false]);
    expect((await shown()).plans[0]?.targets).toEqual([]);
    expect(await put({ ...seasonal, from: '2025-01-01' })).toBe('unchanged');
    await read(services, world, clock, 'conversion 2026-01-15 43', 'conversion 2026-06-15 45');
    expect(await path()).toEqual([[42, 44, 46, 48, 50, 61, 48, 51, 55, 58, 61, 64]]);
  });

  it('in steps, or in named months only, is said back as it was said', async () => {
    const plans = [{ ...line(2027, 40, 64, [[6, 50]]), trajectory: 'steps' as const }]; // prettier-ignore
    await put({ plans });
    expect((await shown()).plans).toMatchObject([
      { trajectory: 'steps', targets: [{ month: 6, value: 50 }] },
    ]);
    expect(await put({ plans: [{ ...plans[0]!, trajectory: 'explicit' }] })).toBe('changed');
    expect((await shown()).plans.map((plan) => [plan.trajectory, plan.fromMonth, plan.lacksSeason])).toEqual([
      ['steps', 1, false],
      ['explicit', 3, false],
    ]);
  });

  it('of last year’s shape is given no months, and of a band no way to it', async () => {
    const months = { ...line(2027, 40, 64, [[6, 50]]), trajectory: 'seasonal' as const }; // prettier-ignore
    expect(await problemsOf(put({ plans: [months] }))).toEqual(['plans[0].targets']);
    const kept = { ...band(2027, 1, 2, 1), trajectory: 'steps' as const };
    expect(await problemsOf(put({ direction: 'band', plans: [kept] }))).toEqual(['plans[0].trajectory']);
  });

  it('of a year that is not named stays', async () => {
    await put({ plans: [line(2026, 30, 40)] });
    await put({ plans: [line(2027, 40, 64)] });
    expect((await shown()).plans.map(({ year }) => year)).toEqual([2026, 2027]);
  });

  it('of a year that is over may be written down once, and not changed', async () => {
    await put({ plans: [line(2026, 30, 40)] });
    expect(await put({ plans: [line(2026, 30, 40)] })).toBe('unchanged');
    await expect(put({ plans: [line(2026, 30, 41)] })).rejects.toBeInstanceOf(PlanClosed);
  });

  it('may change its direction while nothing is read, and takes the plans of before along', async () => {
    await put({ plans: [line(2026, 30, 40), line(2027, 40, 64)], links: [link('delight', 1)] });
    const without = put({ direction: 'band', plans: [], links: [link('delight', 1)] });
    expect(await problemsOf(without)).toEqual(['links[0].goal']);
    await put({ direction: 'band', plans: [band(2027, 75, 85, 10)], links: [link('delight', 1)] });
    expect((await shown()).plans).toMatchObject([{ year: 2027, fromMonth: 1, low: 75, baseline: null }]);
    await read(services, world, clock, 'conversion 2027-03-01 80');
    expect(await problemsOf(put({ direction: 'lower', department: 'care', from: '2026-02-01' }))).toEqual([
      'direction',
      'department',
      'from',
    ]);
  });
});

describe('a KPI that ends', () => {
  it('does so with the last closed month, once', async () => {
    await put();
    expect(await services.kpis.end(world.organizationId, 'conversion')).toBe('changed');
    expect((await shown()).until).toBe('2027-02-28');
    expect(await services.kpis.end(world.organizationId, 'conversion')).toBe('unchanged');
  });

  it('is taken away when it never held in a closed month, and kept today when it was read', async () => {
    await put({ key: 'mistake', from: null });
    await services.kpis.end(world.organizationId, 'mistake');
    expect(await services.kpis.find(world.organizationId, 'mistake')).toBeNull();
    await put({ key: 'short', from: null });
    await read(services, world, clock, 'short 2027-03-05 1');
    await services.kpis.end(world.organizationId, 'short');
    expect(await shown('short')).toMatchObject({ from: '2027-03-01', until: '2027-03-10' });
  });
});
