import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recorded } from '../../bench/recorded.js';
import { Session } from '../../src/cycles/session.entity.js';
import { OwnDecision } from '../../src/decisions/own-decision.entity.js';
import { KpisService } from '../../src/kpis/kpis.service.js';
import { Department } from '../../src/organizations/department.entity.js';
import { PeopleService } from '../../src/organizations/people.service.js';
import { SearchService } from '../../src/overview/search.service.js';
import { newId } from '../../src/platform/ids.js';
import { aPerson } from '../organizations/tulip.js';
import { aProject } from '../projects/commands.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { readWhole } from '../support/read-whole.js';
import { aKpi, aWorld, type World } from './world.js';

let t: TestApp;
let tulip: World;
let rose: World;
let call: ReturnType<TestApp['api']>;

interface Group {
  readonly kind: string;
  readonly count: number;
  readonly found: readonly { readonly ref: string; readonly title: string; readonly path: string | null }[];
}

/** Two organizations of the same make; in Tulip a word of everything there is says café. */
beforeAll(async () => {
  t = await startTestApp();
  rose = await aWorld(t, 'rose');
  tulip = await aWorld(t, 'tulip');
  const { organizationId } = tulip;
  call = t.api(await t.tokenFor(organizationId));
  const must = async (method: 'PUT' | 'POST', url: string, body: object) => {
    const { statusCode, body: answer } = await call(method, url, body);
    expect([url, statusCode < 300 || answer]).toEqual([url, true]);
  };
  await t.app.get(PeopleService).putAll(organizationId, [
    aPerson('Zoë Müller', { address: tulip.address('zoe' as 'piet'), from: '2020-01-01' }),
    aPerson('Rob Café', {
      ...{ address: tulip.address('rob' as 'piet'), from: '2020-01-01', roles: ['partner'], company: 'Post' },
    }),
  ]);
  await t.app
    .get(KpisService)
    .putAll(organizationId, [
      aKpi('cafes', { name: 'Cafés reached', department: 'product' }),
      aKpi('waiting', { name: 'Waiting time', customer: 'How long they stand in the CAFE' }),
      aKpi('share', { name: 'Share of 50% or more', customer: 'snake_case and back\\slash' }),
    ]);
  await must('PUT', '/api/v1/projects/cafe', aProject(tulip, { name: 'A new café' }));
  await must('PUT', '/api/v1/touchpoints/seen', {
    ...{ name: 'In the café', place: 1, channel: 'offline', departments: ['care'] },
    partners: [tulip.address('rob' as 'piet')],
  });
  await must('PUT', '/api/v1/touchpoints/unseen', {
    ...{ name: 'Café by phone', place: 2, channel: 'offline', departments: ['care'] },
  });
  await must('POST', '/api/v1/decisions', {
    ...{ department: 'care', what: 'Free coffee', why: 'The café asked', data: '412 calls' },
    ...{ customer: 'Awake', kpi: null, effect: null, revisitOn: '2027-03-09' },
  });
  const where = { organizationId, kind: 'monthly', date: '2027-02-10' } as const;
  const session = await t.database.read().findOneByOrFail(Session, where);
  await must('POST', `/api/v1/sessions/${session.id}/resolutions`, {
    ...{ kind: 'action', what: 'Call the café', owner: tulip.address('sanne'), dueOn: '2027-02-24' },
  });
});
afterAll(() => t.close());

const asked = async (query: string, api = call) =>
  (await api('GET', `/api/v1/search?${query}`)).json<Group[]>();
const titles = async (query: string) =>
  (await asked(query)).flatMap(({ kind, found }) => found.map(({ title }) => `${kind}: ${title}`));
const page = async (who: string, url: string) =>
  t.get(url, { cookie: await t.signInAs(tulip.address(who as 'piet')) });

