import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Session } from '../../src/cycles/session.entity.js';
import { KpisService } from '../../src/kpis/kpis.service.js';
import { HeadshipsService } from '../../src/organizations/headships.service.js';
import { aKpi, aWorld, type World } from '../overview/world.js';
import { startTestApp, type TestApp } from '../support/app.js';

let t: TestApp;
let tulip: World;
let call: ReturnType<TestApp['api']>;
let elsewhere: ReturnType<TestApp['api']>;
let sanne: string;

beforeAll(async () => {
  t = await startTestApp();
  const other = await aWorld(t, 'elders');
  tulip = await aWorld(t, 'tulip');
  call = t.api(await t.tokenFor(tulip.organizationId));
  elsewhere = t.api(await t.tokenFor(other.organizationId));
  sanne = await t.signInAs(tulip.address('sanne'));
});
afterAll(() => t.close());

const form = (changes: Record<string, string> = {}) => ({
  ...{ department: 'care', what: 'Refund <i>at once</i>', why: 'Half of the calls are about money' },
  ...{ data: '412 calls, so Sanne says', customer: 'The money is back before anybody calls' },
  ...{ kpi: 'solved', effect: 'Above 72%', revisitOn: '2027-02-09' },
  ...changes,
});
const body = { ...form(), department: 'care', kpi: null, effect: null };
const fieldsOf = ({ json }: Awaited<ReturnType<typeof call>>) =>
  json<{ errors: { field: string }[] }>().errors.map(({ field }) => field);
const decisions = async () =>
  (await call('GET', '/api/v1/decisions')).json<{ id: string; what: string; closedAt: string | null }[]>();
const log = async (changes: Record<string, string> = {}) => {
  const { headers } = await t.post('/decisions/new', form(changes), { cookie: sanne });
  return String(headers.location);
};

