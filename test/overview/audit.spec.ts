import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntry } from '../../src/access/audit-entry.entity.js';
import { entities } from '../../src/entities.js';
import { Session } from '../../src/cycles/session.entity.js';
import { Person } from '../../src/organizations/person.entity.js';
import { subjectNamesOn } from '../../src/overview/audit-subjects.js';
import { subjectWords } from '../../src/overview/domain/subject-words.js';
import type { TrailEntry } from '../../src/overview/domain/trail.js';
import { isNamedTable } from '../../src/overview/domain/table-words.js';
import { toldTables } from '../../src/platform/database/row-changes.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { aWorld, type World } from './world.js';

let t: TestApp;
let w: World;
let rose: World;
let cookie: string;
let call: ReturnType<TestApp['api']>;
let token: string;

beforeAll(async () => {
  t = await startTestApp();
  rose = await aWorld(t, 'rose');
  w = await aWorld(t, 'tulip');
  cookie = await t.signInAs(w.address('piet'));
  token = await t.tokenFor(w.organizationId);
  call = t.api(token);
  const anna = (name: string) =>
    call('PUT', '/api/v1/people/anna@tulip.example', {
      ...{ name, locale: 'nl', zone: 'Europe/Amsterdam', roles: [], from: '2027-01-01', until: null },
    });
  for (const name of ['Anna de Vries', '=Anna Bakker']) {
    t.clock.advance(1_000);
    expect((await anna(name)).statusCode).toBeLessThan(300);
  }
  t.clock.advance(1_000);
  await call('PUT', '/api/v1/closures/2027-03-01', { until: '2027-03-02', name: 'Move' });
});
afterAll(() => t.close());

const entryOf = async (act: string) => {
  const where = { organizationId: w.organizationId, act };
  return t.database.read().findOneOrFail(AuditEntry, { where, order: { at: 'DESC' } });
};

describe('an act of the trail', () => {
  it('has a page with what was before and after, column by column', async () => {
    const { id } = await entryOf('PUT /people/:address');
    const page = await t.get(`/audit/${id}`, { cookie });
    expect(page.statusCode).toBe(200);
    expect(page.body).toMatch(/Naam.*Anna de Vries.*=Anna Bakker/s);
    expect(page.body).not.toMatch(/>(version|changed_at|until_date)</);
    expect(page.body).toContain('127.0.0.1');
    expect((await t.get('/audit', { cookie })).body).toContain(`href="/audit/${id}"`);
  });

  it('is read by API', async () => {
    const { id } = await entryOf('PUT /closures/:from');
    const told = (await call('GET', `/api/v1/audit/${id}`)).json<Record<string, unknown>>();
    expect(told).toMatchObject({
      ...{ id, what: 'PUT /closures/:from', origin: { address: '127.0.0.1', browser: null } },
      changes: expect.arrayContaining([
        {
          ...{ subject: 'closure', isErased: false },
          columns: expect.arrayContaining([{ column: 'name', before: null, after: 'Move' }]),
        },
      ]),
    });
  });

  it('is not found by another organization, nor by a name that is none', async () => {
    const { id } = await entryOf('PUT /closures/:from');
    const adaCookie = await t.signInAs(rose.address('piet'));
    expect((await t.get(`/audit/${id}`, { cookie: adaCookie })).statusCode).toBe(404);
    const roseCall = t.api(await t.tokenFor(rose.organizationId));
    expect((await roseCall('GET', `/api/v1/audit/${id}`)).statusCode).toBe(404);
    expect((await t.get('/audit/nothing', { cookie })).statusCode).toBe(404);
  });
});

