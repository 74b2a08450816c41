import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ResolutionSubject } from '../../src/decisions/resolutions/resolution-subject.entity.js';
import { Session } from '../../src/cycles/session.entity.js';
import { KpisService } from '../../src/kpis/kpis.service.js';
import { Kpi } from '../../src/kpis/kpi.entity.js';
import { aKpi, aWorld } from '../overview/world.js';
import { aProject } from '../projects/commands.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { aRoom, type RoomWorld } from './room/rooms.js';

let t: TestApp;
let r: RoomWorld;
let call: ReturnType<TestApp['api']>;
let march: Session;
let worlds = 0;

beforeAll(async () => void (t = await startTestApp()));
afterAll(() => t.close());
beforeEach(async () => {
  worlds += 1;
  r = await aRoom(t, `tulip-${worlds}`);
  call = t.api(await t.tokenFor(r.organizationId));
  await call('PUT', '/api/v1/projects/answers', aProject(r.w));
  await call('PUT', '/api/v1/touchpoints/first-call', {
    ...{ name: 'Eerste telefoontje', place: 1, channel: 'offline', departments: ['care'] },
  });
  const { organizationId } = r;
  march = await t.database.read().findOneByOrFail(Session, { organizationId, date: '2027-03-10' });
});

const TITLE = 'In sessies besloten';
const PAGES = {
  goal: '/goal?cycle=2027',
  kpi: '/kpis/nps',
  project: '/projects/answers',
  touchpoint: '/journey/first-call',
  department: '/departments/care',
};
const KEYS = { goal: 'helped', kpi: 'nps', project: 'answers', touchpoint: 'first-call', department: 'care' };
const page = async (path: string, cookie = r.cookies.sanne) => (await t.get(path, { cookie })).body;
/** What a page says under its heading of decisions; null where it has none. */
const decidedOn = async (path: string, cookie = r.cookies.sanne) =>
  /<section[^>]*aria-labelledby="decided">[^]*?<\/section>/.exec(await page(path, cookie))?.[0] ?? null;
const decision = (changes: Record<string, string> = {}) => ({
  ...{ kind: 'decision', what: 'Retour is <b>gratis</b>', customer: 'Durft te kopen', owner: '', dueOn: '' },
  ...changes,
});
const action = (changes: object = {}) => ({
  ...{ kind: 'action', what: 'Bel vijf klanten', owner: r.w.address('sanne'), dueOn: '2027-02-24' },
  ...changes,
});
const resolve = (body: object, session = r.session.id) =>
  call('POST', `/api/v1/sessions/${session}/resolutions`, body);
/** In March, when nobody is signed in from February any more. */
const inMarch = async () => {
  t.clock.set(march.startsAt);
  r.cookies.noor = await t.signInAs(r.w.address('noor'));
  r.cookies.sanne = await t.signInAs(r.w.address('sanne'));
};
const resolved = async () =>
  (await call('GET', `/api/v1/sessions/${r.session.id}/resolutions`)).json<
    { id: string; about: { kind: string; key: string; name: string }[] }[]
  >();
const aboutAll = async () => (await resolved()).map(({ about }) => about.map(({ key }) => key));
const itemOf = async (start: string) => {
  const item = (await r.items()).find(({ about }) => about.startsWith(start));
  if (!item) throw new Error(`Nothing on the agenda is about ${start}.`);
  return item;
};

