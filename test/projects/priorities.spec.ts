import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aWorld, type World } from '../overview/world.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { anExperiment, aProject } from './commands.js';

let t: TestApp;
let tulip: World;
let call: ReturnType<TestApp['api']>;
let elsewhere: ReturnType<TestApp['api']>;

beforeAll(async () => {
  t = await startTestApp();
  tulip = await aWorld(t, 'tulip');
  const other = await aWorld(t, 'elders');
  call = t.api(await t.tokenFor(tulip.organizationId));
  elsewhere = t.api(await t.tokenFor(other.organizationId));
  const put = (key: string, body: object) => call('PUT', `/api/v1/projects/${key}`, body);
  // Of January: solved 71 of 72 from 60 (11/12 reached), stock never read; each has half of the weight.
  await put('answers', aProject(tulip));
  await put('shelves', aProject(tulip, { name: 'Volle schappen', departments: ['product'], effects: [{ kpi: 'stock', movement: 4 }] })); // prettier-ignore
  await put('both', aProject(tulip, { name: 'Samen', departments: ['care', 'product'], effects: [] }));
  await put('call-back', anExperiment(tulip, { effects: [{ kpi: 'solved', movement: -2 }] }));
});
afterAll(() => t.close());

interface Priorities {
  readonly focus: number;
  readonly ranked: readonly { key: string; place: number; urgency: number; rank: number | null }[];
}
const QUARTER = '/api/v1/quarters/FY2027%20Q1';
const read = async () => (await call('GET', `${QUARTER}/priorities`)).json<Priorities>();
const fieldsOf = ({ json }: Awaited<ReturnType<typeof call>>) =>
  json<{ errors: { field: string }[] }>().errors.map(({ field }) => field);

describe('the priorities of a quarter', () => {
  it('follow from what lies open of the goal', async () => {
    const { ranked, focus, ...rest } = await read();
    expect(rest).toMatchObject({ quarter: 'FY2027 Q1', goal: 'helped', month: 'FY2027 M01', ended: [] });
    expect(focus).toBe(5);
    expect(ranked.map(({ key, urgency }) => [key, Number(urgency.toFixed(4))])).toEqual([
      ['shelves', 0.5],
      ['answers', 0.0417],
      // One names no KPI, the other leads away from the target.
      ['both', 0],
      ['call-back', 0],
    ]);
  });

  it('can be set by hand, with the reason, and left to the figure again', async () => {
    const rank = (body: object) => call('PUT', `${QUARTER}/priorities/both`, body);
    expect(fieldsOf(await rank({ rank: 0 }))).toEqual(['rank', 'reason']);
    const set = await rank({ rank: 1, reason: 'Beloofd <i>aan</i> de winkels' });
    expect(set.json<Priorities>().ranked.map(({ key, place }) => [key, place])).toEqual([
      ...[['both', 1], ['shelves', 2], ['answers', 3], ['call-back', 4]], // prettier-ignore
    ]);
    // A change of the project leaves its place alone; taken out of the quarter it loses it.
    await call('PUT', '/api/v1/projects/both', aProject(tulip, { name: 'Samen verder', effects: [] }));
    expect((await read()).ranked[0]).toMatchObject({ key: 'both', rank: 1 });
    const elsewhen = await call('PUT', '/api/v1/quarters/FY2027%20Q2/priorities/both', {
      rank: 1,
      reason: 'Ja',
    });
    expect(fieldsOf(elsewhen)).toEqual(['project']);

    const noor = await t.signInAs(tulip.address('noor'));
    const page = await t.get('/projects?quarter=FY2027%20Q1', { cookie: noor });
    expect(page.body).toContain('Beloofd &lt;i>aan&lt;/i> de winkels');
    const form = { quarter: 'FY2027 Q1', project: 'both', rank: '', reason: '' };
    expect((await t.post('/projects/order', form, { cookie: noor })).statusCode).toBe(303);
    expect((await read()).ranked.at(-1)).toMatchObject({ key: 'call-back', place: 4 });
    const wrong = await t.post('/projects/order', { ...form, rank: '2' }, { cookie: noor });
    expect([wrong.statusCode, wrong.body.includes('Zeg waarom het daar staat')]).toEqual([422, true]);
  });

  it('have a focus list of as many as leadership says', async () => {
    expect((await call('PUT', `${QUARTER}/focus`, { size: 2 })).json()).toMatchObject({ focus: 2 });
    expect(fieldsOf(await call('PUT', `${QUARTER}/focus`, { size: 0 }))).toEqual(['focus']);
    const noor = await t.signInAs(tulip.address('noor'));
    const set = await t.post('/projects/focus', { quarter: 'FY2027 Q1', focus: '1' }, { cookie: noor });
    expect(set.statusCode).toBe(303);
    const wrong = await t.post('/projects/focus', { quarter: 'FY2027 Q1', focus: 'veel' }, { cookie: noor });
    expect([wrong.statusCode, wrong.body.includes('van 1 tot en met 50')]).toEqual([422, true]);
  });

  it('are leadership’s to set, and nobody else’s', async () => {
    const sanne = await t.signInAs(tulip.address('sanne'));
    const form = { quarter: 'FY2027 Q1', project: 'both', rank: '1', reason: 'Ik' };
    expect((await t.post('/projects/order', form, { cookie: sanne })).statusCode).toBe(403);
    expect((await t.post('/projects/focus', { ...form, focus: '1' }, { cookie: sanne })).statusCode).toBe(
      403,
    );
    expect((await t.get('/projects', { cookie: sanne })).body).not.toContain('action="/projects/order"');
    const foreign = [
      await elsewhere('PUT', `${QUARTER}/priorities/both`, { rank: 1, reason: 'Ons' }),
      await elsewhere('GET', '/api/v1/quarters/FY2031%20Q1/priorities'),
      await elsewhere('PUT', '/api/v1/quarters/FY2031%20Q1/focus', { size: 1 }),
    ];
    expect(foreign.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404]);
    expect((await elsewhere('GET', `${QUARTER}/priorities`)).json()).toMatchObject({ ranked: [], focus: 5 });
  });
});

