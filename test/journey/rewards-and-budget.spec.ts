import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { KpisService } from '../../src/kpis/kpis.service.js';
import { Department } from '../../src/organizations/department.entity.js';
import { aKpi, aWorld, type World } from '../overview/world.js';

let t: TestApp;
let tulip: World;
let other: World;
let call: ReturnType<TestApp['api']>;
let elsewhere: ReturnType<TestApp['api']>;
/** Cookies: a leader, and the head of care. */
let noor: string;
let sanne: string;

beforeAll(async () => {
  t = await startTestApp();
  tulip = await aWorld(t, 'tulip');
  other = await aWorld(t, 'elders');
  call = t.api(await t.tokenFor(tulip.organizationId));
  elsewhere = t.api(await t.tokenFor(other.organizationId));
  noor = await t.signInAs(tulip.address('noor'));
  sanne = await t.signInAs(tulip.address('sanne'));
});
afterAll(() => t.close());

const repair = {
  ...{ name: 'Laten herstellen', place: 2, channel: 'offline', departments: ['product'] },
  harms: [{ kpi: 'solved', how: 'Stuurt een <b>nieuwe</b>' }],
};
const put = (key: string, body: object) => call('PUT', `/api/v1/touchpoints/${key}`, body);
const pay = (rewarded: boolean) =>
  t.app
    .get(KpisService)
    .put(tulip.organizationId, aKpi('solved', { name: 'Solved at once', department: 'care', rewarded }));
const fieldsOf = ({ json }: Awaited<ReturnType<typeof call>>) =>
  json<{ errors: { field: string }[] }>().errors.map(({ field }) => field);

describe('a KPI that pays one department for what hurts a moment of another', () => {
  it('is no finding while nobody is paid for it', async () => {
    expect((await put('repair', repair)).json()).toMatchObject({ harms: repair.harms, conflicts: [] });
  });

  it('is one as soon as somebody is: on the journey, and at the moment', async () => {
    await pay(true);
    expect((await call('GET', '/api/v1/touchpoints/repair')).json()).toMatchObject({
      conflicts: [{ kpi: 'solved', department: 'care', how: 'Stuurt een <b>nieuwe</b>' }],
      flags: expect.arrayContaining(['reward-conflict']),
    });
    expect((await t.get('/journey', { cookie: sanne })).body).toContain(
      'Iemand wordt beloond voor wat hier schaadt',
    );
    const { body } = await t.get('/journey/repair', { cookie: sanne });
    expect(body).toContain('Stuurt een &lt;b>nieuwe&lt;/b>');
    expect(body).toContain('beloont care');
  });

  it('is written down on the form of the moment, with how', async () => {
    const change = '/journey/repair/change';
    expect((await t.get(change, { cookie: noor })).body).toContain('value="solved" selected');
    const typed = {
      name: 'Laten herstellen',
      place: '2',
      departments: 'product',
      version: '1',
      'harms[0].kpi': 'solved',
      'harms[0].how': '',
    };
    const wrong = await t.post(change, typed, { cookie: noor });
    expect([wrong.statusCode, wrong.body.includes('Zeg hoe het klanten daar schaadt')]).toEqual([422, true]);
    const again = {
      ...typed,
      'harms[0].how': 'Te kort',
      'harms[1].kpi': 'solved',
      'harms[1].how': 'Te lang',
    };
    const twice = await t.post(change, again, { cookie: noor });
    expect(twice.statusCode).toBe(422);
    expect(twice.body.split('“solved” staat er twee keer').length).toBe(3);
    const unknown = await put('repair', { ...repair, harms: [{ kpi: 'nothing', how: 'x' }] });
    expect(fieldsOf(unknown)).toEqual(['harms[0].kpi']);
  });
});

it('pays nobody for hurting a moment whose department ended: nobody owns it', async () => {
  const { organizationId } = other;
  const kpi = aKpi('solved', { name: 'Solved at once', department: 'care', rewarded: true });
  await t.app.get(KpisService).put(organizationId, kpi);
  await elsewhere('PUT', '/api/v1/touchpoints/mending', repair);
  const flags = async () =>
    (await elsewhere('GET', '/api/v1/touchpoints/mending')).json<{ flags: string[]; conflicts: object[] }>();
  expect(await flags()).toMatchObject({ flags: expect.arrayContaining(['reward-conflict']) });
  await t.database.write((tx) =>
    tx.update(Department, { organizationId, key: 'product' }, { untilDate: '2027-01-31' }),
  );
  const after = await flags();
  expect([after.conflicts, after.flags.includes('no-owner')]).toEqual([[], true]);
  expect(after.flags).not.toContain('reward-conflict');
});

