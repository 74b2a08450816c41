import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { CyclesService } from '../../src/cycles/cycles.service.js';
import { ApplyService } from '../../src/files/apply.service.js';
import { ReadingsService } from '../../src/kpis/readings.service.js';
import { OrganizationsService } from '../../src/organizations/organizations.service.js';
import { PeopleService } from '../../src/organizations/people.service.js';
import { EXPORTS } from '../../src/spreadsheets/exports.service.js';
import { SpreadsheetsService } from '../../src/spreadsheets/spreadsheets.service.js';
import { SpreadsheetWork } from '../../src/spreadsheets/spreadsheet-work.service.js';
import { UploadsService } from '../../src/spreadsheets/uploads.service.js';
import { aWorld, NOW, type World } from '../overview/world.js';
import { startTestApp, type TestApp } from '../support/app.js';

let t: TestApp;
let tulip: World;
let call: ReturnType<TestApp['api']>;
beforeAll(async () => {
  t = await startTestApp();
  tulip = await aWorld(t, 'tulip');
  call = t.api(await t.tokenFor(tulip.organizationId));
  const { organizationId } = tulip;
  const said = { by: tulip.people.piet, source: 'form', at: t.clock.now() } as const;
  const odd = [{ kpi: 'stock', period: '2027-01-01', value: -1.5, note: '=cmd|calc' }];
  await t.app.get(ReadingsService).recordNamed(organizationId, odd, said);
}, 60_000);
afterAll(() => t.close());

describe('what leaves as a file', () => {
  it.each(EXPORTS.map(({ key }) => key))('%s has its rows, in both kinds of file', async (key) => {
    for (const format of ['csv', 'xlsx']) {
      const { statusCode, headers } = await call('GET', `/api/v1/exports/${key}?format=${format}`);
      expect([statusCode, headers['content-disposition']]).toEqual([
        200,
        `attachment; filename="${key}.${format}"`,
      ]);
    }
  });

  it('says who gave a value, when and from where, and lets no text become a formula', async () => {
    const { body } = await call('GET', '/api/v1/exports/readings?decimal=comma');
    expect(body.split('\r\n').slice(0, 4)).toEqual([
      '\ufeffkpi;month;value;note;name;department;unit;from;until;source;by;at',
      `nps;FY2027 M01;20;;NPS;;;2027-01-01;2027-01-31;api;;${NOW}`,
      `solved;FY2027 M01;71;;Solved at once;care;%;2027-01-01;2027-01-31;api;;${NOW}`,
      `stock;FY2027 M01;-1,5;'=cmd|calc;In stock;product;%;2027-01-01;2027-01-31;form;Piet;${NOW}`,
    ]);
  });

  it('shows each person what they may have', async () => {
    const head = await t.signInAs(tulip.address('sanne'));
    const { body } = await t.get('/exports', { cookie: head });
    expect([body.includes('/exports/readings.csv'), body.includes('/exports/people.csv')]).toEqual([true, false]);
    expect((await t.get('/exports/readings.xlsx', { cookie: head })).statusCode).toBe(200);
    expect((await t.get('/exports/people.csv', { cookie: head })).statusCode).toBe(403);
    expect((await t.get('/exports/secrets.csv', { cookie: head })).statusCode).toBe(404);
    const planner = await t.signInAs(tulip.address('piet'));
    const people = await t.get('/exports/people.csv', { cookie: planner });
    expect(people.body).toContain('piet@tulip.example;Piet;');
    expect((await call('GET', '/api/v1/exports')).json()).toHaveLength(EXPORTS.length);
    expect((await call('GET', '/api/v1/exports/nothing')).statusCode).toBe(404);
  });

  it('of one organization holds nothing of another', async () => {
    await aWorld(t, 'lily');
    for (const { key } of EXPORTS)
      expect((await call('GET', `/api/v1/exports/${key}`)).body).not.toMatch(/lily/);
  });
});

describe('an organization file and the readings that left', () => {
  const EXAMPLE = readFileSync(new URL('../../examples/tessel.yaml', import.meta.url), 'utf8');
  const PAGES = ['/', '/goal', '/map', '/islands', '/departments'];
  let there: TestApp;
  beforeAll(async () => void (there = await startTestApp()), 60_000);
  afterAll(() => there.close());

  /** What pages say, without what is each installation's own. */
  async function pagesOf(app: TestApp, address: string) {
    const cookie = await app.signInAs(address);
    const said: Record<string, string> = {};
    for (const path of PAGES) {
      const { statusCode, body } = await app.get(path, { cookie });
      expect([path, statusCode]).toEqual([path, 200]);
      said[path] = body.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID').replace(/<footer[\s\S]*/, '');
    }
    return said;
  }

  it('give the same figures in an empty installation', async () => {
    const at = '2027-06-10T10:00:00Z';
    for (const app of [t, there]) app.clock.set(at);
    const id = (await t.app.get(ApplyService).apply(EXAMPLE)).organizationId ?? '';
    const keys = (await t.database.read().query('SELECT key FROM kpi WHERE formula IS NULL AND organization_id = ' + `'${id}'`)) as { key: string }[]; // prettier-ignore
    const { year } = (await t.app.get(CyclesService).list(id))[0] ?? { year: 2027 };
    const given = keys.flatMap(({ key }, k) =>
      [1, 2, 3, 4, 5].map((m) => ({ kpi: key, period: `${year}-0${m}-20`, value: 40 + k + m * 1.25, confirmed: true })),
    );
    await t.app.get(ReadingsService).recordNamed(id, given, { by: null, source: 'api', at: t.clock.now() });
    const out = t.api(await t.tokenFor(id));

    const other = (await there.app.get(ApplyService).apply(EXAMPLE)).organizationId ?? '';
    for (const format of ['csv', 'xlsx']) {
      const { rawPayload: bytes } = await out('GET', `/api/v1/exports/readings?format=${format}&decimal=comma`);
      const sheet = await there.app.get(UploadsService).take(other, null, { name: 'readings', bytes });
      const sheets = there.app.get(SpreadsheetsService);
      const { mapping } = await sheets.get(other, sheet);
      await sheets.name(other, sheet, { ...mapping, confirmed: true });
      await there.app.get(SpreadsheetWork).workOff();
      const { counts } = await sheets.get(other, sheet);
      expect(counts).toMatchObject({ wrong: 0, doubtful: 0, ambiguous: 0 });
      // The second file, of the other kind, finds everything as it is.
      expect(counts.fresh > 0).toBe(format === 'csv');
      await sheets.keep(other, sheet);
      await there.app.get(SpreadsheetWork).workOff();
    }

    const leader = (await t.app.get(PeopleService).list(id)).find(({ roles }) => roles.includes('leader'));
    const [here, elsewhere] = [await pagesOf(t, leader?.address ?? ''), await pagesOf(there, leader?.address ?? '')];
    for (const path of PAGES) expect([path, elsewhere[path] === here[path]]).toEqual([path, true]);
    const goals = (app: TestApp, organizationId: string) =>
      app.tokenFor(organizationId).then((token) => app.api(token)('GET', '/api/v1/kpis'));
    expect((await goals(there, other)).json()).toEqual((await goals(t, id)).json());
    const organization = await there.app.get(OrganizationsService).byKey('tessel');
    expect(organization?.organizationId).toBe(other);
  });
});
