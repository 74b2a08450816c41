import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { ExtraordinarySessionsService } from '../../src/cycles/extraordinary-sessions.service.js';
import { SessionsService, type SessionWithPeriod } from '../../src/cycles/sessions.service.js';
import { Timers } from '../../src/platform/timers.js';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { NotFound, VersionConflict } from '../../src/platform/errors.js';
import { newId } from '../../src/platform/ids.js';
import { callerOf, startCycles, type CyclesWorld } from './world.js';

let world: CyclesWorld;
let sessions: SessionsService;
let organization: string;
let march: SessionWithPeriod;
let sanne: string;
let grace: string;
let omar: string;
let names: Record<string, string>;
let count = 0;

beforeAll(async () => {
  world = await startCycles('2027-02-10T08:00:00Z');
  sessions = world.app.get(SessionsService);
});
afterAll(() => world.close());

/** A fresh organization: its March session is on Wednesday 3 March at 10:00 in Amsterdam. */
beforeEach(async () => {
  world.clock.set('2027-02-10T08:00:00Z');
  count += 1;
  organization = await world.anOrganization(`org-${count}`);
  sanne = await world.person(organization, `Sanne${count}`);
  grace = await world.person(organization, `Grace${count}`, 'America/New_York');
  omar = await world.person(organization, `Omar${count}`);
  names = { [sanne]: 'sanne', [grace]: 'grace', [omar]: 'omar' };
  march = await world.kept(organization, '2027-03-03');
});

const planner = () => callerOf(organization);
const mails = () => world.mails(march.id, names);

/** Sanne and Grace have the agenda; Omar's still waits. */
async function agendaIsOut(): Promise<void> {
  await world.agendaFor(organization, march.id, sanne, grace);
  await world.deliver();
  await world.agendaFor(organization, march.id, omar);
}

