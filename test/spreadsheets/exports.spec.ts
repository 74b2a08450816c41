import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse, stringify } from 'yaml';
import { ApplyService } from '../../src/files/apply.service.js';
import { ReadingsService } from '../../src/kpis/readings.service.js';
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
});
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
    expect([body.includes('/exports/readings.csv'), body.includes('/exports/people.csv')]).toEqual([
      true,
      false,
    ]);
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
  const PAGES = ['/', '/goal', '/map', '/islands', '/departments', '/plan-check'];
  let there: TestApp;
  beforeAll(async () => void (there = await startTestApp()), 60_000);
  afterAll(() => there.close());

  /** The file, and the same without a single reading. */
  function withoutReadings(): string {
    const file = parse(EXAMPLE) as Record<'kpis' | 'measures', { readings?: unknown }[]>;
    for (const metric of [...file.kpis, ...file.measures]) delete metric.readings;
    return stringify(file);
  }
  const applied = async ({ app }: TestApp, text: string) =>
    (await app.get(ApplyService).apply(text)).organizationId ?? '';

  /** What pages and the API say, without what is each installation's own. */
  async function saidBy(app: TestApp, organizationId: string): Promise<Record<string, string>> {
    const people = await app.app.get(PeopleService).list(organizationId);
    const leader = people.find(({ roles }) => roles.includes('leader'))?.address ?? '';
    const cookie = await app.signInAs(leader);
    const machine = app.api(await app.tokenFor(organizationId));
    const said: Record<string, string> = {};
    const keep = (path: string, { statusCode, body }: { statusCode: number; body: string }) => {
      expect([path, statusCode]).toEqual([path, 200]);
      said[path] = body
        .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
        .replace(/"recordedAt":"[^"]+","source":"\w+"/g, '');
    };
    for (const path of PAGES) keep(path, await app.get(path, { cookie }));
    for (const path of ['kpis', 'kpis/damaged/readings']) keep(path, await machine('GET', `/api/v1/${path}`));
    return said;
  }

  it('give the same figures in an empty installation', async () => {
    for (const { clock } of [t, there]) clock.set('2027-01-02T10:00:00Z');
    const here = await applied(t, EXAMPLE);
    const elsewhere = await applied(there, withoutReadings());
    for (const { clock } of [t, there]) clock.set('2027-02-03T10:00:00Z');
    const machine = t.api(await t.tokenFor(here));
    const sheets = there.app.get(SpreadsheetsService);
    for (const format of ['csv', 'xlsx']) {
      const { rawPayload: bytes } = await machine(
        'GET',
        `/api/v1/exports/readings?format=${format}&decimal=comma`,
      );
      const id = await there.app.get(UploadsService).take(elsewhere, null, { name: 'readings', bytes });
      const { mapping } = await sheets.get(elsewhere, id);
      await sheets.name(elsewhere, id, { ...mapping, confirmed: true });
      await there.app.get(SpreadsheetWork).workOff();
      const { counts } = await sheets.get(elsewhere, id);
      expect(counts).toMatchObject({ wrong: 0, doubtful: 0, ambiguous: 0, percent: 0 });
      // The second file, of the other kind, finds everything as it is.
      expect(counts.fresh > 100).toBe(format === 'csv');
      await sheets.keep(elsewhere, id);
      await there.app.get(SpreadsheetWork).workOff();
    }
    const [first, second] = [await saidBy(t, here), await saidBy(there, elsewhere)];
    for (const [path, said] of Object.entries(first)) expect([path, second[path]]).toEqual([path, said]);
  });
});