describe('a decision without permission', () => {
  it('is asked for on an empty page, and written down by the head of a department', async () => {
    const empty = await t.get('/decisions', { cookie: sanne });
    expect(empty.body).toContain('Er is nog niets opgeschreven');
    expect(empty.body).toContain('href="/decisions/new"');
    const open = await t.get('/decisions/new?kpi=solved', { cookie: sanne });
    expect(open.body).toContain('value="2027-03-03"');
    expect(open.body).toMatch(/<option value="solved" selected/);
    expect(open.body).not.toContain('value="stock"');

    const page = await t.get(await log(), { cookie: sanne });
    expect(page.body).toContain('Refund &lt;i>at once&lt;/i>');
    expect(page.body).toContain('Above 72%, op Solved at once');
    expect((await t.get('/decisions', { cookie: sanne })).body).toContain('opnieuw bekijken 9 feb 2027');
    expect((await t.get('/kpis/solved', { cookie: sanne })).body).toContain('voor effect hier');
    expect((await decisions())[0]).toMatchObject({ decidedOn: '2027-02-03', by: 'Sanne', kpi: 'solved' });
  });

  it('asks what it means for the customer, out loud where the reason names only cost', async () => {
    const silent = await t.post('/decisions/new', form({ customer: ' ' }), { cookie: sanne });
    expect(silent.statusCode).toBe(422);
    expect(silent.body).toContain('Wat betekent dit voor de klant? Beantwoord dat');
    expect(silent.body).not.toContain('De klant betaalt ervoor');
    const cheap = { what: 'Dunnere dozen', why: 'Dat is 60 cent goedkoper', kpi: '', effect: '' };
    const asked = await t.post('/decisions/new', form(cheap), { cookie: sanne });
    expect(asked.statusCode).toBe(422);
    expect(asked.body).toContain('Je reden noemt alleen kosten');
    expect(asked.body).toContain('De klant betaalt ervoor');
    expect(asked.body).toContain('Dat is 60 cent goedkoper');
    const page = await t.get(await log({ ...cheap, fares: 'worse' }), { cookie: sanne });
    expect(page.body).toContain('De klant betaalt ervoor');
    expect((await decisions()).map(({ what }) => what)).toEqual(['Dunnere dozen', 'Refund <i>at once</i>']);
  });

  it('is not written down for the department of somebody else, nor with what is wrong', async () => {
    const foreign = await t.post('/decisions/new', form({ department: 'product' }), { cookie: sanne });
    expect(foreign.statusCode).toBe(403);
    expect(foreign.body).toContain('Alleen het hoofd van product');
    const noor = await t.signInAs(tulip.address('noor'));
    expect((await t.get('/decisions/new', { cookie: noor })).body).toContain('Je beslist voor geen afdeling');
    expect((await t.post('/decisions/new', form(), { cookie: noor })).statusCode).toBe(403);
    const long = { ...body, why: 'x'.repeat(100_000), revisitOn: 'soon', kpi: 'nothing' };
    expect(fieldsOf(await call('POST', '/api/v1/decisions', long))).toEqual(['why', 'revisitOn', 'kpi']);
    const there = await call('POST', '/api/v1/decisions', { ...body, department: 'nowhere' });
    expect(there.statusCode).toBe(404);
    const reader = t.api(await t.tokenFor(tulip.organizationId, ['read']));
    expect((await reader('POST', '/api/v1/decisions', body)).statusCode).toBe(403);
    expect(await decisions()).toHaveLength(2);
  });

  it('comes back on the agenda of the monthly session that follows its day, until somebody says what came of it', async () => {
    const on = async (date: string) => {
      const { id } = await t.database.read().findOneByOrFail(Session, {
        ...{ organizationId: tulip.organizationId, kind: 'monthly' as const, date },
      });
      const { items } = (await call('GET', `/api/v1/sessions/${id}/agenda`)).json<{
        items: { section: string; title: string; detail: string; customer: string }[];
      }>();
      return items.filter(({ section }) => section === 'decisions');
    };
    expect(await on('2027-01-13')).toEqual([]);
    const [later, now] = await on('2027-02-10');
    expect([now, later].map((item) => item?.title).sort()).toEqual([
      'Dunnere dozen',
      'Refund <i>at once</i>',
    ]);
    expect((await on('2027-02-10')).find(({ title }) => title.startsWith('Refund'))).toMatchObject({
      detail:
        'Looked for: Above 72% (Solved at once). Decided on Wednesday 3 February 2027, to be looked at again on Tuesday 9 February 2027. What came of it?',
      customer: 'The money is back before anybody calls',
    });

    t.clock.set('2027-02-12T10:00:00Z');
    sanne = await t.signInAs(tulip.address('sanne'));
    const page = await t.get('/decisions', { cookie: sanne });
    expect(page.body).toContain('Dag is voorbij');
    expect(page.body).toContain('3 dagen');
    expect((await t.get('/', { cookie: sanne })).body).toContain('Besluiten om opnieuw te bekijken');
    const [{ id } = { id: '' }] = await decisions();
    const wrong = await t.post(
      `/decisions/${id}/outcome`,
      { outcome: '', learned: 'Ask first' },
      { cookie: sanne },
    );
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('Zeg wat ervan kwam');
    expect(wrong.body).toContain('Ask first');
    const said = { outcome: 'More dents', learned: 'Ask first' };
    expect((await t.post(`/decisions/${id}/outcome`, said, { cookie: sanne })).statusCode).toBe(303);
    expect((await t.get(`/decisions/${id}`, { cookie: sanne })).body).toContain(
      'Opnieuw bekeken op 12 feb 2027',
    );
    expect((await call('POST', `/api/v1/decisions/${id}/outcome`, said)).statusCode).toBe(409);
    expect((await on('2027-02-10')).map(({ title }) => title)).toEqual(['Refund <i>at once</i>']);
  });

  it('survives a KPI that is taken away', async () => {
    await t.app.get(KpisService).put(tulip.organizationId, aKpi('gone', { from: '2027-02-01' }));
    const logged = await call('POST', '/api/v1/decisions', { ...body, kpi: 'gone', revisitOn: '2027-04-01' });
    expect(logged.json()).toMatchObject({ kpi: 'gone', by: null });
    await t.app.get(KpisService).end(tulip.organizationId, 'gone');
    expect((await call('GET', `/api/v1/decisions/${logged.json<{ id: string }>().id}`)).json()).toMatchObject(
      {
        kpi: null,
      },
    );
  });

  it('is nobody else’s', async () => {
    const [{ id } = { id: '' }] = await decisions();
    expect((await elsewhere('GET', '/api/v1/decisions')).json()).toEqual([]);
    expect((await elsewhere('GET', `/api/v1/decisions/${id}`)).statusCode).toBe(404);
    expect((await elsewhere('GET', '/api/v1/decisions/nonsense')).statusCode).toBe(404);
    expect((await elsewhere('POST', `/api/v1/decisions/${id}/outcome`, { outcome: 'X' })).statusCode).toBe(
      404,
    );
    const cookie = await t.signInAs('sanne@elders.example');
    expect((await t.get(`/decisions/${id}`, { cookie })).statusCode).toBe(404);
    expect((await t.post(`/decisions/${id}/outcome`, { outcome: 'X' }, { cookie })).statusCode).toBe(404);
    const priya = await t.signInAs(tulip.address('priya'));
    expect((await t.post(`/decisions/${id}/outcome`, { outcome: 'X' }, { cookie: priya })).statusCode).toBe(
      403,
    );
  });
});

