import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { aWorld, type World } from '../overview/world.js';

let t: TestApp;
let tulip: World;
/** Cookies: a leader, the head of care, the head of product, and somebody of another organization. */
let noor: string;
let sanne: string;
let priya: string;
let foreign: string;
let call: ReturnType<TestApp['api']>;

beforeAll(async () => {
  t = await startTestApp();
  tulip = await aWorld(t, 'tulip');
  await aWorld(t, 'elders');
  call = t.api(await t.tokenFor(tulip.organizationId));
  noor = await t.signInAs(tulip.address('noor'));
  sanne = await t.signInAs(tulip.address('sanne'));
  priya = await t.signInAs(tulip.address('priya'));
  foreign = await t.signInAs('noor@elders.example');
});
afterAll(() => t.close());

const firstCall = () => ({
  ...{ name: 'Eerste telefoontje', place: '1', channel: 'offline', loop: 'outside' },
  ...{ expectation: 'Een <b>mens</b>', expectedOn: '2026-11-01', source: '40 gesprekken' },
  ...{ promise: 'Binnen een minuut', departments: 'care', kpis: 'solved' },
  ...{ 'needs[0].kind': 'system', 'needs[0].text': 'Klantbeeld op één scherm' },
  ...{ 'needs[0].owner': tulip.address('sanne'), 'needs[0].dueOn': '2027-03-01', 'needs[0].doneOn': '' },
  ...{ 'needs[1].kind': 'training', 'needs[1].text': '' },
});
const read = async (key: string) => (await call('GET', `/api/v1/touchpoints/${key}`)).json<object>();

describe('a moment on a page', () => {
  it('is added by leadership, with its owner, its promise and what keeps it', async () => {
    expect((await t.get('/journey', { cookie: noor })).body).toContain('href="/journey/new"');
    expect((await t.get('/journey/new', { cookie: noor })).body).toContain('Hoe noemen klanten dit moment?');
    const { statusCode, headers } = await t.post('/journey/new', firstCall(), { cookie: noor });
    expect([statusCode, headers.location]).toEqual([303, '/journey/eerste-telefoontje']);
    expect(await read('eerste-telefoontje')).toMatchObject({
      ...{
        name: 'Eerste telefoontje',
        expectation: 'Een <b>mens</b>',
        departments: ['care'],
        kpis: ['solved'],
      },
      needs: [{ kind: 'system', owner: tulip.address('sanne'), dueOn: '2027-03-01', doneOn: null }],
      ...{ flags: [], loop: 'outside', version: 1 },
    });
  });

  it('comes back with what was typed, and says at its place what is wrong', async () => {
    const typed = { ...firstCall(), name: ' ', place: 'eerst', expectedOn: '', 'needs[0].text': '' };
    const { statusCode, body } = await t.post('/journey/new', typed, { cookie: noor });
    expect(statusCode).toBe(422);
    for (const message of [
      'Geef een naam.',
      'een heel getal van 1',
      'Zeg sinds wanneer',
      'Zeg wat er nodig is.',
    ])
      expect(body).toContain(message);
    expect(body).toContain('value="eerst"');
    expect(body).toContain('Een &lt;b>mens&lt;/b>');
    expect((await t.post('/journey/new', { name: ['a', 'b'].join() }, { cookie: noor })).statusCode).toBe(
      422,
    );
    expect((await call('GET', '/api/v1/touchpoints')).json()).toHaveLength(1);
  });

  it('is changed by whoever leads a department that owns it, as it was seen', async () => {
    const path = '/journey/eerste-telefoontje';
    expect((await t.get(path, { cookie: sanne })).body).toContain(`${path}/change`);
    const typed = { ...firstCall(), loop: 'verified', version: '1' };
    expect((await t.post(`${path}/change`, typed, { cookie: sanne })).statusCode).toBe(303);
    expect(await read('eerste-telefoontje')).toMatchObject({ loop: 'verified', version: 2 });
    const { body } = await t.get(path, { cookie: sanne });
    expect(body).toMatch(/aria-current="step">Buiten zien werken/);
    const late = await t.post(`${path}/change`, { ...typed, promise: 'Nooit' }, { cookie: noor });
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain('Iemand anders heeft dit intussen gewijzigd');
    expect(late.body).toContain('Nooit');
  });

  it('is closed to the others, and to be taken off by leadership alone', async () => {
    const path = '/journey/eerste-telefoontje';
    expect((await t.get(path, { cookie: priya })).body).not.toContain('/change');
    for (const address of ['/journey/new', `${path}/change`]) {
      const refused = await t.get(address, { cookie: priya });
      expect([refused.statusCode, refused.body.includes('Only leadership, planners')]).toEqual([403, true]);
      expect((await t.post(address, firstCall(), { cookie: priya })).statusCode).toBe(403);
    }
    expect((await t.get(`${path}/change`, { cookie: foreign })).statusCode).toBe(404);
    expect((await t.post(`${path}/change`, firstCall(), { cookie: foreign })).statusCode).toBe(404);
    expect((await t.post(`${path}/removal`, {}, { cookie: foreign })).statusCode).toBe(404);
    expect((await t.post(`${path}/removal`, {}, { cookie: sanne })).statusCode).toBe(403);
    expect((await t.post(`${path}/removal`, {}, { cookie: noor })).statusCode).toBe(303);
    expect((await call('GET', '/api/v1/touchpoints')).json()).toEqual([]);
  });

  it('cannot be called what the form is called', async () => {
    const named = await call('PUT', '/api/v1/touchpoints/new', {
      name: 'Nieuw',
      place: 1,
      channel: 'online',
    });
    expect(named.statusCode).toBe(422);
  });
});
