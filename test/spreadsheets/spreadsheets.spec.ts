import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ReadingsService } from '../../src/kpis/readings.service.js';
import { Spreadsheet } from '../../src/spreadsheets/spreadsheet.entity.js';
import { SpreadsheetWork } from '../../src/spreadsheets/spreadsheet-work.service.js';
import { KpisService } from '../../src/kpis/kpis.service.js';
import { aKpi, aWorld, type World } from '../overview/world.js';
import { BROWSER, startTestApp, type TestApp } from '../support/app.js';
import { formWith, workbookOf } from './files.js';

let t: TestApp;
let tulip: World;
let lily: World;
let cookie: string;
let count = 0;
beforeAll(async () => {
  t = await startTestApp();
  lily = await aWorld(t, 'lily');
});
afterAll(() => t.close());
beforeEach(async () => {
  count += 1;
  tulip = await aWorld(t, `tulip-${count}`);
  const from = '2026-01-01';
  await t.app
    .get(KpisService)
    .putAll(tulip.organizationId, [
      ...[aKpi('calls', { from }), aKpi('orders', { name: 'Orders on time', department: 'product', from })],
    ]);
  cookie = await t.signInAs(tulip.address('piet'));
});

async function send(file: string | Buffer, name = 'figures.csv') {
  const { payload, type } = formWith(name, Buffer.from(file));
  return t.app.inject({
    ...{ method: 'POST', url: '/spreadsheets', payload },
    headers: { ...BROWSER, cookie, 'content-type': type },
  });
}
/** Sends a file, takes its columns as they are guessed, and has it looked through; its page. */
async function lookedThrough(file: string | Buffer, name?: string) {
  const { statusCode, headers } = await send(file, name);
  expect(statusCode).toBe(303);
  const page = String(headers.location);
  await nameColumns(page);
  return page;
}
async function nameColumns(page: string) {
  const { mapping } = await sheetOf(page);
  const roles = Object.fromEntries(mapping.roles.map((role, index) => [`roles[${index}]`, role]));
  expect((await t.post(`${page}/columns`, roles, { cookie })).statusCode).toBe(303);
  await t.app.get(SpreadsheetWork).workOff();
}
async function keep(page: string) {
  expect((await t.post(`${page}/keeping`, {}, { cookie })).statusCode).toBe(303);
  await t.app.get(SpreadsheetWork).workOff();
}
const sheetOf = (page: string) =>
  t.database
    .read()
    .findOneByOrFail(Spreadsheet, { organizationId: tulip.organizationId, id: page.split('/').at(-1) ?? '' });
const text = async (page: string) =>
  (await t.get(page, { cookie })).body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const valuesOf = async (kpi: string) =>
  (await t.app.get(ReadingsService).of(tulip.organizationId, kpi)).map(({ month, value, note, source }) =>
    [month.name, value, note, source].filter((one) => one !== null).join(' '),
  );
const LONG =
  'KPI;Maand;Waarde;Toelichting\ncalls;2026-11;68,5;na de storing\nOrders on time;dec-26;72;\nsolved;januari 2027;71;\n';