describe('what is written down in the room', () => {
  beforeEach(() => r.post('noor', 'room/start'));

  it('is about what its item is about, unless somebody says otherwise', async () => {
    const { number, about: item } = await itemOf('kpis:');
    const body = await r.body('noor', `room?item=${number}`);
    expect(body).toContain(`<input type="hidden" name="item" value="${item}"/>`);
    expect(body).toMatch(/<option value="item" selected>Dit punt: NPS<\/option>/);
    await r.post('noor', 'room/resolutions', decision({ about: 'item', item }));
    await r.post('noor', 'room/resolutions', decision({ about: 'department:care', item }));
    await r.post('noor', 'room/resolutions', decision({ about: '', item }));
    expect(await aboutAll()).toEqual([['nps'], ['care'], []]);
    expect(await r.body('sanne', 'room')).toMatch(/Gaat over:[^]*href="\/kpis\/nps">NPS/);
    expect(await decidedOn('/kpis/nps')).toContain('Retour is &lt;b>gratis&lt;/b>');
    expect(await decidedOn('/kpis/stock')).toBeNull();
  });

  it('keeps its item where something is wrong, whatever the room came to since', async () => {
    const { about: item } = await itemOf('missing:');
    const wrong = await r.post('noor', 'room/resolutions', decision({ what: '', about: 'item', item }));
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain(`<input type="hidden" name="item" value="${item}"/>`);
    expect(wrong.body).toMatch(/<option value="item" selected>Dit punt: care<\/option>/);
  });

  it('stands under a question without being about anything', async () => {
    const { number } = await itemOf('monthly:');
    const body = await r.body('noor', `room?item=${number}`);
    expect(body).not.toContain('Dit punt:');
    expect(body).toMatch(/<option value selected>Niets in het bijzonder<\/option>/);
    for (const label of ['Gemeenschappelijk doel', 'Afdelingen', 'Projecten', 'Contactmomenten', 'KPI’s'])
      expect(body).toContain(`<optgroup label="${label}">`);
    expect(body).toContain('<option value="kpi:solved">Solved at once (care)</option>');
    expect(await r.body('sanne', 'room')).not.toContain('<optgroup');
  });

  it('is about nothing of another organization', async () => {
    const other = await aWorld(t, `elders-${worlds}`);
    const theirs = aKpi('theirs', { name: 'Theirs' });
    await t.app.get(KpisService).putAll(other.organizationId, [theirs]);
    const where = { organizationId: other.organizationId, key: 'theirs' };
    const { id } = await t.database.read().findOneByOrFail(Kpi, where);
    const answer = await r.post('noor', 'room/resolutions', decision({ about: 'kpi:theirs' }));
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toMatch(/href="#field-about"[^]*Er is hier geen “theirs”/);
    expect((await resolve({ ...action(), about: [{ kind: 'kpi', key: 'theirs' }] })).json()).toMatchObject({
      errors: [{ field: 'about' }],
    });
    expect(await resolved()).toEqual([]);
    await r.post('noor', 'room/resolutions', decision({ about: 'item', item: `kpis:${id}` }));
    expect(await aboutAll()).toEqual([[]]);
  });
});

describe('what is written down on the page of a session', () => {
  it('is about the item whose link was followed', async () => {
    const { session, cookies } = r;
    const href = async (name: 'noor' | 'sanne') =>
      /href="([^"]+\?item=kpis[^"]+)"/.exec(await page(`/sessions/${session.id}`, cookies[name]))?.[1];
    expect(await href('sanne')).toBeUndefined();
    const path = await href('noor');
    const body = await page(path ?? '', cookies.noor);
    expect(body).toMatch(/<details[^>]*id="record"[^>]*open/);
    expect(body).toContain('Dit punt: NPS');
    const item = /name="item" value="([^"]+)"/.exec(body)?.[1] ?? '';
    const answer = await r.post('noor', 'resolutions', decision({ about: 'item', item, what: '' }));
    expect(answer.body).toContain(`name="item" value="${item}"`);
    await r.post('noor', 'resolutions', decision({ about: 'item', item }));
    expect(await aboutAll()).toEqual([['nps']]);
    expect(await page(`/sessions/${session.id}`)).toMatch(/Gaat over:[^]*href="\/kpis\/nps">NPS/);
  });

  it('has no such links before the session begins, nor where it was cancelled', async () => {
    const { session, organizationId, cookies } = r;
    expect(await page(`/sessions/${march.id}`, cookies.noor)).not.toContain('?item=');
    const cancelled = { cancelledAt: t.clock.now() };
    await t.database.write((tx) => tx.update(Session, { organizationId, id: session.id }, cancelled));
    expect(await page(`/sessions/${session.id}`, cookies.noor)).not.toContain('?item=');
  });
});