describe('a search', () => {
  it('finds in everything, without regard to accents and capitals, names before texts', async () => {
    for (const query of ['q=cafe', 'q=CAF%C3%89', 'q=cafe%CC%81']) {
      expect((await titles(query)).sort()).toEqual([
        ...['decision: Free coffee', 'kpi: Cafés reached', 'kpi: Waiting time', 'person: Rob Café'],
        ...['project: A new café', 'resolution: Call the café'],
        ...['touchpoint: Café by phone', 'touchpoint: In the café'],
      ]);
    }
    const kpis = (await asked('q=cafe&kind=kpi')).flatMap(({ found }) => found.map(({ title }) => title));
    expect(kpis).toEqual(['Cafés reached', 'Waiting time']);
  });

  it.each([
    ['the beginning of a name', 'q=zoe', 'person: Zoë Müller'],
    ['a goal by its words', 'q=helped', 'goal: Helped at once'],
    ['a department', 'q=care', 'department: care'],
    ['a session by what it is called', 'q=monthly+january+2027', 'session: Monthly session January 2027'],
    ['a KPI by its key', 'q=waiting', 'kpi: Waiting time'],
    ['within a word', 'q=aiting', 'kpi: Waiting time'],
    ['several words, wherever they are', 'q=cafe+time', 'kpi: Waiting time'],
  ])('finds %s', async (_, query, title) => {
    expect(await titles(query)).toContain(title);
  });

  it.each([
    ['a percent sign', 'q=c%25re'],
    ['an underscore', 'q=c_re'],
    ['a backslash', 'q=c%5Cre'],
    ['a quote', `q=c're`],
    ['a star', 'q=c*re'],
  ])('takes %s for what it is', async (_, query) => {
    expect(await titles(query)).not.toContain('department: care');
  });

  it('finds words that stand beside such signs', async () => {
    expect(await titles('q=50%25')).toEqual(['kpi: Share of 50% or more']);
    expect(await titles('q=snake_case')).toEqual(['kpi: Share of 50% or more']);
    expect(await titles('q=back%5Cslash')).toEqual(['kpi: Share of 50% or more']);
    expect(await titles('q=%25%25')).toEqual([]);
  });

  it('is of two to a hundred characters, and of so much of each kind', async () => {
    const [short, limit] = ['Give at least 2 letters or digits.', 'Give a whole number from 1 to 50.'];
    for (const [query, words] of [
      ['', 'Give what to look for.'],
      ['q=aa&q=bb', 'Give what to look for.'],
      ['q=a', short],
      ['q=+a+', short],
      [`q=${'a'.repeat(101)}`, 'Give at most 100 characters.'],
      ['q=care&limit=0', limit],
      ['q=care&limit=1.5', limit],
      ['q=care&limit=many', limit],
      ['q=care&kind=x', 'Say which: '],
    ])
      expect((await call('GET', `/api/v1/search?${query}`)).json()).toMatchObject({
        ...{ status: 422, detail: expect.stringContaining(words ?? '') },
      });
    const [first] = await asked('q=cafe&kind=touchpoint&limit=1');
    expect(first).toMatchObject({ count: 2, found: [{ ref: 'unseen', path: '/journey/unseen' }] });
  });

  it('leads to where it is shown', async () => {
    for (const { path } of (await asked('q=cafe')).flatMap(({ found }) => found))
      if (path !== null) expect([path, (await page('piet', path)).statusCode]).toEqual([path, 200]);
    const [goal] = await asked('q=helped&kind=goal');
    expect(goal?.found[0]?.path).toBe('/goal?cycle=2027');
  });

  it('finds nothing of another organization', async () => {
    const theirs = t.api(await t.tokenFor(rose.organizationId));
    expect(await asked('q=cafe', theirs)).toEqual([]);
    expect(await asked('q=zoe', theirs)).toEqual([]);
    const noor = await t.signInAs(rose.address('noor'));
    expect((await t.get('/search?q=cafe', { cookie: noor })).body).not.toMatch(/Caf[eé]s|In the caf|Waiting/);
  });
});

describe('the page', () => {
  it('is a form in the masthead of every page, which needs no script', async () => {
    const { body } = await page('noor', '/');
    expect(body).toMatch(/<form class="search-field" action="\/search" role="search">/);
    expect((await page('noor', '/search')).body).not.toContain('class="search-field"');
  });

  it('shows what was found, where, and of what it is', async () => {
    const { body, statusCode } = await page('noor', '/search?q=cafe');
    expect(statusCode).toBe(200);
    expect(body).toContain('8 gevonden');
    expect(body).toContain('<a href="/kpis/cafes"><mark>Cafés</mark> reached</a>');
    expect(body).toContain('How long they stand in the <mark>CAFE</mark>');
    expect(body).toMatch(/Free coffee<\/a><span[^>]*> care · 3 feb 2027/);
    expect((await page('priya', '/search?q=cafe')).body).toContain('8 found');
  });

  it('says how it works before anything is typed, and what is wrong after', async () => {
    expect((await page('noor', '/search')).body).toContain('Zo werkt het');
    expect((await page('noor', '/search?q=+')).statusCode).toBe(200);
    const short = await page('priya', '/search?q=%25');
    expect(short.statusCode).toBe(422);
    expect(short.body).toMatch(/href="#field-q">Type two letters or digits at least/);
    expect(short.body).toContain('value="%"');
    expect((await page('noor', `/search?q=${'a'.repeat(101)}`)).statusCode).toBe(422);
    const none = await page('noor', '/search?q=%3Cb%3Enowhere');
    expect(none.body).toContain('Nergens staat “&lt;b>nowhere” in');
  });

  it('shows people from outside the moments that name them, and nothing else', async () => {
    const { body } = await page('rob', '/search?q=cafe');
    expect(body).toContain('href="/journey/seen"');
    for (const hidden of ['by phone', 'reached', 'A new', 'Free coffee', 'Call the', 'Rob <mark>'])
      expect(body).not.toContain(hidden);
    expect(body).toContain('1 gevonden');
    expect((await page('rob', '/search?q=care')).body).toContain('Nergens staat');
  });
});

describe('what it costs', () => {
  const statementsOf = async (query: string) => {
    const caller = { organizationId: tulip.organizationId, personId: null, roles: ['admin'] } as const;
    const find = () => t.app.get(SearchService).find(caller, query, { locale: 'en', most: 5 });
    return recorded(t.database.read(), find);
  };

  it('is two statements, found by indexes, whatever there is', async () => {
    const few = await statementsOf('cafe');
    const { organizationId } = tulip;
    const care = await t.database.read().findOneByOrFail(Department, { organizationId, key: 'care' });
    const one = { organizationId, departmentId: care.id, why: 'The café asked', data: 'x', customer: 'y' };
    const rows = Array.from({ length: 300 }, (_, i) => ({
      ...{ ...one, id: newId(), what: `Coffee ${i}`, fares: null, effect: null, revisitOn: '2027-03-09' },
      ...{ decidedOn: '2027-02-01', at: 1, personId: null, outcome: null, learned: null, closedAt: null },
      version: 1,
    }));
    await t.database.write((tx) => tx.insert(OwnDecision, rows));
    const many = await statementsOf('cafe');
    expect(many.result.find(({ kind }) => kind === 'decision')?.count).toBe(301);
    expect([few.questions, many.questions]).toEqual([2, 2]);
    for (const statement of many.statements) expect(await readWhole(t.database, statement)).toEqual([]);
  });

  it('answers a page of bounded size', async () => {
    const { body } = await page('noor', '/search?q=cafe&kind=decision');
    expect(body).toContain('De eerste 50 van 301');
    expect(Buffer.byteLength(body)).toBeLessThan(100_000);
  });
});