describe('permission that was asked for all the same', () => {
  const ask = { department: 'care', what: 'A fourth <b>desk</b>', askedOn: '2027-02-01' };
  const asked = () => ({ ...ask, whom: tulip.address('noor') });

  it('is written down, waits in sight, and is answered by whoever was asked', async () => {
    const open = await t.get('/decisions/permissions/new', { cookie: sanne });
    expect(open.body).toContain('value="2027-02-12"');
    const wrong = await t.post(
      '/decisions/permissions/new',
      { ...ask, whom: '', askedOn: '2027-03-01' },
      { cookie: sanne },
    );
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('Zeg aan wie');
    expect(wrong.body).toContain('Die dag moet nog komen');
    expect((await t.post('/decisions/permissions/new', asked(), { cookie: sanne })).statusCode).toBe(303);
    const { body: page } = await t.get('/decisions', { cookie: sanne });
    expect(page).toContain('A fourth &lt;b>desk&lt;/b>');
    expect(page).toContain('care vraagt het aan Noor');
    expect(page).toContain('11 dagen');

    const [{ id } = { id: '' }] = (await call('GET', '/api/v1/permissions')).json<{ id: string }[]>();
    const url = `/decisions/permissions/${id}`;
    const priya = await t.signInAs(tulip.address('priya'));
    const answer = { answer: 'yes', answeredOn: '2027-02-11' };
    expect((await t.post(`${url}/answer`, answer, { cookie: priya })).statusCode).toBe(403);
    const noor = await t.signInAs(tulip.address('noor'));
    const silent = await t.post(`${url}/answer`, { answeredOn: '2027-01-01' }, { cookie: noor });
    expect(silent.body).toContain('Zeg of het ja of nee was');
    expect(
      (await t.post(`${url}/answer`, { ...answer, answeredOn: '2027-01-01' }, { cookie: noor })).body,
    ).toContain('Het werd gevraagd op 2027-02-01');
    expect((await t.post(`${url}/answer`, answer, { cookie: noor })).statusCode).toBe(303);
    expect((await t.get(url, { cookie: sanne })).body).toContain(
      'Antwoord: Ja, op 11 feb 2027, na 10 dagen.',
    );
    expect((await t.post(`${url}/answer`, answer, { cookie: noor })).statusCode).toBe(409);
    expect((await t.get('/decisions', { cookie: sanne })).body).toContain('Niemand wacht op toestemming');
  });

  it('is counted by quarter: a figure to lower', async () => {
    await call('POST', '/api/v1/permissions', { ...asked(), what: 'Chat on Sundays' });
    expect((await call('GET', '/api/v1/permissions/quarters')).json()).toEqual([
      { quarter: 'FY2027 Q1', asked: 2, decided: 3, waited: 10.5 },
    ]);
    const { body: page } = await t.get('/decisions', { cookie: sanne });
    expect(page).toContain('Q1 2027: 2 gevraagd, 3 besloten');
  });

  it('is refused where it is wrong, and is nobody else’s', async () => {
    const wrong = await call('POST', '/api/v1/permissions', {
      ...ask,
      what: 'x'.repeat(100_000),
      whom: 'nobody@x.example',
      askedOn: '',
    });
    expect(fieldsOf(wrong)).toEqual(['what', 'askedOn', 'whom']);
    const [{ id } = { id: '' }] = (await call('GET', '/api/v1/permissions')).json<{ id: string }[]>();
    const answer = { answer: 'no', answeredOn: '2027-02-11' };
    expect((await elsewhere('GET', '/api/v1/permissions')).json()).toEqual([]);
    expect((await elsewhere('GET', '/api/v1/permissions/quarters')).json()).toEqual([]);
    expect((await elsewhere('POST', `/api/v1/permissions/${id}/answer`, answer)).statusCode).toBe(404);
    const cookie = await t.signInAs('sanne@elders.example');
    expect((await t.get(`/decisions/permissions/${id}`, { cookie })).statusCode).toBe(404);
    expect((await t.post(`/decisions/permissions/${id}/answer`, answer, { cookie })).statusCode).toBe(404);
    const foreign = { ...asked(), department: 'product' };
    expect((await t.post('/decisions/permissions/new', foreign, { cookie: sanne })).statusCode).toBe(403);
  });
});

