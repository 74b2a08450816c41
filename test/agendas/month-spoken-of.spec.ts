import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { AgendasService } from '../../src/agendas/agendas.service.js';
import { ExtraordinarySessionsService } from '../../src/cycles/extraordinary-sessions.service.js';
import { Session } from '../../src/cycles/session.entity.js';
import type { Caller } from '../../src/organizations/caller.js';
import { aWorld, type World } from '../overview/world.js';
import { startTestApp, type TestApp } from '../support/app.js';

let t: TestApp;
let w: World;

/** January was talked about on 10 February; February will be on 10 March. An extra session is on 3 March. */
beforeAll(async () => {
  t = await startTestApp();
  w = await aWorld(t, 'tulip');
  const caller: Caller = { organizationId: w.organizationId, personId: null, roles: ['planner'] };
  await t.app.get(ExtraordinarySessionsService).add(caller, {
    ...{ kind: 'quarterly', title: 'Returns', date: '2027-03-03', time: '10:00', minutes: 60 },
    participants: ['heads'],
  });
  t.clock.set('2027-03-01T10:00:00Z');
});
afterAll(() => t.close());

const standings = async () => {
  const where = { organizationId: w.organizationId, title: 'Returns' };
  const { id } = await t.database.read().findOneByOrFail(Session, where);
  const { items } = await t.app.get(AgendasService).agendaOf(w.organizationId, id, 'en');
  return items.filter(({ section }) => section === 'kpis').map(({ title, detail }) => `${title}: ${detail}`);
};

it('a session between two monthly ones speaks of the month talked about last: the next was not asked for yet', async () => {
  expect(await standings()).toEqual([
    'NPS: Off track: 20, target 72',
    'In stock: No current figure: no reading yet, target 72%',
  ]);
});
