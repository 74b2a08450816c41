import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { SessionsService } from '../../src/cycles/sessions.service.js';
import { aMarch, type March } from './march.js';
import { startCycles, type CyclesWorld } from './world.js';

let world: CyclesWorld;
let sessions: SessionsService;
let march: March['march'];
let sanne: March['sanne'];
let grace: March['grace'];
let planner: March['planner'];
let mails: March['mails'];
let agendaIsOut: March['agendaIsOut'];

beforeAll(async () => {
  world = await startCycles('2027-02-10T08:00:00Z');
  sessions = world.app.get(SessionsService);
});
afterAll(() => world.close());
beforeEach(async () => {
  ({ march, sanne, grace, planner, mails, agendaIsOut } = await aMarch(world));
});

describe('cancelling a session', () => {
  test('tells once those who had mail, and takes back what waits', async () => {
    await agendaIsOut();
    world.announced.length = 0;
    const { session, outcome } = await sessions.cancel(planner, march.id);
    expect([outcome, session.cancelledAt]).toEqual(['changed', world.clock.now()]);
    expect(world.announced).toEqual([[march.id]]);
    expect((await sessions.cancel(planner, march.id)).outcome).toBe('unchanged');
    await world.deliver();
    expect(await mails()).toEqual([
      'grace agenda 0 sent',
      'grace session-cancelled 0 sent',
      'omar agenda 0 withdrawn',
      'sanne agenda 0 sent',
      'sanne session-cancelled 0 sent',
    ]);
    const { subject, text, usefulUntil } = await world.lastMail(march.id, sanne);
    expect(subject).toBe('Maandsessie maart 2027');
    expect(text).toContain('woensdag 3 maart 2027, 10:00–11:00');
    expect(usefulUntil).toBe(march.startsAt);
  });

  test('before the mail about a move left, names the time that they knew', async () => {
    await agendaIsOut();
    await sessions.move(planner, march.id, { date: '2027-03-09' });
    await sessions.cancel(planner, march.id);
    await world.deliver();
    expect((await mails()).filter((mail) => mail.startsWith('sanne session'))).toEqual([
      'sanne session-cancelled 1 sent',
      'sanne session-moved 1 withdrawn',
    ]);
    expect((await world.lastMail(march.id, sanne)).text).toContain('woensdag 3 maart 2027');
  });

  test('and restoring before a mail left says nothing', async () => {
    await agendaIsOut();
    await sessions.cancel(planner, march.id);
    const { outcome, session } = await sessions.restore(planner, march.id);
    expect([outcome, session.cancelledAt, session.moved]).toEqual(['changed', null, false]);
    expect(await world.deliver()).toMatchObject({ sent: 0 });
    expect((await world.occasion(march.id)).timing).toBe(1);
  });

  test('and restoring after they were told says that it takes place after all, and can be taken back again', async () => {
    await agendaIsOut();
    await sessions.cancel(planner, march.id);
    await world.deliver();
    await sessions.restore(planner, march.id);
    expect((await sessions.restore(planner, march.id)).outcome).toBe('unchanged');
    expect(await world.deliver()).toMatchObject({ sent: 2 });
    expect((await world.lastMail(march.id, grace)).text).toContain('takes place after all');
    await sessions.cancel(planner, march.id);
    expect(await world.deliver()).toMatchObject({ sent: 2 });
  });

  test('a mail about a move that is overtaken while a worker holds it is not sent', async () => {
    await agendaIsOut();
    await sessions.move(planner, march.id, { date: '2027-03-09' });
    world.clock.set('2027-03-09T09:00:00Z');
    expect(await world.deliver()).toMatchObject({ sent: 0 });
  });
});
