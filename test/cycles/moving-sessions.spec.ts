import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { SessionsService } from '../../src/cycles/sessions.service.js';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { VersionConflict } from '../../src/platform/errors.js';
import { Timers } from '../../src/platform/timers.js';
import { aMarch, type March } from './march.js';
import { callerOf, startCycles, type CyclesWorld } from './world.js';

let world: CyclesWorld;
let sessions: SessionsService;
let organization: March['organization'];
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
  ({ organization, march, sanne, grace, planner, mails, agendaIsOut } = await aMarch(world));
});

describe('moving a session', () => {
  test('tells once those who had mail, in their own time, and takes back what waits', async () => {
    await agendaIsOut();
    world.announced.length = 0;
    const { session, outcome, stillOut } = await sessions.move(planner, march.id, { date: '2027-03-09' });
    expect([outcome, stillOut, session.date, session.moved]).toEqual(['changed', [], '2027-03-09', true]);
    expect(session.startsAt).toBe(Date.parse('2027-03-09T09:00:00Z'));
    expect(world.announced).toEqual([[march.id]]);
    expect(await world.occasion(march.id)).toMatchObject({
      timing: 1,
      until: session.startsAt,
      lookAt: world.clock.now(),
    });
    await world.deliver();
    expect(await mails()).toEqual([
      'grace agenda 0 sent',
      'grace session-moved 1 sent',
      'omar agenda 0 withdrawn',
      'sanne agenda 0 sent',
      'sanne session-moved 1 sent',
    ]);
    const mail = await world.lastMail(march.id, grace);
    expect(mail.subject).toBe('Monthly session March 2027');
    expect(mail.text).toContain('Tuesday 9 March 2027, 04:00–05:00 (10:00 in Amsterdam)');
    expect(mail.text).toContain('Wednesday 3 March 2027, 04:00–05:00 (10:00 in Amsterdam)');
    expect(mail.usefulUntil).toBe(session.startsAt);
    const dutch = await world.lastMail(march.id, sanne);
    expect(dutch.text).toContain('dinsdag 9 maart 2027, 10:00–11:00');
    expect(dutch.text).not.toContain('Amsterdam');
  });

  test('tells the one who moved it too, whose calendar does not know', async () => {
    await agendaIsOut();
    await sessions.move(callerOf(organization, sanne), march.id, { date: '2027-03-09' });
    await world.deliver();
    expect((await mails()).filter((mail) => mail.includes('moved'))).toEqual([
      'grace session-moved 1 sent',
      'sanne session-moved 1 sent',
    ]);
  });

  test('twice before a mail left says once where it went, from where they knew it', async () => {
    await agendaIsOut();
    await sessions.move(planner, march.id, { date: '2027-03-09' });
    await sessions.move(planner, march.id, { date: '2027-03-16' });
    await world.deliver();
    expect((await mails()).filter((mail) => mail.startsWith('grace'))).toEqual([
      'grace agenda 0 sent',
      'grace session-moved 1 withdrawn',
      'grace session-moved 2 sent',
    ]);
    const { text } = await world.lastMail(march.id, grace);
    expect(text).toContain('16 March 2027');
    expect(text).toContain('3 March 2027');
    expect(text).not.toContain(' 9 March 2027');
  });

  test('there and back before a mail left says nothing', async () => {
    await agendaIsOut();
    await sessions.move(planner, march.id, { date: '2027-03-09' });
    await sessions.move(planner, march.id, { date: '2027-03-03' });
    expect(await world.deliver()).toMatchObject({ sent: 0 });
    expect(await world.occasion(march.id)).toMatchObject({ timing: 2, until: march.startsAt });
  });

  test('there and back after they were told says both', async () => {
    await agendaIsOut();
    await sessions.move(planner, march.id, { date: '2027-03-09' });
    await world.deliver();
    await sessions.move(planner, march.id, { date: '2027-03-03' });
    expect(await world.deliver()).toMatchObject({ sent: 2 });
  });

  test('tells nobody while nobody had mail', async () => {
    await sessions.move(planner, march.id, { time: '11:00' });
    expect(await mails()).toEqual([]);
  });

  test('to the same time changes nothing', async () => {
    await agendaIsOut();
    const { outcome, session } = await sessions.move(planner, march.id, {
      date: '2027-03-03',
      time: '10:00',
    });
    expect([outcome, session.version, session.moved]).toEqual(['unchanged', 1, false]);
    expect((await world.occasion(march.id)).timing).toBe(0);
  });

  test('to the same instant in another zone is kept, and tells nobody', async () => {
    await agendaIsOut();
    const { session } = await sessions.move(planner, march.id, { time: '09:00', zone: 'Europe/London' });
    expect([session.zone, session.startsAt]).toEqual(['Europe/London', march.startsAt]);
    expect((await world.occasion(march.id)).timing).toBe(0);
    expect(await mails()).toContain('omar agenda 0 waiting');
  });

  test.each([
    ['length', { minutes: 90 }, 1],
    ['number of days', { days: 2 }, 1],
    ['zone', { zone: 'Europe/London' }, 1],
    ['place', { place: 'Room 3' }, 0],
  ])('to another %s raises the timing as far as time changed', async (_, move, timing) => {
    await sessions.move(planner, march.id, move);
    expect((await world.occasion(march.id)).timing).toBe(timing);
  });

  test('is refused into the past, once it has started, and while it is cancelled', async () => {
    const move = { date: '2027-02-09' };
    await expect(sessions.move(planner, march.id, move)).rejects.toMatchObject({
      code: 'sessions.in-past',
    });
    await sessions.cancel(planner, march.id);
    await expect(sessions.move(planner, march.id, { time: '11:00' })).rejects.toMatchObject({
      code: 'sessions.cancelled',
    });
    await sessions.restore(planner, march.id);
    world.clock.set(march.startsAt);
    for (const act of [
      sessions.move(planner, march.id, { date: '2027-03-09' }),
      sessions.cancel(planner, march.id),
    ]) {
      await expect(act).rejects.toMatchObject({ code: 'sessions.already-started' });
    }
    expect((await sessions.get(organization, march.id)).date).toBe('2027-03-03');
  });

  test('is refused on an old version, and of two at once that saw the same one is', async () => {
    const move = (time: string) => sessions.move(planner, march.id, { time, version: 1 });
    const both = await Promise.allSettled([move('11:00'), move('12:00')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(move('13:00')).rejects.toThrow(VersionConflict);
    expect((await world.occasion(march.id)).timing).toBe(1);
  });

  test('names those whose mail was already leaving', async () => {
    await world.agendaFor(organization, march.id, sanne);
    const leaving = { status: 'sending', recipientName: 'Sanne', nextAt: null } as const;
    await world.database.write((tx) => tx.update(OutboxMail, { occasionId: march.id }, leaving));
    const wait = jest.spyOn(world.app.get(Timers), 'wait').mockResolvedValue();
    const { stillOut } = await sessions.move(planner, march.id, { date: '2027-03-09' });
    wait.mockRestore();
    expect(stillOut).toEqual(['Sanne']);
    expect(await mails()).toEqual(['sanne agenda 0 sending', 'sanne session-moved 1 waiting']);
  });

  test('tells nobody who has left the organization', async () => {
    await agendaIsOut();
    await world.database.write((tx) =>
      tx.update('person', { organizationId: organization, id: grace }, { untilDate: '2027-02-01' }),
    );
    await sessions.move(planner, march.id, { date: '2027-03-09' });
    expect((await mails()).filter((mail) => mail.includes('moved'))).toEqual([
      'sanne session-moved 1 waiting',
    ]);
  });
});
