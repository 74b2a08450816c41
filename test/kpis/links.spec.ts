import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AccessModule } from '../../src/access/access.module.js';
import { EvidenceService } from '../../src/kpis/evidence.service.js';
import { KpisModule } from '../../src/kpis/kpis.module.js';
import { KpisService } from '../../src/kpis/kpis.service.js';
import { aWorld, addressOf, type World } from '../goals/world.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { aKpi, link, toward } from './commands.js';

let app: TestApp;
let world: World;
let here: ReturnType<TestApp['api']>;
let elsewhere: ReturnType<TestApp['api']>;

beforeAll(async () => {
  app = await startTestApp({ now: '2027-12-10T10:00:00Z', rooms: [AccessModule, KpisModule] });
});
afterAll(() => app.close());
beforeEach(async () => {
  world = await aWorld(app.database, 'Veldwerk');
  const other = await aWorld(app.database, 'Elders');
  here = app.api(await app.tokenFor(world.organizationId));
  elsewhere = app.api(await app.tokenFor(other.organizationId));
  await here('PUT', '/api/v1/goals/delight', {
    ...{ year: 2027, statement: 'Every customer is helped well the first time.', horizon: '2028-12-31' },
    owner: addressOf('Noor Bakker', world.organizationId),
  });
  await putAll(
    aKpi({ key: 'reach', name: 'Reach' }),
    aKpi({ key: 'visits', name: 'Visits', links: [toward('conversion')] }),
    aKpi({ links: [link('delight', 1, { lag: 2 })] }),
    aKpi({ key: 'nps', name: 'NPS', department: null, measures: ['delight'], nature: 'explicit' }),
  );
});

const putAll = (...commands: Parameters<KpisService['putAll']>[1]) =>
  app.app.get(KpisService).putAll(world.organizationId, commands);
const put = (key: string, name: string, links: object[]) =>
  here('PUT', `/api/v1/kpis/${key}`, { ...aKpi(), key: undefined, name, links });
const errorsOf = ({ json }: Awaited<ReturnType<typeof here>>) =>
  json<{ errors: { field: string; message: string }[] }>().errors.map(({ field, message }) => [
    field,
    message,
  ]);