describe('what sessions decided', () => {
  it.each(Object.keys(PAGES) as (keyof typeof PAGES)[])('stands on the page of the %s', async (kind) => {
    const before = await Promise.all(Object.values(PAGES).map((path) => decidedOn(path)));
    expect(before).toEqual([null, null, null, null, null]);
    await resolve({ ...action(), about: [{ kind, key: KEYS[kind] }] });
    const shown = await decidedOn(PAGES[kind]);
    expect(shown).toContain(TITLE);
    expect(shown).toMatch(/Bel vijf klanten[^]*Actie[^]*Open/);
    expect(shown).toContain(`<a href="/sessions/${r.session.id}">Maandsessie januari 2027</a>, 10 feb 2027`);
    expect(shown).toContain('Sanne, voor 24 feb 2027');
    for (const [other, path] of Object.entries(PAGES))
      if (other !== kind) expect([other, await decidedOn(path)]).toEqual([other, null]);
  });

  it('says whether an action is open, overdue or done', async () => {
    await resolve({ ...action(), about: [{ kind: 'kpi', key: 'nps' }] });
    t.clock.set('2027-02-25T10:00:00Z');
    expect(await decidedOn('/kpis/nps')).toContain('Te laat');
    const [one] = await resolved();
    await call('POST', `/api/v1/resolutions/${one?.id}/done`, { done: true });
    const shown = await decidedOn('/kpis/nps');
    expect(shown).toContain('Klaar');
    expect(shown).not.toContain('Te laat');
    expect(await decidedOn('/kpis/nps', r.cookies.priya)).toMatch(/Decided in sessions[^]*Action[^]*Done/);
  });

  it('stands with the newest session first; five are in sight, the others folded, and no more than 25', async () => {
    const about = [{ kind: 'kpi', key: 'nps' }];
    for (let number = 1; number <= 26; number += 1)
      await resolve({ ...action({ what: `Actie ${number}.` }), about });
    await inMarch();
    await resolve({ ...action({ what: 'Van maart.', dueOn: '2027-03-20' }), about }, march.id);
    const shown = (await decidedOn('/kpis/nps')) ?? '';
    const [inSight = '', folded = ''] = shown.split('<details');
    const whats = (text: string) => [...text.matchAll(/<strong>([^<]+)<\/strong>/g)].map(([, what]) => what);
    expect(whats(inSight)).toEqual(['Van maart.', 'Actie 26.', 'Actie 25.', 'Actie 24.', 'Actie 23.']);
    expect(whats(folded)).toHaveLength(20);
    expect(folded).toContain('20 eerdere');
    expect(folded).toContain('Oudere staan op de pagina’s van hun sessies.');
  });

  it('takes as many queries to show, however much it is', async () => {
    const about = [
      { kind: 'kpi', key: 'nps' },
      { kind: 'goal', key: 'helped' },
    ];
    const pages = ['/kpis/nps', '/goal?cycle=2027', `/sessions/${r.session.id}`, `${r.path}/room`];
    await r.post('noor', 'room/start');
    await resolve({ ...action(), about });
    const before = await queriesOf(pages);
    for (const what of ['Twee', 'Drie', 'Vier']) await resolve({ ...action({ what }), about });
    expect(await queriesOf(pages)).toEqual(before);
  });

  it('is not told to partners from outside', async () => {
    await resolve({ ...action(), about: [{ kind: 'touchpoint', key: 'first-call' }] });
    const address = `rob@post-${worlds}.example`;
    await call('PUT', `/api/v1/people/${address}`, {
      ...{ name: 'Rob Post', locale: 'nl', zone: 'Europe/Amsterdam', roles: ['partner'] },
      ...{ company: 'Post & Co', from: '2020-01-01' },
    });
    await call('PUT', '/api/v1/touchpoints/first-call', {
      ...{ name: 'Eerste telefoontje', place: 1, channel: 'offline', departments: ['care'] },
      partners: [address],
    });
    const cookie = await t.signInAs(address);
    const { statusCode, body } = await t.get('/journey/first-call', { cookie });
    expect(statusCode).toBe(200);
    expect(body).toContain('Eerste telefoontje');
    expect(body).not.toContain('Bel vijf klanten');
  });
});

