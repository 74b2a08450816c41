import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { aWorld, type World } from '../overview/world.js';

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
});
afterAll(() => t.close());

const call1 = () => ({
  ...{ name: 'Eerste telefoontje', place: 2, channel: 'offline' },
  ...{ expectation: 'Iemand die <b>weet</b> wie ik ben', expectedOn: '2026-11-01', source: '40 gesprekken' },
  ...{ promise: 'Binnen een minuut een mens', loop: 'inside', departments: ['care'], kpis: ['solved'] },
  needs: [
    { kind: 'system', text: 'Klantbeeld op één scherm', owner: tulip.address('sanne'), dueOn: '2027-03-01' },
    { kind: 'mandate', text: 'Tot € 50 zonder vragen', doneOn: '2027-01-10' },
  ],
});
const put = (key: string, body: object) => call('PUT', `/api/v1/touchpoints/${key}`, body);
const fieldsOf = ({ json }: Awaited<ReturnType<typeof call>>) =>
  json<{ errors: { field: string }[] }>().errors.map(({ field }) => field);

describe('the journey', () => {
  it('keeps a touchpoint with its owner, what it needs and its KPIs; the same again changes nothing', async () => {
    const first = await put('first-call', call1());
    expect(first.json()).toMatchObject({
      ...{ key: 'first-call', departments: ['care'], kpis: ['solved'], flags: [], version: 1 },
      needs: [
        { kind: 'system', owner: tulip.address('sanne'), dueOn: '2027-03-01', doneOn: null },
        { kind: 'mandate', owner: null, doneOn: '2027-01-10' },
      ],
    });
    expect((await put('first-call', call1())).json()).toMatchObject({ version: 1 });
    expect((await put('first-call', { ...call1(), loop: 'verified', version: 1 })).json()).toMatchObject({
      version: 2,
    });
    const stale = await put('first-call', { ...call1(), version: 1 });
    expect([stale.statusCode, stale.json<{ code: string }>().code]).toEqual([409, 'version-conflict']);
  });

  it('is told in its order, and says what is to be seen to', async () => {
    await put('search', { name: 'Zoeken', place: 1, channel: 'online', promise: 'Gevonden in drie klikken' });
    const all = (await call('GET', '/api/v1/touchpoints')).json<{ key: string; flags: string[] }[]>();
    expect(all.map(({ key, flags }) => [key, flags])).toEqual([
      ['search', ['no-owner', 'no-means', 'no-expectation']],
      ['first-call', []],
    ]);
  });

  it('names all that is wrong with a touchpoint, and keeps nothing of it', async () => {
    const wrong = await put('first-call', {
      ...{
        name: ' ',
        place: 0,
        channel: 'online',
        expectation: 'Snel',
        departments: ['care', 'care', 'nowhere'],
      },
      ...{ kpis: ['nothing'], needs: [{ kind: 'time', text: ' ', owner: 'nobody@example.com' }] },
    });
    expect(wrong.statusCode).toBe(422);
    expect(fieldsOf(wrong)).toEqual([
      ...['name', 'place', 'expectedOn', 'departments', 'needs[0].text', 'departments[2]', 'kpis[0]'],
      'needs[0].owner',
    ]);
    expect((await call('GET', '/api/v1/touchpoints/first-call')).json()).toMatchObject({
      place: 2,
      version: 2,
    });
  });

  it('is drawn, customers above employees, and leads on to each moment', async () => {
    const cookie = await t.signInAs(tulip.address('sanne'));
    const { body } = await t.get('/journey', { cookie });
    expect(body).toContain('1 moment vraagt aandacht');
    expect(body.indexOf('Zoeken')).toBeLessThan(body.indexOf('Eerste telefoontje'));
    expect(body).toContain('Iemand die &lt;b>weet&lt;/b> wie ik ben');
    const moment = await t.get('/journey/search', { cookie });
    expect(moment.body).toContain('Niemand is eigenaar');
    expect(moment.body).toContain('wijs er een aan die ervoor instaat');
    expect((await t.get('/journey/nowhere', { cookie })).statusCode).toBe(404);
  });

  it('hears what customers say, with where it came from', async () => {
    const said = { text: 'Eindelijk <i>iemand</i> die luistert', source: 'Gesprek', score: 9 };
    const first = await call('POST', '/api/v1/touchpoints/first-call/feedback', said);
    expect(first.json()).toMatchObject([{ ...said, heardOn: '2027-02-03' }]);
    const wrong = await call('POST', '/api/v1/touchpoints/first-call/feedback', {
      ...{ text: ' ', source: '', score: 11, heardOn: '2027-12-01' },
    });
    expect(fieldsOf(wrong)).toEqual(['text', 'source', 'score', 'heardOn']);

    const cookie = await t.signInAs(tulip.address('sanne'));
    const again = await t.post('/journey/first-call/feedback', { text: 'Te lang gewacht' }, { cookie });
    expect(again.statusCode).toBe(422);
    expect(again.body).toContain('Zeg waar je het hoorde');
    expect(again.body).toContain('Te lang gewacht');
    const form = { text: 'Te lang gewacht', source: 'Review', score: '' };
    expect((await t.post('/journey/first-call/feedback', form, { cookie })).statusCode).toBe(303);
    const { body } = await t.get('/journey/first-call', { cookie });
    expect(body.indexOf('Te lang gewacht')).toBeLessThan(body.indexOf('Eindelijk &lt;i>iemand&lt;/i>'));
    expect(body).toContain('gaf een 9');
    expect((await elsewhere('POST', '/api/v1/touchpoints/first-call/feedback', said)).statusCode).toBe(404);
  });

  it('has an empty page that says how to begin, and is nobody else’s', async () => {
    expect((await elsewhere('GET', '/api/v1/touchpoints')).json()).toEqual([]);
    expect((await elsewhere('GET', '/api/v1/touchpoints/search')).statusCode).toBe(404);
    const cookie = await t.signInAs('priya@elders.example');
    expect((await t.get('/journey', { cookie })).body).toContain('No moment is described yet');
    expect((await elsewhere('DELETE', '/api/v1/touchpoints/search')).statusCode).toBe(404);
  });

  it('loses a touchpoint only by being told to', async () => {
    const reader = t.api(await t.tokenFor(tulip.organizationId, ['read']));
    expect((await reader('DELETE', '/api/v1/touchpoints/search')).statusCode).toBe(403);
    expect((await call('DELETE', '/api/v1/touchpoints/search')).statusCode).toBe(204);
    expect((await call('GET', '/api/v1/touchpoints')).json()).toHaveLength(1);
  });
});
