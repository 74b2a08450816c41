import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { AgendasService } from '../../src/agendas/agendas.service.js';
import { SessionsService } from '../../src/cycles/sessions.service.js';
import { aWorld, type World } from '../overview/world.js';
import { anExperiment, aProject } from '../projects/commands.js';
import { startTestApp, type TestApp } from '../support/app.js';

let t: TestApp;
let tulip: World;

beforeAll(async () => {
  t = await startTestApp();
  tulip = await aWorld(t, 'tulip');
  const call = t.api(await t.tokenFor(tulip.organizationId));
  const put = (key: string, body: object) => call('PUT', `/api/v1/projects/${key}`, body);
  await put('answers', aProject(tulip, { quarters: ['FY2027 Q2'] }));
  await put('stock', aProject(tulip, { name: 'Volle schappen', quarters: ['FY2027 Q2'], effects: [{ kpi: 'stock', movement: 4 }] })); // prettier-ignore
  await put('call-back', anExperiment(tulip));
  await call('POST', '/api/v1/projects/call-back/moves', { state: 'running' });
  await call('POST', '/api/v1/projects/answers/moves', { state: 'waiting', waitingFor: 'de leverancier' });
  await call('PUT', '/api/v1/quarters/FY2027%20Q2/focus', { size: 1 });
});
afterAll(() => t.close());

/** Titles of the items about projects at the session of a kind on, or after, a day. */
async function projectsAt(kind: 'monthly' | 'quarterly', from: string): Promise<string[]> {
  const sessions = await t.app.get(SessionsService).list(tulip.organizationId);
  const [session] = sessions
    .filter((one) => one.kind === kind && one.date >= from)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const { items } = await t.app.get(AgendasService).agendaOf(tulip.organizationId, session!.id, 'nl');
  return items.filter(({ section }) => section === 'projects').map(({ title }) => title);
}

it('a quarterly session decides on the focus list of the quarter it plans', async () => {
  expect(await projectsAt('quarterly', '2027-04-01')).toEqual(['Volle schappen']);
  expect(await projectsAt('quarterly', '2027-07-01')).toEqual([]);
});

it('a monthly session hears of experiments past their stop date, and of what has waited for four weeks by then', async () => {
  const past = 'Het experiment “Terugbellen binnen het uur” is voorbij zijn stopdatum';
  expect(await projectsAt('monthly', '2027-02-10')).toEqual([past]);
  expect(await projectsAt('monthly', '2027-03-10')).toEqual([
    past,
    '“Antwoord in één keer” wacht al 35 dagen',
  ]);
});