describe('moving a session', () => {
  test('tells once those who had mail, in their own time, and takes back what waits', async () => {
    await agendaIsOut();
    world.announced.length = 0;
    const { session, outcome, stillOut } = await sessions.move(planner(), march.id, { date: '2027-03-09' });
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

  test('never tells the one who moved it', async () => {
    await agendaIsOut();
    await sessions.move(callerOf(organization, sanne), march.id, { date: '2027-03-09' });
    await world.deliver();
    expect((await mails()).filter((mail) => mail.includes('moved'))).toEqual([
      'grace session-moved 1 sent',
      'sanne session-moved 1 missed',
    ]);
  });

  test('twice before a mail left says once where it went, from where they knew it', async () => {
    await agendaIsOut();
    await sessions.move(planner(), march.id, { date: '2027-03-09' });
    await sessions.move(planner(), march.id, { date: '2027-03-16' });
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
    await sessions.move(planner(), march.id, { date: '2027-03-09' });
    await sessions.move(planner(), march.id, { date: '2027-03-03' });
    expect(await world.deliver()).toMatchObject({ sent: 0 });
    expect(await world.occasion(march.id)).toMatchObject({ timing: 2, until: march.startsAt });
  });

  test('there and back after they were told says both', async () => {
    await agendaIsOut();
    await sessions.move(planner(), march.id, { date: '2027-03-09' });
    await world.deliver();
    await sessions.move(planner(), march.id, { date: '2027-03-03' });
    expect(await world.deliver()).toMatchObject({ sent: 2 });
  });

  test('tells nobody while nobody had mail', async () => {
    await sessions.move(planner(), march.id, { time: '11:00' });
    expect(await mails()).toEqual([]);
  });

  test('to the same time changes nothing', async () => {
    await agendaIsOut();
    const { outcome, session } = await sessions.move(planner(), march.id, {
      date: '2027-03-03',
      time: '10:00',
    });
    expect([outcome, session.version, session.moved]).toEqual(['unchanged', 1, false]);
    expect((await world.occasion(march.id)).timing).toBe(0);
  });

  test('to the same instant in another zone is kept, and tells nobody', async () => {
    await agendaIsOut();
    const { session } = await sessions.move(planner(), march.id, { time: '09:00', zone: 'Europe/London' });
    expect([session.zone, session.startsAt]).toEqual(['Europe/London', march.startsAt]);
    expect((await world.occasion(march.id)).timing).toBe(0);
    expect(await mails()).toContain('omar agenda 0 waiting');
  });

  test.each([
    ['length', { minutes: 90 }, 1],
    ['zone', { zone: 'Europe/London' }, 1],
    ['place', { place: 'Room 3' }, 0],
  ])('to another %s raises the timing as far as time changed', async (_, move, timing) => {
    await sessions.move(planner(), march.id, move);
    expect((await world.occasion(march.id)).timing).toBe(timing);
  });

  test('is refused into the past, once it has started, and while it is cancelled', async () => {
    const move = { date: '2027-02-09' };
    await expect(sessions.move(planner(), march.id, move)).rejects.toMatchObject({
      code: 'sessions.in-past',
    });
    await sessions.cancel(planner(), march.id);
    await expect(sessions.move(planner(), march.id, { time: '11:00' })).rejects.toMatchObject({
      code: 'sessions.cancelled',
    });
    await sessions.restore(planner(), march.id);
    world.clock.set(march.startsAt);
    for (const act of [
      sessions.move(planner(), march.id, { date: '2027-03-09' }),
      sessions.cancel(planner(), march.id),
    ]) {
      await expect(act).rejects.toMatchObject({ code: 'sessions.already-started' });
    }
    expect((await sessions.get(organization, march.id)).date).toBe('2027-03-03');
  });

  test('is refused on an old version, and of two at once that saw the same one is', async () => {
    const move = (time: string) => sessions.move(planner(), march.id, { time, version: 1 });
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
    const { stillOut } = await sessions.move(planner(), march.id, { date: '2027-03-09' });
    wait.mockRestore();
    expect(stillOut).toEqual(['Sanne']);
    expect(await mails()).toEqual(['sanne agenda 0 sending', 'sanne session-moved 1 waiting']);
  });

  test('tells nobody who has left the organization', async () => {
    await agendaIsOut();
    await world.database.write((tx) =>
      tx.update('person', { organizationId: organization, id: grace }, { untilDate: '2027-02-01' }),
    );
    await sessions.move(planner(), march.id, { date: '2027-03-09' });
    expect((await mails()).filter((mail) => mail.includes('moved'))).toEqual([
      'sanne session-moved 1 waiting',
    ]);
  });
});

describe('cancelling a session', () => {
  test('tells once those who had mail, and takes back what waits', async () => {
    await agendaIsOut();
    world.announced.length = 0;
    const { session, outcome } = await sessions.cancel(planner(), march.id);
    expect([outcome, session.cancelledAt]).toEqual(['changed', world.clock.now()]);
    expect(world.announced).toEqual([[march.id]]);
    expect((await sessions.cancel(planner(), march.id)).outcome).toBe('unchanged');
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
    await sessions.move(planner(), march.id, { date: '2027-03-09' });
    await sessions.cancel(planner(), march.id);
    await world.deliver();
    expect((await mails()).filter((mail) => mail.startsWith('sanne session'))).toEqual([
      'sanne session-cancelled 1 sent',
      'sanne session-moved 1 withdrawn',
    ]);
    expect((await world.lastMail(march.id, sanne)).text).toContain('woensdag 3 maart 2027');
  });

  test('and restoring before a mail left says nothing', async () => {
    await agendaIsOut();
    await sessions.cancel(planner(), march.id);
    const { outcome, session } = await sessions.restore(planner(), march.id);
    expect([outcome, session.cancelledAt, session.moved]).toEqual(['changed', null, false]);
    expect(await world.deliver()).toMatchObject({ sent: 0 });
    expect((await world.occasion(march.id)).timing).toBe(1);
  });

  test('and restoring after they were told says that it takes place after all, and can be taken back again', async () => {
    await agendaIsOut();
    await sessions.cancel(planner(), march.id);
    await world.deliver();
    await sessions.restore(planner(), march.id);
    expect((await sessions.restore(planner(), march.id)).outcome).toBe('unchanged');
    expect(await world.deliver()).toMatchObject({ sent: 2 });
    expect((await world.lastMail(march.id, grace)).text).toContain('takes place after all');
    await sessions.cancel(planner(), march.id);
    expect(await world.deliver()).toMatchObject({ sent: 2 });
  });

  test('a mail about a move that is overtaken while a worker holds it is not sent', async () => {
    await agendaIsOut();
    await sessions.move(planner(), march.id, { date: '2027-03-09' });
    world.clock.set('2027-03-09T09:00:00Z');
    expect(await world.deliver()).toMatchObject({ sent: 0 });
  });
});

describe('an extraordinary session', () => {
  test('takes from the rhythm what is left out, and belongs to the period of its date', async () => {
    const add = world.app.get(ExtraordinarySessionsService);
    const session = await add.add(planner(), { kind: 'monthly', date: '2027-03-10', title: 'Budget' });
    expect(session).toMatchObject({
      time: '10:00',
      minutes: 60,
      place: 'Room 2.01',
      zone: 'Europe/Amsterdam',
    });
    expect(session).toMatchObject({ extraordinary: true, plannedDate: null, period: { name: 'FY2027 M03' } });
    expect((await world.occasion(session.id)).until).toBe(session.startsAt);
  });

  test('needs a kept year, a moment to come, and sound participants', async () => {
    const add = world.app.get(ExtraordinarySessionsService);
    const monthly = { kind: 'monthly' } as const;
    await expect(add.add(planner(), { ...monthly, date: '2028-03-10' })).rejects.toMatchObject({
      code: 'cycles.none-kept',
    });
    await expect(add.add(planner(), { ...monthly, date: '2027-02-09' })).rejects.toMatchObject({
      code: 'sessions.in-past',
    });
    const wrong = { ...monthly, date: '2027-03-10', participants: ['department:none'] };
    await expect(add.add(planner(), wrong)).rejects.toMatchObject({ fields: [{ field: 'participants[0]' }] });
  });
});

describe('tenancy', () => {
  test('a session of another organization is not found', async () => {
    const elsewhere = callerOf(await world.anOrganization(`else-${count}`));
    for (const act of [
      sessions.get(elsewhere.organizationId, march.id),
      sessions.move(elsewhere, march.id, { time: '11:00' }),
      sessions.cancel(elsewhere, march.id),
      sessions.restore(elsewhere, march.id),
      sessions.get(organization, newId()),
      sessions.get(organization, 'no-id'),
    ]) {
      await expect(act).rejects.toThrow(NotFound);
    }
    const paths = [
      ['GET', ''],
      ['POST', '/moves'],
      ['PUT', '/cancellation'],
      ['DELETE', '/cancellation'],
    ] as const;
    for (const [method, path] of paths) {
      const body = method === 'POST' ? { time: '11:00' } : undefined;
      const answer = await world.ask(method, `/sessions/${march.id}${path}`, elsewhere.organizationId, body);
      expect([method, path, answer.status]).toEqual([method, path, 404]);
    }
    expect(await sessions.get(organization, march.id)).toMatchObject({ time: '10:00', cancelledAt: null });
  });
});

test('the API lists by date, moves, cancels, restores and adds', async () => {
  const path = `/sessions/${march.id}`;
  const list = await world.ask('GET', '/sessions?from=2027-03-01&to=2027-03-31', organization);
  expect(list).toMatchObject({ status: 200, body: [{ id: march.id, startsAt: '2027-03-03T09:00:00Z' }] });
  expect(await world.ask('POST', `${path}/moves`, organization, { time: '11:00', version: 1 })).toMatchObject(
    {
      status: 200,
      body: { outcome: 'changed', stillOut: [], session: { time: '11:00', version: 2 } },
    },
  );
  expect(await world.ask('PUT', `${path}/cancellation`, organization)).toMatchObject({
    body: { session: { cancelled: true } },
  });
  expect(await world.ask('DELETE', `${path}/cancellation`, organization)).toMatchObject({
    body: { session: { cancelled: false } },
  });
  const body = { kind: 'quarterly', date: '2027-03-11', time: '14:00' };
  const added = await world.ask('POST', '/sessions', organization, body);
  expect(added).toMatchObject({ status: 201, body: { extraordinary: true, period: { name: 'FY2027 Q1' } } });
  const wrong = await world.ask('POST', `${path}/moves`, organization, { date: '2027-02-30', to: 'noon' });
  expect(wrong).toMatchObject({ status: 422, body: { errors: [{ field: 'date' }, { field: 'to' }] } });
});