describe('what a point is worth', () => {
  const worth = { measure: 'nps', moneyPerPoint: 12_000, hourlyRate: 60, reasoning: 'Elk punt houdt <b>40</b> klanten.' }; // prettier-ignore
  const PATH = '/api/v1/goals/helped/worth';

  it('is said by leadership, with its reasoning', async () => {
    expect((await call('GET', PATH)).statusCode).toBe(404);
    const noor = await t.signInAs(tulip.address('noor'));
    const wrong = await t.post('/goal/helped/worth', { moneyPerPoint: '12.000', reasoning: ' ', version: '0' }, { cookie: noor }); // prettier-ignore
    expect(wrong.statusCode).toBe(422);
    for (const said of ['Kies een van de metingen', 'zonder tekens tussen duizendtallen', 'Zeg hoe je eraan komt', '12.000'])
      expect(wrong.body).toContain(said); // prettier-ignore
    const form = { measure: 'nps', moneyPerPoint: '12000', hourlyRate: '60', currency: 'eur', version: '0' };
    const reasoning = worth.reasoning;
    const said = await t.post('/goal/helped/worth', { ...form, reasoning }, { cookie: noor });
    expect(said.statusCode).toBe(303);
    expect((await call('GET', PATH)).json()).toMatchObject({ ...worth, currency: 'EUR', version: 1 });
    expect((await call('PUT', PATH, worth)).json()).toMatchObject({ version: 1 });
    expect((await call('PUT', PATH, { ...worth, version: 0 })).statusCode).toBe(409);
    expect(fieldsOf(await call('PUT', PATH, { ...worth, measure: 'solved', hourlyRate: 0 }))).toEqual([
      ...['measure', 'hourlyRate'],
    ]);
    const page = await t.get('/goal/helped/worth', { cookie: noor });
    expect(page.body).toContain('Elk punt houdt &lt;b>40&lt;/b> klanten.');
    expect(page.body).toContain('Noor');
  });

  it('gives every project a ceiling for what it claims to move', async () => {
    // 6 of 24 points of half the goal are an eighth of the 24 points that NPS is to go; 12 months to 30 June 2028.
    const claimed = (await call('GET', '/api/v1/projects/answers')).json<object>();
    expect(claimed).toMatchObject({
      businessCase: { points: 3, months: 12, ceilingMoney: 36_000, ceilingHours: 600, cost: 8000, isAbove: false },
    }); // prettier-ignore
    expect((await call('GET', '/api/v1/projects/both')).json()).toMatchObject({
      businessCase: { points: 0, ceilingMoney: 0, isAbove: true },
    });
    const noor = await t.signInAs(tulip.address('noor'));
    const page = await t.get('/projects/answers', { cookie: noor });
    expect(page.body).toContain('3 punten × €\u00a012.000 per jaar × 12 maanden = €\u00a036.000');
    expect((await t.get('/projects/both', { cookie: noor })).body).toContain(
      'meer dan wat het belooft waard is',
    );
  });

  it('is nobody else’s to say or see', async () => {
    const sanne = await t.signInAs(tulip.address('sanne'));
    expect((await t.get('/goal/helped/worth', { cookie: sanne })).body).not.toContain('name="reasoning"');
    expect((await t.post('/goal/helped/worth', { version: '1' }, { cookie: sanne })).statusCode).toBe(403);
    const ours = await elsewhere('GET', PATH);
    expect(ours.statusCode).toBe(404);
    const priya = await t.signInAs('priya@elders.example');
    expect((await t.get('/goal/nowhere/worth', { cookie: priya })).statusCode).toBe(404);
    const noor = await t.signInAs('noor@elders.example');
    expect((await t.post('/goal/nowhere/worth', {}, { cookie: priya })).statusCode).toBe(403);
    expect((await t.post('/goal/nowhere/worth', {}, { cookie: noor })).statusCode).toBe(404);
    expect((await elsewhere('PUT', '/api/v1/goals/nowhere/worth', worth)).statusCode).toBe(404);
  });
});