describe('a spreadsheet', () => {
  it('is sent, its columns named, looked through, and kept', async () => {
    const sent = await send(LONG);
    const page = String(sent.headers.location);
    expect(await text(page)).toContain('Wat er in de kolommen staat');
    await nameColumns(page);
    expect(await text(page)).toMatch(
      /Nieuw 2 .*Gewijzigd 0 .*Gelijk aan wat er staat 1 .*Fout 0 .*Bewaar 2 waarden/,
    );
    expect(await valuesOf('orders')).toEqual([]);
    expect((await t.post(`${page}/keeping`, {}, { cookie })).statusCode).toBe(303);
    const waiting = await t.get(page, { cookie });
    expect([waiting.headers['refresh'], waiting.statusCode]).toEqual(['2', 200]);
    await t.app.get(SpreadsheetWork).workOff();
    expect(await text(page)).toContain('2 waarden bewaard.');
    expect(await valuesOf('calls')).toEqual(['FY2026 M11 68.5 na de storing import']);
    expect(await valuesOf('orders')).toEqual(['FY2026 M12 72 import']);
    expect(await valuesOf('solved')).toEqual(['FY2027 M01 71 api']);
  });

  it('sent twice changes nothing, and says so', async () => {
    await keep(await lookedThrough(LONG));
    const again = await lookedThrough(LONG);
    expect(await text(again)).toContain('Er zou niets veranderen: alles staat er al zoals in dit bestand.');
    expect((await sheetOf(again)).counts).toMatchObject({ fresh: 0, changed: 0, unchanged: 3 });
    await keep(again);
    expect(await text(again)).toContain('Er is niets veranderd');
  });

  it('with a column for each month is read too, and its columns are remembered', async () => {
    const page = String((await send('Wat;nov-26;dec-26\ncalls;66;67\n')).headers.location);
    const refused = await t.post(
      `${page}/columns`,
      { 'roles[1]': 'months', 'roles[2]': 'months' },
      { cookie },
    );
    expect([refused.statusCode, refused.body.includes('Zeg in welke kolom de KPI staat.')]).toEqual([
      422,
      true,
    ]);
    await t.post(
      `${page}/columns`,
      { 'roles[0]': 'kpi', 'roles[1]': 'months', 'roles[2]': 'months' },
      { cookie },
    );
    const next = String((await send('Wat;okt-26;nov-26;dec-26\ncalls;65;66;\n')).headers.location);
    expect((await sheetOf(next)).mapping.roles).toEqual(['kpi', 'months', 'months', 'months']);
    await nameColumns(next);
    expect((await sheetOf(next)).counts).toMatchObject({ fresh: 2, empty: 1, wrong: 0 });
  });

  it('tells of each wrong cell where it stands and what to do, and keeps the right ones', async () => {
    const lines = [
      ...['KPI,Month,Value', 'calls,2026-11,66', 'callz,2026-11,1', ',2026-11,2', 'calls,,3'],
      ...['calls,03/04/2026,4', 'calls,2031-01,5', 'calls,soon,6', 'calls,2026-10,n/a', ',,'],
      ...['calls,2026-11,67', 'calls,2027-12,8', 'nps,2026-11,1.234', 'orders,2026-12,0.72'],
    ];
    const page = await lookedThrough(lines.join('\n'));
    const { counts } = await sheetOf(page);
    expect(counts).toMatchObject({ fresh: 1, wrong: 9, ambiguous: 1, doubtful: 1, empty: 0 });
    const { body } = await t.get(`${page}/wrong.csv`, { cookie });
    const told = body.split('\r\n').map((line) => line.split(';').slice(3).join(';'));
    expect(told.slice(1, 5)).toEqual([
      expect.stringMatching(/^3;KPI;.*“callz”.*Is calls bedoeld/),
      expect.stringMatching(/^4;KPI;Deze rij noemt geen KPI/),
      expect.stringMatching(/^5;Month;Deze rij noemt geen maand/),
      expect.stringMatching(/^6;Month;.*kan twee dagen zijn/),
    ]);
    expect(told.slice(5, 12).map((line) => line.split(';')[0])).toEqual([
      '7',
      '8',
      '9',
      '11',
      '12',
      '13',
      '14',
    ]);
    const shown = await text(page);
    expect(shown).toContain('Rij 2 geeft ook een waarde voor deze KPI en maand.');
    expect(shown).toContain('Is 72 bedoeld, geef dan dat');
    await keep(page);
    expect(await valuesOf('calls')).toEqual(['FY2026 M11 66 import']);
    expect(await valuesOf('orders')).toEqual([]);
  });

  it('is asked about percentages, decimals and values out of all proportion, never guessed', async () => {
    const styles = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="9"/></cellXfs>';
    const row = (line: number, kpi: string, month: string, value: string) =>
      `<row r="${line}">${[kpi, month].map((one) => `<c t="inlineStr"><is><t>${one}</t></is></c>`).join('')}${value}</row>`;
    const rows = [
      row(1, 'KPI', 'Month', '<c t="inlineStr"><is><t>Value</t></is></c>'),
      row(2, 'calls', '2026-11', '<c s="1"><v>0.66</v></c>'),
      row(3, 'orders', '2026-11', '<c><v>0.7</v></c>'),
    ];
    const page = await lookedThrough(workbookOf(rows.join(''), { styles }), 'figures.xlsx');
    expect((await sheetOf(page)).counts).toMatchObject({ fresh: 0, percent: 1, doubtful: 1, wrong: 0 });
    expect(await text(page)).toContain('Wat is bedoeld?');
    await t.post(`${page}/answers`, { percent: 'shown', decimal: '', confirmed: 'yes' }, { cookie });
    await t.app.get(SpreadsheetWork).workOff();
    await keep(page);
    expect(await valuesOf('calls')).toEqual(['FY2026 M11 66 import']);
    expect(await valuesOf('orders')).toEqual(['FY2026 M11 0.7 import']);
  });

  it('corrects a closed month with a reason alone', async () => {
    t.clock.set('2027-02-20T10:00:00Z');
    const page = await lookedThrough(
      'KPI;Maand;Waarde;Reden\nsolved;2027-01;70;\nstock;2027-01;60;Late telling\n',
    );
    expect((await sheetOf(page)).counts).toMatchObject({ fresh: 1, wrong: 1 });
    expect(await text(page)).toContain(
      'Geef een reden voor de correctie, of vraag een planner de maand te heropenen.',
    );
    await keep(page);
    expect(await text('/kpis/stock')).toMatch(/Gecorrigeerd na afsluiting .* geen 60% Late telling Piet/);
  });

  it('goes on where it broke off, and keeps no part twice', async () => {
    const rows = Array.from(
      { length: 2500 },
      (_, i) => `calls;2026-${String((i % 12) + 1).padStart(2, '0')};`,
    );
    const page = await lookedThrough(
      ['KPI;Maand;Waarde', ...rows.slice(0, 2400), 'calls;2026-10;65', 'orders;2026-10;64'].join('\n'),
    );
    const { parts } = await sheetOf(page);
    expect(parts).toBeGreaterThan(1);
    await t.post(`${page}/keeping`, {}, { cookie });
    const key = { organizationId: tulip.organizationId, id: page.split('/').at(-1) ?? '' };
    // As if a process had died after the first part.
    await t.database.write((tx) => tx.update(Spreadsheet, key, { doneParts: 1 }));
    await Promise.all([t.app.get(SpreadsheetWork).workOff(), t.app.get(SpreadsheetWork).workOff()]);
    expect(await sheetOf(page)).toMatchObject({ state: 'done', doneParts: parts, workAt: null });
    expect((await sheetOf(page)).counts).toMatchObject({ kept: 2, empty: 2400 });
  });

  it.each<[string, string | Buffer, string]>([
    ['nothing', '', 'Kies een bestand'],
    ['no headings', 'solved\n7\n', 'Er is geen rij met koppen gevonden'],
    ['no rows', 'KPI;Maand;Waarde\n', 'geen rijen eronder'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'oud Excel-bestand'],
    ['a picture', Buffer.from([0x89, 0x50, 0, 0x47]), 'geen CSV en geen Excel'],
    ['too many rows', `KPI;Maand;Waarde\n${'a;b;c\n'.repeat(200_001)}`, 'meer dan 200.000 rijen'],
    ['too much', Buffer.alloc(10 * 1024 * 1024 + 1, 'a;b\n'), 'groter dan 10 MB'],
  ])('of %s is refused in words, and nothing of it stays', async (_what, file, words) => {
    const { statusCode, body } = await send(file);
    expect([statusCode, body.includes(words)]).toEqual([422, true]);
    const { organizationId } = tulip;
    expect(await t.database.read().countBy(Spreadsheet, { organizationId })).toBe(0);
  });

  it('is nobody else’s', async () => {
    const page = await lookedThrough(LONG);
    const other = await t.signInAs(lily.address('piet'));
    for (const path of ['', '/columns', '/wrong.csv'])
      expect((await t.get(page + path, { cookie: other })).statusCode).toBe(404);
    for (const path of ['/columns', '/answers', '/keeping', '/removal'])
      expect((await t.post(page + path, {}, { cookie: other })).statusCode).toBe(404);
    const head = await t.signInAs(tulip.address('sanne'));
    expect((await t.get(page, { cookie: head })).statusCode).toBe(403);
    expect((await t.post(`${page}/removal`, {}, { cookie })).headers.location).toBe('/spreadsheets');
    expect((await t.get(page, { cookie })).statusCode).toBe(404);
  });

  it('is sent nowhere else', async () => {
    const { payload, type } = formWith('x.csv', Buffer.from('a'));
    const headers = { ...BROWSER, cookie, 'content-type': type };
    const elsewhere = await t.app.inject({ method: 'POST', url: '/journey/new', payload, headers });
    const api = await t.app.inject({ method: 'POST', url: '/api/v1/readings', payload, headers });
    expect([elsewhere.statusCode, api.statusCode]).toEqual([415, 415]);
  });
});