describe('links between KPIs', () => {
  it('are kept and shown by their keys; the same again changes nothing, what is left out ends', async () => {
    const once = await put('reach', 'Reach', [
      { kpi: 'visits', weight: 2, lag: 1, claim: 'Who sees us, comes.' },
    ]);
    expect([once.statusCode, once.json()]).toMatchObject([
      200,
      { links: [{ kpi: 'visits', weight: 2, lag: 1, direction: 1, from: '2027-12-01' }], warnings: [] },
    ]);
    const again = await put('reach', 'Reach', [
      { kpi: 'visits', weight: 2, lag: 1, claim: 'Who sees us, comes.' },
    ]);
    expect(again.json()).toEqual(once.json());
    expect((await put('reach', 'Reach', [])).json()).toMatchObject({ links: [] });
  });

  it.each([
    ['to itself', { kpi: 'reach' }, 'links[0].kpi', 'A KPI cannot move itself. Name another KPI, or a goal.'],
    [
      'to a KPI that does not exist',
      { kpi: 'nothing' },
      'links[0].kpi',
      'There is no KPI "nothing". Add it, or name the key of one there is.',
    ],
    ['to nothing', {}, 'links[0].goal', 'Say what it moves: a goal, or another KPI.'],
    [
      'to both',
      { kpi: 'visits', goal: 'delight' },
      'links[0].goal',
      'Say what it moves: a goal, or another KPI, and not both.',
    ],
  ])('are refused %s', async (_, aim, field, message) => {
    const refused = await put('reach', 'Reach', [{ ...aim, weight: 1, claim: 'Why' }]);
    expect([refused.statusCode, errorsOf(refused)]).toEqual([422, [[field, message]]]);
  });

  it('are refused where they close a circle, whose members are named; also within one file', async () => {
    await put('reach', 'Reach', [{ kpi: 'visits', weight: 1, claim: 'Why' }]);
    const refused = await put('conversion', 'Conversion', [{ kpi: 'reach', weight: 1, claim: 'Why' }]);
    expect(errorsOf(refused)).toEqual([
      [
        'links[0].kpi',
        'This closes a circle: Conversion → Reach → Visits → Conversion. Leave out one of these links, so that it is clear what moves what.',
      ],
    ]);
    const file = putAll(
      aKpi({ key: 'chicken', name: 'Chicken', links: [toward('egg')] }),
      aKpi({ key: 'egg', name: 'Egg', links: [toward('chicken')] }),
    );
    await expect(file).rejects.toMatchObject({
      fields: [
        { field: 'kpis[0].links[0].kpi', dutch: expect.stringContaining('kring: Chicken → Egg → Chicken') },
        { field: 'kpis[1].links[0].kpi' },
      ],
    });
  });

  it('are refused to a KPI that ended; those it had may stay while the rest of it changes', async () => {
    await put('reach', 'Reach', [{ kpi: 'visits', weight: 1, claim: 'Why' }]);
    await here('DELETE', '/api/v1/kpis/conversion');
    const refused = await put('reach', 'Reach', [{ kpi: 'conversion', weight: 1, claim: 'Why' }]);
    expect(errorsOf(refused)).toEqual([
      ['links[0].kpi', '"Conversion" ended on 30 Nov 2027. Name a KPI that goes on.'],
    ]);
    const kept = await put('visits', 'Visits to the shop', [
      { kpi: 'conversion', weight: 1, claim: 'It moves it.' },
    ]);
    expect(kept.json()).toMatchObject({ name: 'Visits to the shop', links: [{ kpi: 'conversion' }] });
  });

  it('refuses weights of a goal that sum to nothing, and warns where they come to by an end', async () => {
    const none = { goal: 'delight', weight: 0, claim: 'Why' };
    const refused = await put('conversion', 'Conversion', [none]);
    expect(errorsOf(refused)).toEqual([
      [
        'links[0].weight',
        'All links to this goal would weigh nothing, so nobody could say how far it is. Give this one a weight above 0.',
      ],
    ]);
    expect((await put('reach', 'Reach', [none])).json()).toMatchObject({ warnings: [] });
    await put('conversion', 'Conversion', []);
    expect((await here('GET', '/api/v1/kpis/reach')).json()).toMatchObject({
      warnings: [{ kind: 'weightless', goal: 'delight', routes: [] }],
    });
  });

  it('of a KPI that ended count no more: they close no circle, and carry no weight', async () => {
    await put('reach', 'Reach', [{ kpi: 'visits', weight: 1, claim: 'Why' }]);
    expect((await here('DELETE', '/api/v1/kpis/reach')).statusCode).toBeLessThan(300);
    const free = await put('visits', 'Visits', [{ kpi: 'reach', weight: 1, claim: 'Why' }]);
    expect(errorsOf(free)).toEqual([
      ['links[0].kpi', '"Reach" ended on 30 Nov 2027. Name a KPI that goes on.'],
    ]);
    const round = await put('conversion', 'Conversion', [
      ...[{ kpi: 'nps', weight: 1, claim: 'Why' }],
      { goal: 'delight', weight: 1, claim: 'Why' },
    ]);
    expect(round.statusCode).toBe(200);
    await here('DELETE', '/api/v1/kpis/conversion');
    // It would have closed nps → visits → conversion → nps.
    const nps = { ...aKpi({ department: null, measures: ['delight'], nature: 'explicit' }), key: undefined };
    const circle = await here('PUT', '/api/v1/kpis/nps', {
      ...{ ...nps, name: 'NPS' },
      links: [{ kpi: 'visits', weight: 1, claim: 'Why' }],
    });
    expect(circle.statusCode).toBe(200);
    // Once it goes on again, what it would close is looked at anew.
    const again = await put('conversion', 'Conversion', [{ kpi: 'nps', weight: 1, claim: 'Why' }]);
    expect(errorsOf(again)).toMatchObject([['links[0].kpi', expect.stringContaining('closes a circle')]]);
    const weightless = await put('reach', 'Reach', [{ goal: 'delight', weight: 0, claim: 'Why' }]);
    expect(errorsOf(weightless)).toMatchObject([
      ['links[0].weight', expect.stringContaining('weigh nothing')],
    ]);
  });

  it('may reach a goal in two ways, and then say so', async () => {
    const both = [
      { goal: 'delight', weight: 1, claim: 'Why' },
      { kpi: 'conversion', weight: 1, claim: 'It moves it.' },
    ];
    expect((await put('visits', 'Visits', both)).json()).toMatchObject({
      warnings: [
        {
          ...{ kind: 'double-path', goal: 'delight', routes: [[], ['conversion']] },
          message:
            'It reaches "delight" directly and by way of conversion: what it moves counts more than once. Keep one way, or split the weight.',
        },
      ],
    });
  });

  it('say the same of a KPI that is asked for alone as in the list of all', async () => {
    const claim = 'It moves it.';
    await putAll(aKpi({ key: 'early', name: 'Early', links: [toward('visits'), toward('conversion')] }));
    await put('visits', 'Visits', [
      { kpi: 'conversion', weight: 1, claim },
      { goal: 'delight', weight: 1, claim },
    ]);
    await put('reach', 'Reach', [
      { kpi: 'early', weight: 1, claim },
      { kpi: 'visits', weight: 1, claim },
      { goal: 'delight', weight: 0, claim },
    ]);
    const all = (await here('GET', '/api/v1/kpis')).json<{ key: string; warnings: object[] }[]>();
    expect(all.flatMap(({ key, warnings }) => warnings.map(() => key)).sort()).toEqual([
      ...['early', 'reach', 'visits'],
    ]);
    for (const kpi of all) expect((await here('GET', `/api/v1/kpis/${kpi.key}`)).json()).toEqual(kpi);
  });
});

