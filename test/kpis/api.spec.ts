import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AccessModule } from '../../src/access/access.module.js';
import { KpisModule } from '../../src/kpis/kpis.module.js';
import { aWorld, addressOf, type World } from '../goals/world.js';
import { ErasingService } from '../../src/organizations/erasing.service.js';
import { startTestApp, type TestApp } from '../support/app.js';

let app: TestApp;
let world: World;
let here: ReturnType<TestApp['api']>;
let elsewhere: ReturnType<TestApp['api']>;

beforeAll(async () => {
  app = await startTestApp({ now: '2027-03-10T10:00:00Z', rooms: [AccessModule, KpisModule] });
});
afterAll(() => app.close());
beforeEach(async () => {
  world = await aWorld(app.database, 'Veldwerk');
  const other = await aWorld(app.database, 'Elders');
  here = app.api(await app.tokenFor(world.organizationId));
  elsewhere = app.api(await app.tokenFor(other.organizationId));
});

const goal = () => ({
  year: 2027,
  statement: 'Every customer is helped well the first time.',
  horizon: '2028-12-31',
  owner: addressOf('Noor Bakker', world.organizationId),
});
const conversion = {
  name: 'Conversion',
  department: 'sales',
  nature: 'implicit',
  timing: 'leading',
  direction: 'higher',
  from: '2026-01-01',
  plans: [{ year: 2027, baseline: 40, target: 64 }],
  links: [{ goal: 'delight', weight: 3, claim: 'Who finds what they want buys it.' }],
};
const set = async () => {
  await here('PUT', '/api/v1/goals/delight', goal());
  await here('PUT', '/api/v1/kpis/conversion', conversion);
  await here('POST', '/api/v1/readings', {
    readings: [
      { kpi: 'conversion', period: 'FY2027 M01', value: 42 },
      { kpi: 'conversion', period: '2027-02-28', value: 42 },
    ],
  });
};
const fieldsOf = ({ json }: Awaited<ReturnType<typeof here>>) =>
  json<{ errors: { field: string }[] }>().errors.map(({ field }) => field);