describe('the page of the trail', () => {
  const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

  it('says in words what was done and to what, with the act as it is kept under it', async () => {
    const dutch = text((await t.get('/audit', { cookie })).body);
    expect(dutch).toContain('Persoon toegevoegd of gewijzigd PUT /people/:address =Anna Bakker');
    expect(dutch).toContain('Gesloten dagen voor iedereen vastgelegd PUT /closures/:from');
    const priya = await t.signInAs(w.address('priya'));
    await t.database.write((tx) => tx.update(Person, { id: w.people.priya }, { roles: ['admin'] }));
    const english = text((await t.get('/audit', { cookie: priya })).body);
    expect(english).toContain('Added or changed a person PUT /people/:address =Anna Bakker');
    for (const page of [dutch, english]) expect(page).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  it('tells of a draft that it is one, and claims no more', async () => {
    const sanne = await t.signInAs(w.address('sanne'));
    const home = await t.get('/', { cookie: sanne });
    const form = /\/updates\/[0-9a-f-]{36}/.exec(home.body)?.[0] ?? '';
    const typed = { 'care.version': '0', 'care.kpi.solved': '70', 'care.customer': 'Answered sooner.' };
    expect((await t.post(`${form}/draft`, typed, { cookie: sanne })).statusCode).toBe(303);
    const { id } = await entryOf('POST /updates/:round/draft');
    const page = text((await t.get(`/audit/${id}`, { cookie })).body);
    expect(page).toContain('Concept van een update bewaard');
    expect(page).toContain('Maandsessie');
    expect(page).toContain('De audit bewaart hierbij geen gewijzigde rijen.');
    expect(page).not.toMatch(/logde in|keek/);
  });

  it('names what the changed rows refer to', async () => {
    const made = await call('PUT', '/api/v1/kpis/extra', {
      ...{ name: 'Extra', department: 'care', unit: '%', direction: 'higher', nature: 'implicit' },
      ...{ timing: 'leading', plans: [{ year: 2027, baseline: 60, target: 84 }] },
      links: [{ goal: 'helped', weight: 2, claim: 'Who is helped at once comes back.' }],
    });
    expect(made.statusCode).toBeLessThan(300);
    const { id } = await entryOf('PUT /kpis/:kpi');
    const page = text((await t.get(`/audit/${id}`, { cookie })).body);
    expect(page).toContain('Over Extra ·');
    expect(page).toContain('Doel Helped at once');
    expect(page).toContain('Afdeling');
    expect(page).not.toContain('goal_id');
  });

  it('names what is gone, or another’s, by its kind and the end of its id', async () => {
    const manager = t.database.read();
    const [session] = await manager.findBy(Session, { organizationId: rose.organizationId });
    const entry = (type: string, id: string) =>
      ({ kind: 'act', id, details: {}, subject: { type, id } }) as unknown as TrailEntry;
    const entries = [entry('sessions', session?.id ?? ''), entry('kpis', 'solved'), entry('goal', 'helped')];
    const subjects = await subjectNamesOn(
      manager,
      { organizationId: w.organizationId, locale: 'en' },
      entries,
    );
    expect(entries.map(({ subject }) => subject && subjects.of(subject))).toEqual([
      null,
      'Solved at once',
      'Helped at once',
    ]);
    expect(subjectWords('sessions', session?.id ?? '', 'en')).toBe(`Session …${session?.id.slice(-8)}`);
  });
});

describe('the trail', () => {
  const acts = async (query: string) =>
    (await call('GET', `/api/v1/audit?kind=act&${query}`))
      .json<{ entries: { what: string }[] }>()
      .entries.map(({ what }) => what);

  it('is narrowed to what somebody did, and to what was done to something', async () => {
    const { actorId, subjectId } = await entryOf('PUT /people/:address');
    expect(await acts(`who=${actorId ?? ''}`)).toEqual(
      expect.arrayContaining(['PUT /closures/:from', 'PUT /people/:address']),
    );
    expect(await acts(`who=${w.people.piet}`)).toEqual(['signed-in']);
    expect(await acts(`about=${subjectId ?? ''}`)).toEqual(['PUT /people/:address', 'PUT /people/:address']);
    expect((await call('GET', '/api/v1/audit?who=piet')).statusCode).toBe(422);
    const page = await t.get(`/audit?who=${w.people.piet}`, { cookie });
    expect(page.body).not.toContain('/audit/export"');
    expect(page.body).toContain(`/audit/export?who=${w.people.piet}`);
  });

  it('leaves as a file, with what changed, for whoever may read it', async () => {
    const file = await t.get('/audit/export?kind=act', { cookie });
    expect(file.headers['content-disposition']).toBe('attachment; filename="audit.csv"');
    const lines = file.body.trimEnd().split('\r\n');
    expect(lines[0]).toContain('at;kind;actor_kind');
    expect(lines.length).toBe(1 + (await acts('limit=200')).length);
    expect(file.body).toContain('"fate"":""changed');
    const member = await t.signInAs(w.address('sanne'));
    expect((await t.get('/audit/export', { cookie: member })).statusCode).toBe(403);
  });
});

it('has words for every table whose rows it tells of', () => {
  expect(entities.length).toBeGreaterThan(90);
  const source = t.database.read().connection;
  const unnamed = toldTables(source).filter(({ name }) => !isNamedTable(name));
  expect(unnamed).toEqual([]);
});
