import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aWorld, type World } from '../overview/world.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { anExperiment, aProject } from './commands.js';

let t: TestApp;
let tulip: World;
let call: ReturnType<TestApp['api']>;
/** Cookies: of the head of care, of the head of product, of a leader. */
let sanne: string;
let priya: string;
let noor: string;

beforeAll(async () => {
  t = await startTestApp();
  tulip = await aWorld(t, 'tulip');
  call = t.api(await t.tokenFor(tulip.organizationId));
  [sanne, priya, noor] = await Promise.all(
    (['sanne', 'priya', 'noor'] as const).map((name) => t.signInAs(tulip.address(name))),
  ) as [string, string, string]; // prettier-ignore
});
afterAll(() => t.close());

const typed = () => ({
  ...{ name: 'Geen vier schermen meer', who: 'Mensen die bellen', wants: 'Meteen antwoord' },
  ...{
    obstacle: 'Vier <b>schermen</b>',
    customer: 'Ik word niet doorverbonden.',
    owner: tulip.address('sanne'),
  },
  ...{ category: 'structure', departments: 'care', quarters: 'FY2027 Q1', version: '0' },
  ...{ 'effects[1].kpi': 'solved', 'effects[1].movement': '2,5', estimatedHours: '40', estimatedMoney: '' },
});

describe('the pages of projects', () => {
  it('begin empty, and say how to go on', async () => {
    const { body } = await t.get('/projects', { cookie: sanne });
    expect(body).toContain('In dit kwartaal is niets gepland');
    expect(body).toContain('Een project voorstellen');
    expect((await t.get('/projects?quarter=nonsense', { cookie: sanne })).statusCode).toBe(404);
  });

  it('let a head propose a project of the own department, and keep what was typed until it is right', async () => {
    const form = await t.get('/projects/new', { cookie: sanne });
    expect(form.body).toContain('Wat betekent dit voor de klant?');
    const wrong = { ...typed(), customer: '', 'effects[1].movement': 'veel', isExperiment: 'yes' };
    const again = await t.post('/projects/new', wrong, { cookie: sanne });
    expect(again.statusCode).toBe(422);
    for (const said of ['kan wachten', 'hoeveel punten', 'Begrens het risico', 'Zeg wat je verwacht'])
      expect(again.body).toContain(said);
    expect(again.body).toContain('Vier &lt;b>schermen&lt;/b>');
    // The row of the second KPI moved up to where its error is.
    expect(again.body).toMatch(
      /name="effects\[0\]\.movement"[^>]*aria-invalid="true"|aria-invalid="true"[^>]*name="effects\[0\]\.movement"/,
    );

    const kept = await t.post('/projects/new', typed(), { cookie: sanne });
    expect([kept.statusCode, kept.headers.location]).toEqual([303, '/projects/geen-vier-schermen-meer']);
    expect((await call('GET', '/api/v1/projects/geen-vier-schermen-meer')).json()).toMatchObject({
      ...{ effects: [{ kpi: 'solved', movement: 2.5 }], estimatedHours: 40, departments: ['care'] },
    });
    const twin = await t.post('/projects/new', typed(), { cookie: sanne });
    expect(twin.headers.location).toBe('/projects/geen-vier-schermen-meer-2');
  });

  it('let nobody write for departments that are led by others', async () => {
    const foreign = await t.post('/projects/new', typed(), { cookie: priya });
    expect(foreign.statusCode).toBe(422);
    expect(foreign.body).toContain('Name a department that you lead among them');
    const path = '/projects/geen-vier-schermen-meer';
    expect((await t.get(`${path}/change`, { cookie: priya })).statusCode).toBe(403);
    expect((await t.post(`${path}/change`, typed(), { cookie: priya })).statusCode).toBe(403);
    expect((await t.post(`${path}/moves`, { state: 'running' }, { cookie: priya })).statusCode).toBe(403);
    const seen = await t.get(path, { cookie: priya });
    expect(seen.statusCode).toBe(200);
    expect(seen.body).not.toContain('/moves"');
  });

  it('change a project, and do not overwrite what somebody else changed meanwhile', async () => {
    const path = '/projects/geen-vier-schermen-meer/change';
    expect((await t.get(path, { cookie: noor })).body).toContain('value="2,5"');
    const later = { ...typed(), version: '1', obstacle: 'Drie schermen' };
    expect((await t.post(path, later, { cookie: noor })).statusCode).toBe(303);
    const stale = await t.post(path, { ...later, obstacle: 'Vijf schermen' }, { cookie: sanne });
    expect(stale.statusCode).toBe(409);
    expect(stale.body).toContain('Vijf schermen');
  });

  it('take moves and reports, and tell them for good', async () => {
    const path = '/projects/geen-vier-schermen-meer';
    const wait = { state: 'waiting', waitingFor: ' ', on: '2027-02-03', version: '2' };
    const wrong = await t.post(`${path}/moves`, wait, { cookie: sanne });
    expect([wrong.statusCode, wrong.body.includes('wachten zonder naam')]).toEqual([422, true]);
    const waits = { ...wait, waitingFor: 'de leverancier <i>zelf</i>', spentHours: '1.200' };
    const unclear = await t.post(`${path}/moves`, waits, { cookie: sanne });
    expect(unclear.body).toContain('zonder tekens tussen duizendtallen');
    const kept = await t.post(`${path}/moves`, { ...waits, spentHours: '12' }, { cookie: sanne });
    expect(kept.statusCode).toBe(303);
    const { body } = await t.get(path, { cookie: sanne });
    expect(body).toContain('Wacht 0 dagen op: de leverancier &lt;i>zelf&lt;/i>');
    expect(body).toContain('door Sanne');
  });

  it('are remembered where the department is asked what it delivered', async () => {
    const rounds = await t.get('/updates', { cookie: sanne });
    const [form = ''] = /\/updates\/[0-9a-f-]{36}/.exec(rounds.body) ?? [];
    expect((await t.get(form, { cookie: sanne })).body).toContain('<legend>Geen vier schermen meer</legend>');
  });

  it('show by age what waits and what is quiet, and what is tried out', async () => {
    await call('PUT', '/api/v1/projects/call-back', anExperiment(tulip));
    await call('PUT', '/api/v1/projects/together', aProject(tulip, { name: 'Samen', departments: ['care', 'product'] })); // prettier-ignore
    t.clock.set('2027-03-20T10:00:00Z');
    // Sessions of browsers ended meanwhile.
    const cookie = await t.signInAs(tulip.address('priya'));
    const { body } = await t.get('/projects', { cookie });
    expect(body).toContain('Waiting 45 days for: de leverancier');
    expect(body).toContain('Waits too long');
    expect(body).toContain('Proposed, and nothing heard for 45 days');
    expect(body).toContain('Wie teruggebeld wordt, belt geen tweede keer.');
    expect(body).toContain('€500, 20 hours, 50 customers');
    expect(body).toContain('care · product');
    t.clock.set('2027-02-03T10:00:00Z');
  });
});
