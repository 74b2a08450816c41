import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { aWorld, type World } from './world.js';

let t: TestApp;
let tulip: World;
let planner: { cookie: string };
let head: { cookie: string };

beforeAll(async () => {
  t = await startTestApp();
  tulip = await aWorld(t, 'tulip');
  planner = { cookie: await t.signInAs(tulip.address('piet')) };
  head = { cookie: await t.signInAs(tulip.address('priya')) };
});
afterAll(() => t.close());

const PAGE = '/departments/changes';
const postMany = (url: string, form: [string, string][]) =>
  t.app.inject({
    method: 'POST',
    url,
    headers: {
      ...planner,
      ...{ accept: 'text/html', 'sec-fetch-site': 'same-origin' },
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: new URLSearchParams(form).toString(),
  });
const chosen: [string, string][] = [
  ['kind', 'merge'],
  ['departments', 'care'],
  ['departments', 'product'],
  ['into', '+'],
  ['part1', 'Klant & Zorg'],
];

describe('changing departments on a page', () => {
  it('asks first which, then where everything goes, and names what is missing at its field', async () => {
    const first = await t.get(`${PAGE}/new?kind=merge`, planner);
    expect(first.body).toContain('Afdelingen die samengaan');
    const nothing = await t.get(`${PAGE}/new?kind=merge&step=2&into=%2B`, planner);
    expect(nothing.statusCode).toBe(422);
    expect(nothing.body).toContain('href="#field-part1"');
    const second = await t.get(`${PAGE}/new?${new URLSearchParams([...chosen, ['step', '2']])}`, planner);
    expect([second.statusCode, second.body.includes('name="places.kpi.solved"')]).toEqual([200, true]);
    expect(second.body).toContain('Wie Klant &amp; Zorg leidt');
    const reasonless = await postMany(`${PAGE}/new`, chosen);
    expect(reasonless.statusCode).toBe(422);
    expect(reasonless.body).toContain('href="#field-reason"');
    const split = await postMany(`${PAGE}/new`, [
      ...([
        ['kind', 'split'],
        ['departments', 'care'],
        ['part1', 'Bellen'],
        ['part2', 'Brieven'],
      ] as const),
      ['reason', '<b>Te groot</b>'],
    ] as [string, string][]);
    expect(split.statusCode).toBe(422);
    expect(split.body).toContain('href="#field-places-kpi-solved"');
    expect(split.body).toContain('&lt;b>Te groot&lt;/b>');
  });

  it('shows what would happen, does it when told to, and keeps the story', async () => {
    const form: [string, string][] = [
      ...chosen,
      ['reason', 'Eén balie'],
      ['into[0].head', tulip.address('sanne')],
    ];
    const preview = await postMany(`${PAGE}/new`, form);
    expect(preview.statusCode).toBe(200);
    expect(preview.body).toContain('Er is nog niets veranderd');
    expect(preview.body).toContain('“Solved at once” gaat naar Klant &amp; Zorg');
    const again = await postMany(`${PAGE}/new`, [...form, ['step', '2']]);
    expect(again.body).toContain('Eén balie');
    expect((await t.get(PAGE, head)).body).not.toContain('Eén balie');

    expect((await postMany(PAGE, form)).statusCode).toBe(303);
    const story = await t.get(PAGE, head);
    expect(story.body).toContain('care and product became Klant &amp; Zorg');
    expect(story.body).toContain('by Piet');
    expect(story.body).not.toContain('/departments/changes/new');

    const now = await t.get('/goal?month=2027-02', head);
    expect(now.body).toContain('Klant &amp; Zorg');
    const then = await t.get('/goal?month=2027-01', head);
    expect(then.body).not.toContain('Klant &amp; Zorg');
    const kpi = await t.get('/kpis/solved?month=2027-02', head);
    expect(kpi.body).toContain('As of February 2027');
    expect(kpi.body).toContain('Klant &amp; Zorg');
    expect((await t.get('/kpis/solved?month=FY2027%20M01', head)).body).toContain(
      '<p class="eyebrow">care</p>',
    );
    expect((await t.get('/kpis/solved?month=1999-01', head)).statusCode).toBe(404);
    // What it goes on with stands on its page from the first day, though the month shown was of others.
    const service = await t.get('/departments/klant-zorg', head);
    for (const name of ['Solved at once', 'In stock'])
      expect(service.body.slice(service.body.indexOf('<table'))).toContain(name);
  });

  it('is for those who plan and lead', async () => {
    expect((await t.get(`${PAGE}/new?kind=end`, head)).statusCode).toBe(403);
    expect((await t.post(PAGE, { kind: 'end' }, head)).statusCode).toBe(403);
    expect((await t.get('/kpis/solved/rebasing', head)).statusCode).toBe(403);
    expect((await t.get('/kpis/nowhere/rebasing', planner)).statusCode).toBe(404);
  });

  it('gives a KPI another baseline, and shows why where the line bends', async () => {
    expect((await t.get('/kpis/solved/rebasing', planner)).body).toContain(
      'Doel voor het einde van het jaar',
    );
    const wrong = await t.post(
      '/kpis/solved/rebasing',
      { baseline: 'veel', target: '90,5', reason: '<i>Brieven</i> tellen mee' },
      planner,
    );
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('href="#field-baseline"');
    expect(wrong.body).toContain('90,5');
    expect(wrong.body).toContain('Dit is niet één getal.');
    const unclear = await t.post(
      '/kpis/solved/rebasing',
      { baseline: '1.234', target: '', reason: '' },
      planner,
    );
    expect(unclear.body).toContain('Dit is niet één getal.');
    expect(unclear.body).toContain('Geef een getal.');
    expect(unclear.body).toContain('Schrijf op waarom');
    expect(unclear.body).toContain('value="1.234"');
    const page = await t.get('/kpis/solved/rebasing', planner);
    expect(page.body).toContain('Doelen van losse maanden vanaf dan vervallen.');
    const [, version = ''] = /name="version" value="(\d+)"/.exec(page.body) ?? [];
    const form = { baseline: '70', target: '90,5', reason: '<i>Brieven</i> tellen mee', version };
    expect((await t.post('/kpis/solved/rebasing', form, planner)).statusCode).toBe(303);
    expect((await t.get('/kpis/solved', head)).body).toContain('&lt;i>Brieven&lt;/i> tellen mee');
    expect((await t.get(PAGE, head)).body).toContain('starts from, or aims at, something else');
    const slower = await t.post('/kpis/solved/rebasing', { ...form, target: '99' }, planner);
    expect(slower.statusCode).toBe(409);
    expect(slower.body).toContain('Iemand anders heeft dit intussen gewijzigd');
    expect(slower.body).toContain('value="99"');
    expect(slower.body).not.toContain(`name="version" value="${version}"`);
  });
});
