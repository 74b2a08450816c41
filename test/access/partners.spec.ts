import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TickService } from '../../src/notices/tick.service.js';
import { AuditEntry } from '../../src/access/audit-entry.entity.js';
import { BudgetService } from '../../src/journey/budget.service.js';
import { TouchpointFeedback } from '../../src/journey/touchpoint-feedback.entity.js';
import { AssessmentsService } from '../../src/assessments/assessments.service.js';
import { aWorld, type World } from '../overview/world.js';
import { aProject } from '../projects/commands.js';
import { BROWSER, startTestApp, type TestApp } from '../support/app.js';
import { OPEN } from './open-routes.js';

/** All that partners from outside may use. Whoever adds a line here opens a door: what it shows is looked at below. */
const FOR_PARTNERS = [
  'GET /',
  'HEAD /',
  'GET /search',
  'HEAD /search',
  'GET /account',
  'HEAD /account',
  'POST /account/browsers/end',
  'POST /account/browsers/:id/end',
  'POST /account/choice',
  'POST /account/passkeys/question',
  'POST /account/passkeys',
  'POST /account/passkeys/:id/name',
  'POST /account/passkeys/:id/removal',
  'GET /account/organizations',
  'HEAD /account/organizations',
  'POST /account/organizations/:organization',
  'GET /journey',
  'HEAD /journey',
  'GET /journey/:touchpoint',
  'HEAD /journey/:touchpoint',
  'POST /journey/:touchpoint/feedback',
];
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
const REMOVAL = '/journey/:touchpoint/feedback/:feedback/removal';
const ROB = 'rob@post.example';

let t: TestApp;
let tulip: World;
let call: ReturnType<TestApp['api']>;
/** Cookies: of the partner, of a leader, and of a head. */
let rob: string;
let noor: string;
let sanne: string;

const person = (changes: object) => ({
  ...{ name: 'Rob Post', locale: 'nl', zone: 'Europe/Amsterdam' },
  ...{ roles: ['partner'], company: 'Post & Co', from: '2027-01-01', ...changes },
});
const touchpoint = (name: string, changes: object) => ({
  ...{ name, place: 1, channel: 'offline', departments: ['care'], kpis: ['solved', 'nps'] },
  ...{ expectation: `Expected: ${name}`, expectedOn: '2026-11-01', promise: `Promised: ${name}` },
  harms: [{ kpi: 'stock', how: 'Full shelves first.' }],
  needs: [{ kind: 'time', text: 'Ten minutes more', owner: tulip.address('sanne'), dueOn: '2027-06-01' }],
  ...changes,
});

beforeAll(async () => {
  t = await startTestApp();
  tulip = await aWorld(t, 'tulip');
  call = t.api(await t.tokenFor(tulip.organizationId));
  await call('PUT', `/api/v1/people/${ROB}`, person({}));
  await call('PUT', '/api/v1/people/pim@parts.example', person({ name: 'Pim Parts', company: 'Parts' }));
  const both = [ROB, 'pim@parts.example'];
  await call('PUT', '/api/v1/touchpoints/unpack', touchpoint('Unpacking', { partners: both }));
  await call('PUT', '/api/v1/touchpoints/call', touchpoint('Calling', { place: 2, departments: [] }));
  await call('POST', '/api/v1/touchpoints/unpack/feedback', { text: 'A dented lid', source: 'Review' });
  await call('POST', '/api/v1/touchpoints/call/feedback', { text: 'A long wait', source: 'Call' });
  await call('POST', '/api/v1/sessions', {
    ...{ kind: 'monthly', title: 'On parcels', date: '2027-02-12', time: '10:00', minutes: 60 },
    ...{ place: 'Depot', participants: ['everyone', ROB] },
  });
  rob = await t.signInAs(ROB);
  noor = await t.signInAs(tulip.address('noor'));
  sanne = await t.signInAs(tulip.address('sanne'));
});
afterAll(() => t.close());

