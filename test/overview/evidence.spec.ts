import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EvidenceService } from '../../src/kpis/evidence.service.js';
import { KpisService } from '../../src/kpis/kpis.service.js';
import { ReadingsService } from '../../src/kpis/readings.service.js';
import { DepartmentsService } from '../../src/organizations/departments.service.js';
import { OrganizationsService } from '../../src/organizations/organizations.service.js';
import { PeopleService } from '../../src/organizations/people.service.js';
import { aDepartment, aPerson, tulip as anOrganization } from '../organizations/tulip.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { aKpi, aWorld, type World } from './world.js';

let t: TestApp;
let tulip: World;
let head: string;
let planner: string;
let colleague: string;
let stranger: string;

beforeAll(async () => {
  t = await startTestApp();
  tulip = await aWorld(t, 'tulip');
  const other = await aWorld(t, 'elders');
  head = await t.signInAs(tulip.address('sanne'));
  planner = await t.signInAs(tulip.address('piet'));
  colleague = await t.signInAs(tulip.address('priya'));
  stranger = await t.signInAs(other.address('piet'));
  await t.app.get(KpisService).putAll(tulip.organizationId, [
    aKpi('right', { name: 'First time right', from: '2026-01-01' }),
      aKpi('waiting', { name: 'Waiting time', unit: 'min', direction: 'lower', from: '2026-01-01', links: [], plans: [] }),
  ]); // prettier-ignore
  const months = Array.from({ length: 12 }, (_, i) => `FY2026 M${`${i + 1}`.padStart(2, '0')}`);
  await t.app.get(ReadingsService).recordNamed(
    tulip.organizationId,
    months.flatMap((period, i) => [
      { kpi: 'right', period, value: 60 + i },
      { kpi: 'waiting', period, value: 30 - i },
    ]),
    { by: null, source: 'api', at: t.clock.now() },
  );
});
afterAll(() => t.close());

const see = (url: string, cookie: string) => t.get(url, { cookie });
const send = (url: string, form: Record<string, string>, cookie: string) => t.post(url, form, { cookie });
const claim = {
  aim: 'kpi:right',
  weight: '1,5',
  lag: '0',
  claim: 'Who is in a hurry <b>errs</b>.',
  direction: '-1',
};
const version = async () =>
  (await t.api(await t.tokenFor(tulip.organizationId))('GET', '/api/v1/kpis/waiting')).json<{
    version: number;
    links: { id: string; weight: number }[];
  }>();