describe('the API of goals and KPIs', () => {
  it('keeps a goal, adopts it, and shows it again', async () => {
    const put = await here('PUT', '/api/v1/goals/delight', goal());
    expect(put.statusCode).toBe(200);
    expect(put.json()).toEqual({
      key: 'delight',
      ...goal(),
      why: '',
      customer: null,
      mandate: 'advising',
      ...{ expired: false, phase: 'draft', adoptedAt: null, confirmedAt: null, revision: 1 },
      version: 1,
    });
    const adopted = await here('PUT', '/api/v1/goals/delight/adoption', {});
    expect(adopted.json()).toMatchObject({ adoptedAt: '2027-03-10T10:00:00Z', version: 2 });
    expect((await here('PUT', '/api/v1/goals/delight/adoption')).json()).toEqual(adopted.json());
    expect((await here('GET', '/api/v1/goals')).json()).toEqual([adopted.json()]);
    const stale = await here('PUT', '/api/v1/goals/delight', { ...goal(), why: 'Because.', version: 1 });
    expect([stale.statusCode, stale.json<{ code: string }>().code]).toEqual([409, 'version-conflict']);
  });

  it('keeps KPIs and readings, and shows what the goal gets from them', async () => {
    await set();
    expect((await here('GET', '/api/v1/kpis/conversion')).json()).toMatchObject({
      key: 'conversion',
      plans: [{ year: 2027, fromMonth: 1, baseline: 40, target: 64, targets: [] }],
      links: [{ goal: 'delight', weight: 3, from: '2027-01-01', evidence: 'assumed' }],
    });
    expect((await here('GET', '/api/v1/kpis/conversion/readings')).json()).toMatchObject([
      { period: 'FY2027 M01', value: 42, source: 'api', recordedAt: '2027-03-10T10:00:00Z' },
      { period: 'FY2027 M02', value: 42 },
    ]);
    // January (42 − 40) / 2 = 1, February (42 − 40) / 4 = 0.5
    const progress = await here('GET', '/api/v1/goals/delight/progress?period=2027-02-01');
    expect(progress.json()).toMatchObject({
      goal: 'delight',
      period: 'FY2027 M02',
      progress: 0.5,
      coverage: 1,
      change: { total: -0.5, kpis: [{ kpi: 'conversion', change: -0.5 }], freshness: { change: 0 } },
      departments: [
        { department: 'sales', kpis: [{ key: 'conversion', status: 'off-track', contribution: 0.5 }] },
      ],
      measures: [],
      diverges: false,
    });
    expect((await here('GET', '/api/v1/goals/delight/progress')).json()).toMatchObject({
      period: 'FY2027 M03',
      progress: null,
      coverage: 0,
    });
  });

  it('lists KPIs to begin with', async () => {
    const starters = (await here('GET', '/api/v1/kpi-starters')).json<{ key: string; name: object }[]>();
    expect(starters.find(({ key }) => key === 'first-time-right')).toMatchObject({
      ...{ nature: 'implicit', timing: 'leading', direction: 'higher', unit: '%' },
      name: { en: 'First time right', nl: 'In één keer goed' },
    });
  });

  it('says who owns a KPI, where its figure comes from and how often, and whether pay depends on it', async () => {
    await set();
    const said = {
      ...{ every: 'quarter', source: 'The web shop’s own figures', perspective: 'customer', rewarded: true },
      owner: addressOf('Noor Bakker', world.organizationId),
    };
    const put = await here('PUT', '/api/v1/kpis/conversion', { ...conversion, ...said });
    // A reading a quarter stays fresh for a quarter.
    expect(put.json()).toMatchObject({ ...said, freshFor: 3, version: 2 });
    await here('PUT', '/api/v1/kpis/conversion', { ...conversion, ...said });
    expect((await here('GET', '/api/v1/kpis/conversion')).json()).toEqual(put.json());
    const wrong = await here('PUT', '/api/v1/kpis/conversion', {
      ...{ ...conversion, every: 'weekly', perspective: 'luck', rewarded: 'yes' },
    });
    expect(fieldsOf(wrong).sort()).toEqual(['every', 'perspective', 'rewarded']);
    const stranger = await here('PUT', '/api/v1/kpis/conversion', { ...conversion, owner: 'x@y.example' });
    expect([stranger.statusCode, fieldsOf(stranger)]).toEqual([422, ['owner']]);
    const taken = await here('PUT', '/api/v1/kpis/conversion', conversion);
    expect(taken.json()).toMatchObject({ owner: null, rewarded: false });
  });

  it('keeps an owner from being erased until somebody else has taken over, or the KPI has ended', async () => {
    await set();
    const address = addressOf('Noor Bakker', world.organizationId);
    await here('PUT', '/api/v1/kpis/conversion', { ...conversion, owner: address });
    const erasing = app.app.get(ErasingService);
    expect(await erasing.charges(world.organizationId, address)).toContainEqual({
      ...{ en: 'owns the KPI “Conversion”', nl: 'is eigenaar van de KPI “Conversion”' },
    });
    await here('DELETE', '/api/v1/kpis/conversion');
    expect(await erasing.charges(world.organizationId, address)).not.toContainEqual(
      expect.objectContaining({ en: 'owns the KPI “Conversion”' }),
    );
  });

  it('ends a KPI', async () => {
    await set();
    expect((await here('DELETE', '/api/v1/kpis/conversion')).statusCode).toBe(204);
    expect((await here('GET', '/api/v1/kpis/conversion')).json()).toMatchObject({ until: '2027-02-28' });
  });

  it('names every field that is wrong, and changes nothing', async () => {
    await set();
    const shape = await here('PUT', '/api/v1/kpis/conversion', { ...conversion, wieght: 1, nature: 'loud' });
    expect([shape.statusCode, fieldsOf(shape).sort()]).toEqual([422, ['nature', 'wieght']]);
    const rule = await here('PUT', '/api/v1/kpis/conversion', {
      ...conversion,
      plans: [{ year: 2027, baseline: 40, target: 40 }],
      links: [{ ...conversion.links[0], weight: -1 }],
    });
    expect(fieldsOf(rule)).toEqual(['plans[0].target', 'links[0].weight']);
    const reading = await here('POST', '/api/v1/readings', {
      readings: [
        { kpi: 'conversion', period: 'FY2027 M01', value: 41 },
        { kpi: 'nothing', period: 'FY2027 M44', value: 1 },
      ],
    });
    expect(fieldsOf(reading)).toEqual(['readings[1].kpi', 'readings[1].period']);
    const months = await here('GET', '/api/v1/goals/delight/progress?period=FY2099');
    expect([months.statusCode, months.json<{ code: string }>().code]).toEqual([404, 'kpis.unknown-month']);
    const kept = (await here('GET', '/api/v1/kpis/conversion/readings')).json<{ value: number }[]>();
    expect(kept.map(({ value }) => value)).toEqual([42, 42]);
  });

  it.each<[Parameters<typeof here>[0], string]>([
    ['GET', '/api/v1/goals/delight'],
    ['GET', '/api/v1/goals/delight/progress'],
    ['PUT', '/api/v1/goals/delight/adoption'],
    ['GET', '/api/v1/kpis/conversion'],
    ['DELETE', '/api/v1/kpis/conversion'],
    ['GET', '/api/v1/kpis/conversion/readings'],
  ])('answers %s %s of another organization with 404', async (method, url) => {
    await set();
    expect((await here('GET', url.replace('/adoption', ''))).statusCode).toBe(200);
    expect((await elsewhere(method, url)).statusCode).toBe(404);
  });

  it('keeps nothing under the names of another organization', async () => {
    await set();
    const link = await elsewhere('PUT', '/api/v1/kpis/conversion', conversion);
    expect(fieldsOf(link)).toEqual(['links[0].goal']);
    const readings = [{ kpi: 'conversion', period: 'FY2027 M01', value: 1 }];
    expect(fieldsOf(await elsewhere('POST', '/api/v1/readings', { readings }))).toEqual(['readings[0].kpi']);
    expect((await elsewhere('GET', '/api/v1/kpis')).json()).toEqual([]);
    expect((await elsewhere('GET', '/api/v1/goals')).json()).toEqual([]);
  });

  it('is described', async () => {
    const { paths } = (await here('GET', '/api/openapi.json')).json<{
      paths: Record<string, Record<string, unknown>>;
    }>();
    expect(
      Object.entries(paths).map(([path, verbs]) => `${path} ${Object.keys(verbs).sort().join(' ')}`),
    ).toEqual(
      expect.arrayContaining([
        '/api/v1/goals get',
        '/api/v1/goals/{goal} get put',
        '/api/v1/goals/{goal}/adoption put',
        '/api/v1/goals/{goal}/progress get',
        '/api/v1/kpis get',
        '/api/v1/kpis/{kpi} delete get put',
        '/api/v1/kpis/{kpi}/readings get',
        '/api/v1/readings post',
      ]),
    );
  });
});
