import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CyclesService } from '../../src/cycles/cycles.service.js';
import { Session } from '../../src/cycles/session.entity.js';
import { HeadshipsService } from '../../src/organizations/headships.service.js';
import { OrganizationsService } from '../../src/organizations/organizations.service.js';
import { PeopleService } from '../../src/organizations/people.service.js';
import { aPerson, tulip as organization } from '../organizations/tulip.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { aWorld, type World } from './world.js';

/** Piet plans; Sanne heads care until the end of 2027; 2026 and 2027 are kept. */
let t: TestApp;
let tulip: World;
let rose: World;
const cookies: Record<string, string> = {};

beforeAll(async () => {
  t = await startTestApp();
  tulip = await aWorld(t, 'tulip');
  rose = await aWorld(t, 'rose');
  for (const name of ['piet', 'noor', 'sanne'] as const)
    cookies[name] = await t.signInAs(tulip.address(name));
});
afterAll(() => t.close());

const page = (who: string, path: string) => t.get(path, { cookie: cookies[who] ?? '' });
const press = (who: string, path: string, form: Record<string, string> = {}) =>
  t.post(path, form, { cookie: cookies[who] ?? '' });
const years = async (organizationId: string) =>
  (await t.app.get(CyclesService).list(organizationId)).map(({ year }) => year);

describe('the next year, before it is made', () => {
  it('is planned by planners, from the year’s page', async () => {
    expect((await page('piet', '/year')).body).toContain('<a href="/year/plan/2028">2028 plannen</a>');
    expect((await page('sanne', '/year')).body).not.toContain('/year/plan');
    for (const who of ['sanne', 'noor']) {
      expect((await page(who, '/year/plan/2028')).statusCode).toBe(403);
      expect((await press(who, '/year/plan/2028')).statusCode).toBe(403);
    }
  });

  it('shows what carries on and what does not, with the year as it would be; keeps nothing', async () => {
    const { organizationId } = tulip;
    const sanne = { person: tulip.address('sanne'), kind: 'head' as const, from: '2020-01-01' };
    await t.app.get(HeadshipsService).replace(organizationId, 'care', [{ ...sanne, until: '2027-12-31' }]);
    const { statusCode, body } = await page('piet', '/year/plan/2028');
    expect(statusCode).toBe(200);
    expect(body).toContain('Van 1 jan 2028 tot en met 31 dec 2028');
    expect(body).toMatch(/care <span class="muted">dan leidt niemand haar/);
    expect(body).toMatch(/product <span class="muted">Priya/);
    expect(body).toMatch(/“Helped at once” geldt tot en met 30 jun 2028, dus nog in het nieuwe jaar/);
    expect(body).toMatch(/Solved at once.*?Nog te plannen/s);
    // A measure of the goal goes with it.
    expect(body).not.toContain('href="/kpis/nps"');
    expect(body).toContain('Zo zou 2028 worden');
    expect(body).toContain('Kwartaalsessie Q1 2028');
    // The last month is looked back on in the year after it.
    expect(body).toMatch(/[Mm]aandsessie december 2028(?:(?!<tr).)*\d+ jan 2029, 09:30/s);
    expect(body).toContain('Er loopt geen project');
    expect(body).toContain('Afdelingshoofden, De leiding, Planners');
    expect(await years(organizationId)).toEqual([2026, 2027]);
  });

  it.each(['2029', '1', 'morgen'])('is no other than the one after the last: not %s', async (year) => {
    expect((await page('piet', `/year/plan/${year}`)).statusCode).toBe(404);
    expect((await press('piet', `/year/plan/${year}`)).statusCode).toBe(404);
    expect(await years(tulip.organizationId)).toEqual([2026, 2027]);
  });

  it('waits for a rhythm where there is none', async () => {
    const service = t.app.get(OrganizationsService);
    const organizationId = await service.create({ ...organization, key: 'crocus', name: 'Crocus' });
    const gerda = aPerson('Gerda', {
      address: 'gerda@crocus.example',
      roles: ['planner'],
      from: '2020-01-01',
    });
    await t.app.get(PeopleService).put(organizationId, gerda);
    cookies.gerda = await t.signInAs('gerda@crocus.example');
    const [, first = ''] = /href="(\/year\/plan\/\d+)"/.exec((await page('gerda', '/year')).body) ?? [];
    expect(first).toBe('/year/plan/2027');
    const { body } = await page('gerda', first);
    expect(body).toContain('Zeg eerst wanneer jullie samenkomen');
    expect(body).not.toContain('2027 maken');
    expect((await press('gerda', first)).statusCode).toBe(422);
    expect(await years(organizationId)).toEqual([]);
  });
});

describe('the next year, made', () => {
  it('is made by one press, however often it is pressed', async () => {
    const pressed = await Promise.all([1, 2, 3].map(() => press('piet', '/year/plan/2028')));
    expect(pressed.map(({ headers }) => headers.location).sort()).toEqual([
      '/year/plan/2028?said=made',
      '/year/plan/2028?said=there',
      '/year/plan/2028?said=there',
    ]);
    const again = await press('piet', '/year/plan/2028');
    expect([again.statusCode, again.headers.location]).toEqual([303, '/year/plan/2028?said=there']);
    expect(await years(tulip.organizationId)).toEqual([2026, 2027, 2028]);
    const { id: cycleId = '' } = (await t.app.get(CyclesService).find(tulip.organizationId, 2028)) ?? {};
    const where = { organizationId: tulip.organizationId, cycleId };
    expect(await t.database.read().countBy(Session, where)).toBe(16);
    expect(await years(rose.organizationId)).toEqual([2026, 2027]);
  });

  it('leads to what it needs next, and offers the one after it', async () => {
    const { body } = await page('piet', '/year/plan/2028?said=there');
    expect(body).toContain('2028 was al gemaakt');
    for (const path of ['/goal/new?cycle=2028', '/projects?quarter=FY2028%20Q1', '/departments', '/calendar'])
      expect(body).toContain(`href="${path}"`);
    for (const path of ['/goal/new?cycle=2028', '/projects?quarter=FY2028%20Q1', '/year?cycle=2028'])
      expect((await page('piet', path)).statusCode).toBe(200);
    expect(body).not.toContain('2028 maken');
    expect((await page('piet', '/year?cycle=2028')).body).toContain('href="/year/plan/2029"');
  });

  it('is told where a KPI is to come before it begins', async () => {
    expect((await page('piet', '/year/plan/2028')).body).toContain('href="/kpis/solved/change?year=2028"');
    const form = await page('piet', '/kpis/solved/change?year=2028');
    expect(form.body).toContain('name="year" value="2028"');
    const value = (name: string) =>
      new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(form.body)?.[1] ?? '';
    const typed = {
      ...{ year: '2028', version: value('version'), name: 'Solved at once', place: 'care', unit: '%' },
      ...{ nature: 'explicit', timing: 'leading', direction: 'higher', decimals: '0', every: 'month' },
      ...{ perspective: 'customer', trajectory: 'line', baseline: '72', target: '80' },
    };
    const sent = await press('piet', '/kpis/solved/change', typed);
    expect([sent.statusCode, sent.headers.location]).toEqual([303, '/kpis/solved']);
    expect((await page('piet', '/year/plan/2028')).body).toMatch(/Solved at once.*?84% \(2027\).*?Gepland/s);
    // This year's stays as it was.
    expect((await page('piet', '/kpis/solved/change')).body).toMatch(
      /name="target"[^>]*value="84"|value="84"[^>]*name="target"/,
    );
  });
});