describe('the budget lens', () => {
  const path = `/api/v1/budget/${encodeURIComponent('FY2027 Q1')}`;
  const entries = [
    { name: 'Advertenties', channel: 'online', touchpoint: null, amount: 9000 },
    { name: 'Balie', channel: 'offline', touchpoint: 'repair', amount: 1000 },
  ];

  it('begins empty, and says how', async () => {
    expect((await t.get('/budget', { cookie: sanne })).body).toContain(
      'Voor dit kwartaal is niets opgeschreven',
    );
  });

  it('sets money beside what customers say, and says where they part', async () => {
    for (const text of ['a', 'b', 'c', 'd', 'e'])
      await call('POST', '/api/v1/touchpoints/repair/feedback', { text, source: 'Gesprek' });
    expect((await call('PUT', path, { entries })).json()).toMatchObject({
      ...{ quarter: 'FY2027 Q1', entries },
      channels: [
        { channel: 'online', spent: 9000, voices: 0, spentShare: 0.9, voiceShare: 0, parts: 'more' },
        { channel: 'offline', spent: 1000, voices: 5, spentShare: 0.1, voiceShare: 1, parts: 'less' },
      ],
      touchpoints: [{ touchpoint: 'repair', spentShare: 1, voiceShare: 1, parts: null }],
    });
    const { body } = await t.get('/budget', { cookie: sanne });
    expect(body).toContain(
      'Persoonlijk of telefonisch krijgt 10% van het geld en 100% van wat klanten zeggen: minder dan ze vragen.',
    );
    expect(body).toContain('class="pair-money"');
    expect(body).not.toContain('/budget/change');
  });

  it('is written by leadership on a page, and nobody overwrites another', async () => {
    const page = '/budget/change?quarter=FY2027%20Q1';
    const { body } = await t.get(page, { cookie: noor });
    const [, seen = ''] = /name="seen" value="([^"]+)"/.exec(body) ?? [];
    const line = {
      'entries[0].name': 'Advertenties',
      'entries[0].channel': 'online',
      'entries[0].amount': 'veel',
      seen,
    };
    const wrong = await t.post(page, line, { cookie: noor });
    expect([wrong.statusCode, wrong.body.includes('Geef het bedrag als een heel getal')]).toEqual([
      422,
      true,
    ]);
    expect(wrong.body).toContain('value="veel"');
    const misplaced = { ...line, 'entries[0].amount': '5', 'entries[0].touchpoint': 'repair' };
    expect((await t.post(page, misplaced, { cookie: noor })).body).toContain('is op het andere kanaal');
    const kept = await t.post(page, { ...line, 'entries[0].amount': '12.000' }, { cookie: noor });
    expect([kept.statusCode, kept.headers.location]).toEqual([303, '/budget?quarter=FY2027%20Q1']);
    expect((await call('GET', path)).json()).toMatchObject({ entries: [{ amount: 12000 }] });
    expect((await t.post(page, { ...line, 'entries[0].amount': '1' }, { cookie: noor })).statusCode).toBe(
      409,
    );
  });

  it('is closed to others for writing, and shows nothing elsewhere', async () => {
    expect((await t.get('/budget/change', { cookie: sanne })).statusCode).toBe(403);
    expect((await t.post('/budget/change', {}, { cookie: sanne })).statusCode).toBe(403);
    const foreign = await t.signInAs('noor@elders.example');
    expect((await t.get('/budget', { cookie: foreign })).body).not.toContain('Advertenties');
    expect((await elsewhere('GET', path)).json()).toMatchObject({ entries: [] });
    expect(fieldsOf(await elsewhere('PUT', path, { entries: [entries[1]] }))).toEqual([
      'entries[0].touchpoint',
    ]);
    expect((await call('GET', '/api/v1/budget/FY1999%20Q1')).statusCode).toBe(404);
    expect((await t.get('/budget?quarter=FY1999%20Q1', { cookie: sanne })).statusCode).toBe(404);
    const reader = t.api(await t.tokenFor(tulip.organizationId, ['read']));
    expect((await reader('PUT', path, { entries })).statusCode).toBe(403);
  });
});