const shown = async (url: string, cookie = rob) => (await t.get(url, { cookie })).body;

describe('somebody from outside', () => {
  it('finds nothing at any address but theirs', async () => {
    const opened: string[] = [];
    const closed = t.routes.filter(
      ({ method, url }) => !(url in OPEN) && !FOR_PARTNERS.includes(`${method} ${url}`),
    );
    expect(closed.length).toBeGreaterThan(150);
    for (const { method, url } of closed) {
      const { statusCode, body } = await t.app.inject({
        method: METHODS.find((known) => known === method) ?? 'OPTIONS',
        url: url.replace(/:\w+/g, 'unpack').replace('*', 'swagger-ui.css'),
        headers: { ...BROWSER, cookie: rob },
      });
      // Only machines use the API and ask as assistants: a cookie is no token, who has only that is sent to sign in. Elsewhere the door itself says so, before anything is read.
      const isShut = url.startsWith('/api/v1/')
        ? statusCode === 401
        : url === '/mcp'
          ? statusCode === 303
          : statusCode === 404 &&
            (method === 'HEAD' || /Zo’n pagina bestaat niet|There is no such page/.test(body));
      if (!isShut) opened.push(`${statusCode} ${method} ${url}`);
    }
    expect(opened).toEqual([]);
    const routes = t.routes.map(({ method, url }) => `${method} ${url}`);
    expect(routes).toEqual(expect.arrayContaining(FOR_PARTNERS));
  });

  it('sees the moment that names them and the session they are asked to, and every link there opens', async () => {
    const home = await shown('/');
    for (const text of ['Unpacking', 'Expected: Unpacking', 'On parcels', 'Depot'])
      expect(home).toContain(text);
    expect(await shown('/journey')).toContain('Promised: Unpacking');
    // What others heard there is not theirs to read.
    expect(await shown('/journey/unpack')).toContain('Je hebt nog niets opgeschreven');
    for (const page of ['/', '/journey', '/journey/unpack']) {
      const body = await shown(page);
      for (const [, href = ''] of body.matchAll(/ (?:href|action)="(\/[^"#]*)/g)) {
        const method = href.endsWith('/feedback') || href === '/sign-out' ? 'none' : 'GET';
        if (method === 'GET')
          expect([href, (await t.get(href, { cookie: rob })).statusCode]).toEqual([href, 200]);
      }
    }
  });

  it.each(['/', '/journey', '/journey/unpack'])(
    'reads at %s no figure, no goal, nobody’s name and no other moment',
    async (page) => {
      // The name of a file is made of chance.
      const body = (await shown(page)).replaceAll(/\/assets\/[^/]+/g, '/assets');
      const kept = [
        ...['Solved at once', 'NPS', 'In stock', 'Helped at once', '84', 'Full shelves'],
        ...['Noor', 'Sanne', 'Piet', 'Priya', 'Pim', '@'],
        ...['Calling', 'A long wait', 'A dented lid', '/removal', '/journey/call'],
        ...['/budget', '/goal', '/sessions', '/assessment'],
      ];
      expect(kept.filter((text) => body.includes(text))).toEqual([]);
    },
  );

  it('hears customers where they are named, and nowhere else', async () => {
    const said = { text: 'Left in the rain', source: 'At the door', score: '2' };
    expect((await t.post('/journey/unpack/feedback', said, { cookie: rob })).statusCode).toBe(303);
    expect(await shown('/journey/unpack')).toContain('Left in the rain');
    const blank = await t.post('/journey/unpack/feedback', { source: 'At the door' }, { cookie: rob });
    expect(blank.statusCode).toBe(422);
    expect(blank.body).not.toContain('Solved at once');
    expect((await t.get('/journey/call', { cookie: rob })).statusCode).toBe(404);
    expect((await t.post('/journey/call/feedback', said, { cookie: rob })).statusCode).toBe(404);
    expect((await call('GET', '/api/v1/touchpoints/call/feedback')).json()).toHaveLength(1);
  });

  it('does not weigh in where money is set beside what customers talk about', async () => {
    const heard = (await call('GET', '/api/v1/touchpoints/unpack/feedback')).json<{ text: string }[]>();
    expect(heard.map(({ text }) => text).sort()).toEqual(['A dented lid', 'Left in the rain']);
    const budget = await t.app.get(BudgetService).load(tulip.organizationId);
    expect(budget?.moments.map(({ voices }) => voices)).toEqual([1, 1]);
  });

  it('is told to wait after ten in a minute; a planner takes away what should not stand there', async () => {
    const said = (number: number) => ({ text: `Number ${number}.`, source: 'At the door' });
    const path = '/journey/unpack/feedback';
    t.clock.advance(60_000);
    for (let number = 1; number <= 10; number += 1)
      expect((await t.post(path, said(number), { cookie: rob })).statusCode).toBe(303);
    const eleventh = await t.post(path, said(11), { cookie: rob });
    expect(eleventh.statusCode).toBe(422);
    // Nothing is lost, and nobody else has to wait.
    expect(eleventh.body).toContain('Number 11.');
    expect(eleventh.body).toContain('Wacht een minuut');
    expect((await t.post(path, said(12), { cookie: sanne })).statusCode).toBe(303);
    t.clock.advance(60_000);
    expect((await t.post(path, said(11), { cookie: rob })).statusCode).toBe(303);
    const whole = { organizationId: tulip.organizationId, text: 'Number 1.' };
    const row = await t.database.read().findOneByOrFail(TouchpointFeedback, whole);
    const removal = `/journey/unpack/feedback/${row.id}/removal`;
    expect(await shown('/journey/unpack', noor)).toContain(`action="${removal}"`);
    expect(await shown('/journey/unpack', noor)).toContain('van een partner');
    expect(await shown('/journey/unpack', sanne)).not.toContain('/removal');
    const away = (path: string, cookie: string) => t.post(path, {}, { cookie });
    expect((await away(removal, rob)).statusCode).toBe(404);
    expect((await away(removal, sanne)).statusCode).toBe(403);
    expect((await away(removal.replace('unpack', 'call'), noor)).statusCode).toBe(404);
    const gone = await away(removal, noor);
    expect([gone.statusCode, gone.headers.location]).toEqual([303, '/journey/unpack#heard']);
    expect(await t.database.read().countBy(TouchpointFeedback, whole)).toBe(0);
    expect((await away(removal, noor)).statusCode).toBe(404);
    const entry = await t.database.read().findBy(AuditEntry, { act: `POST ${REMOVAL}` });
    expect(entry).toMatchObject([{ subjectId: 'unpack', details: { feedback: row.id } }]);
  });

  it('gets no mail, whatever everybody else gets', async () => {
    await t.app.get(AssessmentsService).open(tulip.organizationId, { name: 'Q1', closesOn: '2027-02-20' });
    expect(await shown('/')).not.toContain('/assessment');
    for (const day of ['02-04', '02-05', '02-08', '02-09', '02-10', '02-11']) {
      t.clock.set(`2027-${day}T15:00:00Z`);
      await t.app.get(TickService).tick();
      await t.deliver();
    }
    const parcels = t.received.filter(({ subject }) => subject === 'On parcels');
    expect(parcels.map(({ to }) => to)).toContain(tulip.address('noor'));
    expect(t.received.filter(({ to }) => /rob|pim/.test(to))).toEqual([]);
  });

  it('who becomes one has nothing open any more, also where they were signed in', async () => {
    const kim = 'kim@tulip.example';
    await call('PUT', `/api/v1/people/${kim}`, person({ roles: ['member'], company: null }));
    const cookie = await t.signInAs(kim);
    expect((await t.get('/goal', { cookie })).statusCode).toBe(200);
    await call('PUT', `/api/v1/people/${kim}`, person({}));
    expect((await t.get('/goal', { cookie })).statusCode).toBe(404);
    expect(await shown('/', cookie)).toContain('Je bent nog bij geen moment genoemd');
  });
});

describe('the organization', () => {
  it('sees who from outside works where', async () => {
    const page = await shown('/journey/unpack', noor);
    for (const text of ['Rob Post (Post &amp; Co)', 'Solved at once', 'Sanne']) expect(page).toContain(text);
    expect(await shown('/journey/unpack/change', noor)).toContain('Wie van buiten werkt eraan?');
    const piet = await t.signInAs(tulip.address('piet'));
    expect(await shown('/people', piet)).toContain('Partner van Post &amp; Co');
    expect((await call('GET', '/api/v1/touchpoints/unpack')).json()).toMatchObject({
      partners: ['pim@parts.example', ROB],
    });
  });

  it.each<[string, () => [string, object], string]>([
    [
      'a head as a partner',
      () => [`/people/${tulip.address('sanne')}`, person({ from: '2020-01-01' })],
      'roles',
    ],
    [
      'a partner with another role',
      () => [`/people/${ROB}`, person({ roles: ['partner', 'planner'] })],
      'roles',
    ],
    ['a partner of nowhere', () => [`/people/${ROB}`, person({ company: null })], 'company'],
    [
      'a partner as a head',
      () => ['/departments/care/headships', [{ person: ROB, kind: 'head', from: '2027-02-01' }]],
      'headships[0].person',
    ],
    ['a partner as the owner of a project', () => ['/projects/x', aProject(tulip, { owner: ROB })], 'owner'],
    [
      'somebody of the organization as a partner at a touchpoint',
      () => ['/touchpoints/call', touchpoint('Calling', { partners: [tulip.address('sanne')] })],
      'partners[0]',
    ],
    [
      'a partner named twice',
      () => ['/touchpoints/call', touchpoint('Calling', { partners: [ROB, ROB.toUpperCase()] })],
      'partners',
    ],
  ])('is refused %s', async (_case, asked, field) => {
    const [path, body] = asked();
    const response = await call('PUT', `/api/v1${path}`, body);
    expect(response.statusCode).toBe(422);
    expect(response.json<{ errors: { field: string }[] }>().errors).toEqual([
      expect.objectContaining({ field }),
    ]);
  });

  it.each<[string, string, () => object, string]>([
    [
      'as head where departments merge',
      '/department-changes',
      () => ({
        ...{ kind: 'merge', reason: 'One counter.', departments: ['care', 'product'] },
        into: [{ key: 'service', name: 'Service', head: ROB }],
      }),
      'into[0].head',
    ],
    [
      'as whoever decides',
      '/permissions',
      () => ({ department: 'care', what: 'A refund', whom: ROB, askedOn: '2027-02-02' }),
      'whom',
    ],
  ])('is refused a partner %s', async (_case, path, body, field) => {
    const response = await call('POST', `/api/v1${path}`, body());
    expect(response.json<{ errors: object[] }>().errors).toContainEqual(expect.objectContaining({ field }));
    expect(response.statusCode).toBe(422);
  });

  it('is told on the form, in its language, whom it cannot name', async () => {
    const typed = { name: 'Calling', place: '2', partners: tulip.address('sanne') };
    const { statusCode, body } = await t.post('/journey/call/change', typed, { cookie: noor });
    expect(statusCode).toBe(422);
    expect(body).toContain('is nu geen partner van buiten');
  });

  it('erases a partner from the touchpoints too', async () => {
    await call('POST', '/api/v1/people/pim@parts.example/erasure', { confirm: 'pim@parts.example' });
    expect((await call('GET', '/api/v1/touchpoints/unpack')).json()).toMatchObject({ partners: [ROB] });
  });
});