describe('what a decision is about', () => {
  it('is several things by API, each once, and told there', async () => {
    const about = [
      { kind: 'project', key: 'answers' },
      { kind: 'kpi', key: 'nps' },
      { kind: 'project', key: 'answers' },
    ];
    expect((await resolve({ ...action(), about })).json()).toMatchObject([
      {
        about: [
          { kind: 'project', key: 'answers', name: 'Antwoord in één keer' },
          { kind: 'kpi', key: 'nps', name: 'NPS' },
        ],
      },
    ]);
    expect((await resolve(action())).json()).toMatchObject([{}, { about: [] }]);
  });

  it('finds what sessions resolved about it by API, in its organization alone', async () => {
    await resolve({ ...action(), about: [{ kind: 'kpi', key: 'nps' }] });
    await resolve({ ...action({ what: 'Iets anders' }), about: [{ kind: 'kpi', key: 'stock' }] });
    const path = '/api/v1/resolutions?kind=kpi&key=nps';
    expect((await call('GET', path)).json()).toMatchObject([
      { what: 'Bel vijf klanten', owner: r.w.address('sanne'), about: [{ key: 'nps' }] },
    ]);
    const other = await aWorld(t, `elders-${worlds}`);
    const elsewhere = t.api(await t.tokenFor(other.organizationId));
    expect((await elsewhere('GET', path)).json()).toEqual([]);
    const project = '/api/v1/resolutions?kind=project&key=answers';
    expect((await elsewhere('GET', project)).statusCode).toBe(404);
    expect((await call('GET', project)).json()).toEqual([]);
    expect((await call('GET', '/api/v1/resolutions?kind=mood&key=nps')).statusCode).toBe(422);
  });

  it.each([
    ['unknown', [{ kind: 'kpi', key: 'nowhere' }], 'about'],
    ['of another kind', [{ kind: 'goal', key: 'nps' }], 'about'],
    ['of no kind', [{ kind: 'mood', key: 'nps' }], 'about[0].kind'],
    ['too much', Array(11).fill({ kind: 'kpi', key: 'nps' }), 'about'],
  ])('that is %s is refused by its name', async (_, about, field) => {
    const answer = await resolve({ ...action(), about });
    expect(answer.statusCode).toBe(422);
    expect(answer.json<{ errors: { field: string }[] }>().errors.map((one) => one.field)).toEqual([field]);
    expect(await resolved()).toEqual([]);
  });

  it('goes with a KPI or a touchpoint that is taken away; the decision stays', async () => {
    const { organizationId } = r;
    const young = aKpi('young', { name: 'Young', from: '2027-03-01' });
    await t.app.get(KpisService).putAll(organizationId, [young]);
    const about = [
      { kind: 'kpi', key: 'young' },
      { kind: 'touchpoint', key: 'first-call' },
      { kind: 'kpi', key: 'nps' },
    ];
    await resolve({ ...action(), about });
    expect((await call('DELETE', '/api/v1/kpis/young')).statusCode).toBe(204);
    expect(await t.database.read().findBy(Kpi, { organizationId, key: 'young' })).toEqual([]);
    expect(await aboutAll()).toEqual([['first-call', 'nps']]);
    expect((await call('DELETE', '/api/v1/touchpoints/first-call')).statusCode).toBe(204);
    expect(await aboutAll()).toEqual([['nps']]);
  });

  it('goes with a decision that is taken back', async () => {
    await resolve({ ...action(), about: [{ kind: 'kpi', key: 'nps' }] });
    const [one] = await resolved();
    await r.post('noor', `resolutions/${one?.id}/removal`);
    const { organizationId } = r;
    expect(await t.database.read().countBy(ResolutionSubject, { organizationId })).toBe(0);
    expect(await decidedOn('/kpis/nps')).toBeNull();
  });
});

describe('beside an item in the room', () => {
  const roomAt = async (item: string) => {
    const number = (await marchItems()).findIndex((about) => about.startsWith(item)) + 1;
    return page(`/sessions/${march.id}/room?item=${number}`, r.cookies.noor);
  };
  const marchItems = async () => {
    await inMarch();
    await t.post(`/sessions/${march.id}/room/start`, {}, { cookie: r.cookies.noor });
    const minutes = await call('GET', `/api/v1/sessions/${march.id}/minutes`);
    return minutes.json<{ items: { about: string }[] }>().items.map(({ about }) => about);
  };

  it('stands what earlier sessions gave to do about the same, until it is done', async () => {
    await resolve({ ...action(), about: [{ kind: 'kpi', key: 'nps' }] });
    await resolve({ ...action({ what: 'Iets over voorraad' }), about: [{ kind: 'kpi', key: 'stock' }] });
    const body = await roomAt('kpis:');
    const beside = /id="still-open"[^]*?<\/section>/.exec(body)?.[0] ?? '';
    expect(beside).toMatch(/Hierover nog te doen[^]*Bel vijf klanten[^]*Te laat[^]*Sanne, voor 24 feb 2027/);
    expect(beside).toContain('Maandsessie januari 2027');
    expect(beside).not.toContain('voorraad');
    const [one] = await resolved();
    await call('POST', `/api/v1/resolutions/${one?.id}/done`, { done: true });
    expect(await roomAt('kpis:')).not.toContain('Hierover nog te doen');
  });

  it('an action on the agenda hands on what it is about, and is not beside itself', async () => {
    await resolve({ ...action(), about: [{ kind: 'kpi', key: 'nps' }] });
    const body = await roomAt('actions:');
    expect(body).toContain('Dit punt: NPS');
    expect(body).not.toContain('Hierover nog te doen');
  });

  it('the goal is that of the session’s own year', async () => {
    await inMarch();
    const form = decision({ about: 'item', item: 'goal:expired' });
    await t.post(`/sessions/${march.id}/resolutions`, form, { cookie: r.cookies.noor });
    expect(await decidedOn('/goal?cycle=2027')).toContain('Retour is');
  });
});

/** How many queries each page takes. */
async function queriesOf(urls: readonly string[]): Promise<[string, number][]> {
  const { connection } = t.database.read();
  const { logger } = connection;
  const counts: [string, number][] = [];
  for (const url of urls) {
    let count = 0;
    connection.logger = Object.assign(Object.create(logger) as typeof logger, {
      logQuery: () => void (count += 1),
    });
    await page(url, r.cookies.noor);
    counts.push([url, count]);
  }
  connection.logger = logger;
  return counts;
}