it('calls who is erased by the pseudonym, also in what was written', async () => {
  const { organizationId, people } = tulip;
  const head = (person: 'sanne' | 'noor', from: string, until: string | null) =>
    ({ person: tulip.address(person), kind: 'head', from, until }) as const;
  await t.app.get(HeadshipsService).replaceAll(organizationId, [
    {
      department: 'care',
      headships: [head('sanne', '2020-01-01', '2027-02-10'), head('noor', '2027-02-11', null)],
    },
  ]);
  const confirm = { confirm: tulip.address('sanne') };
  const erased = await call('POST', `/api/v1/people/${people.sanne}/erasure`, confirm);
  expect(erased.statusCode).toBe(200);
  const { name } = erased.json<{ name: string }>();
  const all = JSON.stringify((await call('GET', '/api/v1/decisions')).json());
  expect(all).not.toContain('Sanne');
  expect(all).toContain(`412 calls, so ${name} says`);
  const piet = await t.signInAs(tulip.address('piet'));
  expect((await t.get('/decisions', { cookie: piet })).body).not.toContain('Sanne');
});

describe('what a department leaves open', () => {
  const CHANGES = '/api/v1/department-changes';
  const textsOf = ({ json }: Awaited<ReturnType<typeof call>>) =>
    json<{ effects: { text: string }[] }>().effects.map(({ text }) => text);
  const outcome = { outcome: 'Fewer calls', learned: 'Do it again' };

  it('goes with it where departments merge, and is closed by whoever leads then', async () => {
    const { id } = (await elsewhere('POST', '/api/v1/decisions', { ...body, revisitOn: '2027-04-01' })).json<{
      id: string;
    }>();
    const question = {
      department: 'care',
      what: 'A desk',
      askedOn: '2027-02-01',
      whom: 'noor@elders.example',
    };
    const asked = (await elsewhere('POST', '/api/v1/permissions', question)).json<{ id: string }>();
    const merged = await elsewhere('POST', CHANGES, {
      ...{ kind: 'merge', reason: 'One counter.', departments: ['care', 'product'] },
      into: [{ key: 'service', name: 'Service', head: 'priya@elders.example' }],
    });
    expect(textsOf(merged)).toEqual(
      expect.arrayContaining([
        'Service looks back on a decision of care.',
        'Service waits for the answer to a question of care.',
      ]),
    );
    const former = await t.signInAs('sanne@elders.example');
    expect((await t.post(`/decisions/${id}/outcome`, outcome, { cookie: former })).statusCode).toBe(403);
    const cookie = await t.signInAs('priya@elders.example');
    expect((await t.get(`/decisions/${id}`, { cookie })).body).toContain('Service');
    expect((await t.post(`/decisions/${id}/outcome`, outcome, { cookie })).statusCode).toBe(303);
    const answer = { answer: 'yes', answeredOn: '2027-02-11' };
    const answered = await t.post(`/decisions/permissions/${asked.id}/answer`, answer, { cookie });
    expect(answered.statusCode).toBe(303);
  });

  it('is asked a place where one ends, and is for leadership where nobody else takes it', async () => {
    const open = (await decisions()).filter(({ closedAt }) => closedAt === null);
    const waiting = (await call('GET', '/api/v1/permissions'))
      .json<{ id: string; answeredOn: string | null }[]>()
      .filter(({ answeredOn }) => answeredOn === null);
    const [decision = { id: '' }] = open;
    const [permission = { id: '' }] = waiting;
    const end = { kind: 'end', reason: 'Sold.', departments: ['care'] };
    const places = [
      { what: 'kpi', key: 'solved', to: 'product' },
      ...open.map(({ id }) => ({ what: 'decision', key: id, to: null })),
    ];
    expect(fieldsOf(await call('POST', CHANGES, { ...end, places }))).toEqual(
      waiting.map(({ id }) => `places.permission.${id}`),
    );
    const placed = waiting.map(({ id }) => ({ what: 'permission', key: id, to: 'product' }));
    const ended = await call('POST', CHANGES, { ...end, places: [...places, ...placed] });
    expect(textsOf(ended)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Leadership looks back on .+ of care\.$/),
        'product waits for the answer to a question of care.',
      ]),
    );
    const [priya, piet] = [await t.signInAs(tulip.address('priya')), await t.signInAs(tulip.address('piet'))];
    const url = `/decisions/${decision.id}`;
    expect((await t.get(url, { cookie: priya })).body).not.toContain(`${url}/outcome`);
    expect((await t.post(`${url}/outcome`, outcome, { cookie: priya })).statusCode).toBe(403);
    expect((await t.get(url, { cookie: piet })).body).toContain(`${url}/outcome`);
    expect((await t.post(`${url}/outcome`, outcome, { cookie: piet })).statusCode).toBe(303);
    const answer = { answer: 'no', answeredOn: '2027-02-11' };
    const answered = `/decisions/permissions/${permission.id}/answer`;
    expect((await t.post(answered, answer, { cookie: piet })).statusCode).toBe(403);
    expect((await t.post(answered, answer, { cookie: priya })).statusCode).toBe(303);
  });
});