describe('the evidence of links', () => {
  /** Ten months: eight pairs at a lag of two; then two more years, and it can be told. */
  const read = async (months: number) => {
    const readings = Array.from({ length: months }, (_, i) => {
      const period =
        i < 12 ? `FY2026 M${`${i + 1}`.padStart(2, '0')}` : `FY2027 M${`${i - 11}`.padStart(2, '0')}`;
      return [
        { kpi: 'conversion', period, value: 40 + i },
        { kpi: 'visits', period, value: 900 - i },
        { kpi: 'nps', period, value: 10 + i + (i % 3) },
      ];
    }).flat();
    await here('POST', '/api/v1/readings', { readings });
    return app.app.get(EvidenceService).workOutDue();
  };
  const all = async () => (await here('GET', '/api/v1/evidence')).json<{ kpi: string; link: string }[]>();

  it('is worked out after readings came, and not again before the next', async () => {
    expect(await all()).toMatchObject([
      { kpi: 'conversion', finding: null, pairs: null },
      { kpi: 'visits', finding: null },
    ]);
    // Also what earlier stories left of theirs.
    await app.app.get(EvidenceService).workOutDue();
    expect(await read(10)).toBe(2);
    expect(await all()).toMatchObject([
      { kpi: 'conversion', goal: 'delight', toward: null, finding: 'assumed', pairs: 8, rho: null },
      { kpi: 'visits', goal: null, toward: 'conversion', finding: 'assumed', pairs: 10 },
    ]);
    expect(await app.app.get(EvidenceService).workOutDue()).toBe(0);
    expect(await read(23)).toBe(2);
    // More visits go with less conversion, against the claim; conversion with NPS two months later, as claimed.
    const [first, second] = await all();
    expect([first, second]).toMatchObject([
      { kpi: 'visits', finding: 'contradicts', pairs: 23, rho: -1, low: -1 },
      { kpi: 'conversion', finding: 'agrees', pairs: 21, stated: 'assumed' },
    ]);
    const one = await here('GET', `/api/v1/kpis/conversion/links/${second?.link}`);
    expect(one.json()).toMatchObject({ ...second, points: expect.anything() });
    expect(one.json<{ points: object[] }>().points[0]).toEqual({
      ...{ period: 'FY2026 M01', value: 40, later: 'FY2026 M03', other: 14 },
    });
  });

  it('is worked out anew once a KPI measures the goal no more', async () => {
    await read(23);
    const toGoal = async () => (await all()).find(({ kpi }) => kpi === 'conversion');
    expect(await toGoal()).toMatchObject({ finding: 'agrees', pairs: 21 });
    await here('PUT', '/api/v1/goals/before', {
      ...{ year: 2026, statement: 'Every customer is answered.', horizon: '2026-12-31' },
      owner: addressOf('Noor Bakker', world.organizationId),
    });
    await putAll(
      aKpi({ key: 'nps', name: 'NPS', department: null, measures: ['before'], nature: 'explicit' }),
    );
    await app.app.get(EvidenceService).workOutDue();
    expect(await toGoal()).toMatchObject({ finding: 'assumed', pairs: 0 });
  });

  it('is nobody else’s', async () => {
    await read(3);
    const [{ link: id, kpi } = { link: '', kpi: '' }] = await all();
    expect((await here('GET', `/api/v1/kpis/${kpi}/links/${id}`)).statusCode).toBe(200);
    expect((await here('GET', `/api/v1/kpis/reach/links/${id}`)).statusCode).toBe(404);
    expect((await elsewhere('GET', `/api/v1/kpis/${kpi}/links/${id}`)).statusCode).toBe(404);
    expect((await elsewhere('GET', '/api/v1/evidence')).json()).toEqual([]);
  });
});