describe('linking a KPI on its page', () => {
  it('says what to do where there is nothing to link it to, instead of a choice of nothing', async () => {
    const poor = await t.app
      .get(OrganizationsService)
      .create({ ...anOrganization, key: 'poor', name: 'Poor' });
    await t.app
      .get(PeopleService)
      .put(poor, aPerson('Piet', { address: 'piet@poor.example', roles: ['planner'] }));
    await t.app.get(DepartmentsService).putAll(poor, [aDepartment('care', { from: '2020-01-01' })]);
    const alone = aKpi('alone', { from: '2026-01-01', links: [], plans: [] });
    await t.app.get(KpisService).put(poor, alone);
    const piet = await t.signInAs('piet@poor.example');
    const yet = await see('/kpis/alone/links/new', piet);
    expect(yet.body).toContain('Er is nog niets om hem aan te koppelen');
    expect(yet.body).toContain('href="/kpis/new"');
    expect(yet.body).not.toContain('<select');

    const link = { weight: 1, direction: 1, lag: 0, claim: 'It drives it.', evidence: 'assumed' } as const;
    await t.app.get(KpisService).putAll(poor, [
      { ...alone, key: 'driven' },
      { ...alone, links: [{ ...link, kpi: 'driven' }] },
    ]);
    const more = await see('/kpis/alone/links/new', piet);
    expect(more.body).toContain('Er is niets meer om hem aan te koppelen');
    expect(more.body).not.toContain('<select');
    // What was typed before the last one was taken is not lost.
    const typed = await send('/kpis/alone/links/new', { ...claim, aim: '', version: '2' }, piet);
    expect(typed.body).toContain('Kies een doel of een andere KPI.');
    expect(typed.body).toContain('Who is in a hurry');
  });

  it('is open to the head of its department, planners and leadership, and to nobody else', async () => {
    const open = (cookie: string) =>
      see('/kpis/waiting/links/new', cookie).then(({ statusCode }) => statusCode);
    expect([await open(head), await open(planner), await open(colleague), await open(stranger)]).toEqual([
      ...[200, 200, 403, 404],
    ]);
    expect((await send('/kpis/waiting/links/new', claim, colleague)).statusCode).toBe(403);
    const page = await see('/kpis/waiting', colleague);
    expect(page.body).not.toContain('/kpis/waiting/links/new');
    expect((await see('/kpis/waiting', head)).body).toContain('/kpis/waiting/links/new');
  });

  it('says what is wrong at its field and keeps what was typed', async () => {
    const typed = { ...claim, aim: '', weight: 'veel', claim: 'Wie haast heeft & fouten maakt' };
    const wrong = await send('/kpis/waiting/links/new', { ...typed, version: '1' }, head);
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('Kies een doel of een andere KPI.');
    expect(wrong.body).toContain('Geef een gewicht van 0 tot een miljoen, in cijfers');
    expect(wrong.body).toContain('value="veel"');
    expect(wrong.body).toContain('Wie haast heeft &amp; fouten maakt');
  });

  it('keeps the link, and shows the claim, escaped, with what the figures say', async () => {
    const kept = await send('/kpis/waiting/links/new', { ...claim, version: '1' }, head);
    expect([kept.statusCode, kept.headers.location]).toEqual([303, '/kpis/waiting#claims']);
    await t.app.get(EvidenceService).workOutDue();
    const { links } = await version();
    expect(links).toMatchObject([{ weight: 1.5 }]);
    const page = await see('/kpis/waiting', colleague);
    expect(page.body).toContain('Who is in a hurry &lt;b>errs&lt;/b>.');
    expect(page.body).toContain('Figures: contradicted');
    const evidence = await see(`/kpis/waiting/links/${links[0]?.id}`, colleague);
    expect(evidence.body).toContain('The figures say the opposite of the claim. Over 12 months');
    expect(evidence.body).toContain('12 months are few');
    expect(evidence.body).toMatch(/January 2026: 30\smin → January 2026: 60%/);
    const list = await see('/goal/evidence', planner);
    expect(list.body).toContain('1 wordt tegengesproken');
    expect(list.body.indexOf('Waiting time → First')).toBeLessThan(
      list.body.indexOf('First time right → het doel'),
    );
  });

  it('refuses a circle at its field, with its members', async () => {
    const circle = { ...claim, aim: 'kpi:waiting', version: '1' };
    const refused = await send('/kpis/right/links/new', circle, planner);
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain(
      'Dit sluit een kring: First time right → Waiting time → First time right.',
    );
  });

  it('changes and ends it; whoever was slower is told', async () => {
    const before = await version();
    const id = before.links[0]?.id;
    const change = { ...claim, weight: '2', version: `${before.version}` };
    expect((await send(`/kpis/waiting/links/${id}/change`, change, head)).statusCode).toBe(303);
    const slower = await send(`/kpis/waiting/links/${id}/change`, { ...change, weight: '3' }, planner);
    expect([slower.statusCode, slower.body.includes('Iemand anders heeft dit intussen gewijzigd')]).toEqual([
      409,
      true,
    ]);
    const now = await version();
    expect(now.links).toMatchObject([{ weight: 2 }]);
    const end = `/kpis/waiting/links/${now.links[0]?.id}/end`;
    expect((await send(end, { version: `${now.version}` }, stranger)).statusCode).toBe(404);
    expect((await send(end, { version: `${now.version}` }, head)).statusCode).toBe(303);
    expect((await version()).links).toEqual([]);
  });

  it('has its evidence in its own organization only', async () => {
    const api = t.api(await t.tokenFor(tulip.organizationId));
    const { links } = (await api('GET', '/api/v1/kpis/right')).json<{ links: { id: string }[] }>();
    const url = `/kpis/right/links/${links[0]?.id}`;
    expect([(await see(url, colleague)).statusCode, (await see(url, stranger)).statusCode]).toEqual([
      200, 404,
    ]);
    expect((await see(`${url}/change`, stranger)).statusCode).toBe(404);
    expect((await see('/kpis/right/links/nothing', colleague)).statusCode).toBe(404);
  });
});

it('draws what is done beside what the customer says, and says what each contributes', async () => {
  const goal = await see('/goal', colleague);
  expect(goal.statusCode).toBe(200);
  expect(goal.body).toContain('Contributes');
  expect(goal.body).toMatch(/contributes \d+\.\d points/);
});
