import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Rhythm } from '../../src/cycles/rhythm.entity.js';
import { RhythmService } from '../../src/cycles/rhythm.service.js';
import { Session } from '../../src/cycles/session.entity.js';
import { SessionsService } from '../../src/cycles/sessions.service.js';
import { CalendarTelling } from '../../src/invitations/calendar-telling.entity.js';
import { OccasionsService } from '../../src/mail/occasions.service.js';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { TickService } from '../../src/notices/tick.service.js';
import { OutboxActs } from '../../src/mail/outbox-acts.service.js';
import { PeopleService } from '../../src/organizations/people.service.js';
import type { Caller } from '../../src/organizations/caller.js';
import { aWorld, type World } from '../overview/world.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { CalendarProgram } from './calendar-program.js';

let t: TestApp;
let w: World;
let planner: Caller;
let session: Session;
let calendars: Record<'piet' | 'noor' | 'sanne' | 'priya', CalendarProgram>;
let worlds = 0;
/** What left last. */
let arrived: Awaited<ReturnType<TestApp['deliver']>>;
const EVERYBODY = ['noor', 'piet', 'priya', 'sanne'];

beforeAll(async () => void (t = await startTestApp()));
afterAll(() => t.close());
beforeEach(async () => {
  worlds += 1;
  w = await aWorld(t, `tulip-${worlds}`);
  planner = { organizationId: w.organizationId, personId: w.people.piet, roles: ['planner'] };
  const own = (name: keyof typeof calendars) => new CalendarProgram(w.address(name));
  calendars = { piet: own('piet'), noor: own('noor'), sanne: own('sanne'), priya: own('priya') };
  session = await t.database
    .read()
    .findOneByOrFail(Session, { organizationId: w.organizationId, date: '2027-02-10' });
  // Three working days before, the agenda leaves.
  t.clock.set('2027-02-05T20:00:00Z');
  await mailLeaves();
});

/** Everything that is due leaves, and each program reads what its owner gets. */
async function mailLeaves(): Promise<string[]> {
  await t.app.get(TickService).tick();
  arrived = await t.deliver();
  for (const mail of arrived) calendars[mail.to.split('@')[0] as keyof typeof calendars].take(mail);
  return arrived.map(({ to, calendar }) => `${to.split('@')[0]} ${calendar?.method ?? 'none'}`).sort();
}
const sessions = () => t.app.get(SessionsService);
const timesOf = () =>
  Object.entries(calendars).map(
    ([name, { entries }]) => `${name}: ${entries.map(({ startsAt }) => startsAt).join(', ') || 'none'}`,
  );
const participants = async (tokens: readonly string[]) => {
  const { rules } = await t.database.read().findOneByOrFail(Rhythm, { organizationId: w.organizationId });
  const monthly = rules.monthly && { ...rules.monthly, participants: tokens };
  await t.app.get(RhythmService).put(w.organizationId, { ...rules, monthly });
};

describe('the agenda', () => {
  it('invites: one event at the right instant, whatever clocks its reader lives by', () => {
    expect(timesOf()).toEqual([
      'piet: 2027-02-10T08:30:00.000Z',
      'noor: 2027-02-10T08:30:00.000Z',
      'sanne: 2027-02-10T08:30:00.000Z',
      'priya: 2027-02-10T08:30:00.000Z',
    ]);
    expect(calendars.sanne.entries).toMatchObject([
      {
        uid: `${session.id}@example.org`,
        sequence: 0,
        endsAt: '2027-02-10T10:00:00.000Z',
        summary: 'Maandsessie januari 2027',
        place: 'North',
        attendance: 'NEEDS-ACTION',
      },
    ]);
    expect(calendars.priya.entries).toMatchObject([{ summary: 'Monthly session January 2027' }]);
  });

  it('tells nothing to a calendar that knows', async () => {
    t.clock.set('2027-02-09T20:00:00Z');
    expect((await mailLeaves()).filter((mail) => !mail.endsWith(' none'))).toEqual([]);
  });
});

describe('a session that changes', () => {
  it('moves in the calendars of those who hear of it', async () => {
    await sessions().move(planner, session.id, { date: '2027-02-11', time: '14:00' });
    // Piet's as well, who moved it: his calendar does not know.
    expect(await mailLeaves()).toEqual(EVERYBODY.map((name) => `${name} REQUEST`));
    expect(calendars.piet.entries).toMatchObject([
      { uid: `${session.id}@example.org`, sequence: 1, startsAt: '2027-02-11T13:00:00.000Z' },
    ]);
  });

  it('becomes an off-site of two days: the same event, on both', async () => {
    await sessions().move(planner, session.id, { date: '2027-02-11', time: '09:00', minutes: 480, days: 2 });
    expect(await mailLeaves()).toEqual(EVERYBODY.map((name) => `${name} REQUEST`));
    const twoDays = { uid: `${session.id}@example.org`, startsAt: '2027-02-11T08:00:00.000Z', days: 2 };
    expect(calendars.sanne.entries).toMatchObject([{ ...twoDays, sequence: 1 }]);
    await sessions().move(planner, session.id, { days: 1 });
    await mailLeaves();
    expect(calendars.sanne.entries).toMatchObject([{ ...twoDays, days: 1, sequence: 2 }]);
    await sessions().move(planner, session.id, { days: 3 });
    await sessions().cancel(planner, session.id);
    await mailLeaves();
    expect(calendars.sanne.entries).toEqual([]);
  });

  it('moves to another day and another place: one mail that names both', async () => {
    const lastOf = async (kind: string) => {
      const where = { kind, recipientId: w.people.sanne, occasionId: session.id };
      const [mail] = await t.database.read().find(OutboxMail, { where, order: { id: 'DESC' }, take: 1 });
      return mail;
    };
    await sessions().move(planner, session.id, { date: '2027-02-11', place: 'South' });
    // A second change before the mail leaves is told with it, from the place that everybody knows.
    await sessions().move(planner, session.id, { place: 'West' });
    expect(await mailLeaves()).toEqual(EVERYBODY.map((name) => `${name} REQUEST`));
    expect((await lastOf('session-moved'))?.data).toMatchObject({ wasAt: 'North' });
    expect(arrived.find(({ to }) => to === w.address('sanne'))?.text).toMatch(
      /Nieuwe plaats:?\s+West\s+In plaats van:?\s+North/,
    );
    expect(await lastOf('session-place')).toBeUndefined();
    // Moved and moved back before the mail leaves, but not to the same place: only that is told.
    await sessions().move(planner, session.id, { date: '2027-02-12', place: 'East' });
    await sessions().move(planner, session.id, { date: '2027-02-11' });
    expect(await mailLeaves()).toEqual(EVERYBODY.map((name) => `${name} REQUEST`));
    expect((await lastOf('session-place'))?.data).toEqual({ believed: 'West' });
    expect(calendars.sanne.entries).toMatchObject([{ startsAt: '2027-02-11T08:30:00.000Z', place: 'East' }]);
  });

  it('is elsewhere: told once, and nobody has to accept again', async () => {
    await sessions().move(planner, session.id, { place: 'South' });
    await sessions().move(planner, session.id, { place: 'Room 3; “east”, upstairs' });
    expect(await mailLeaves()).toEqual(EVERYBODY.map((name) => `${name} REQUEST`));
    expect(calendars.sanne.entries).toMatchObject([
      { sequence: 0, startsAt: '2027-02-10T08:30:00.000Z', place: 'Room 3; “east”, upstairs' },
    ]);
    await sessions().move(planner, session.id, { place: 'West' });
    await sessions().move(planner, session.id, { place: 'Room 3; “east”, upstairs' });
    expect(await mailLeaves()).toEqual([]);
  });

  it('is gone after its cancellation, and comes back as another event', async () => {
    await sessions().cancel(planner, session.id);
    expect(await mailLeaves()).toEqual(EVERYBODY.map((name) => `${name} CANCEL`));
    expect(calendars.sanne.entries).toEqual([]);
    await sessions().restore(planner, session.id);
    await mailLeaves();
    expect(calendars.sanne.entries).toMatchObject([
      { uid: `${session.id}-2@example.org`, startsAt: '2027-02-10T08:30:00.000Z' },
    ]);
  });
});

describe('a mail that never leaves', () => {
  const sannes = (kind: string) => ({ organizationId: w.organizationId, recipientId: w.people.sanne, kind });
  const lost = (kind: string) =>
    t.database.write(async (tx) => {
      await tx.update(OutboxMail, sannes(kind), { status: 'withdrawn' });
      await t.app.get(OccasionsService).touchAll(tx, w.organizationId);
    });

  it('told nothing: the next one invites', async () => {
    await lost('agenda');
    calendars.sanne = new CalendarProgram(w.address('sanne'));
    expect(await mailLeaves()).toEqual(['sanne REQUEST']);
    expect(calendars.sanne.entries).toMatchObject([{ sequence: 0, startsAt: '2027-02-10T08:30:00.000Z' }]);
  });

  it('called nothing off: the event lives on under its name', async () => {
    await sessions().cancel(planner, session.id);
    const before = calendars.sanne;
    calendars.sanne = new CalendarProgram(w.address('sanne'));
    await mailLeaves();
    await lost('session-cancelled');
    calendars.sanne = before;
    await sessions().restore(planner, session.id);
    await mailLeaves();
    await sessions().move(planner, session.id, { date: '2027-02-11' });
    await mailLeaves();
    expect(calendars.sanne.entries).toMatchObject([
      { uid: `${session.id}@example.org`, startsAt: '2027-02-11T08:30:00.000Z' },
    ]);
  });
});

describe('whoever takes part no more', () => {
  it('hears it once, and the event leaves the calendar', async () => {
    await participants(['leaders', 'planners', 'department:product']);
    expect(await mailLeaves()).toEqual(['sanne CANCEL']);
    expect(calendars.sanne.entries).toEqual([]);
    expect(await mailLeaves()).toEqual([]);
    const where = { personId: w.people.sanne };
    const rows = await t.database.read().find(CalendarTelling, { where, order: { sequence: 'ASC' } });
    expect(rows.map(({ cancelled }) => cancelled)).toEqual([false, true]);
  });

  it('hears nothing of what comes of the session afterwards', async () => {
    await participants(['leaders', 'planners', 'department:product']);
    await mailLeaves();
    await sessions().move(planner, session.id, { date: '2027-02-11' });
    expect(await mailLeaves()).toEqual(['noor REQUEST', 'piet REQUEST', 'priya REQUEST']);
  });

  it('hears nothing when it was a mistake, mended before the mail left', async () => {
    await participants(['leaders', 'planners', 'department:product']);
    await t.app.get(TickService).tick();
    await participants(['heads', 'leaders', 'planners']);
    expect(await mailLeaves()).toEqual([]);
    expect(calendars.sanne.entries).toHaveLength(1);
  });

  it('is not told again once a planner took that mail back', async () => {
    await participants(['leaders', 'planners', 'department:product']);
    await t.app.get(TickService).tick();
    const [waiting] = await t.database
      .read()
      .findBy(OutboxMail, { kind: 'session-uninvited', status: 'waiting' });
    await t.app.get(OutboxActs).cancel(planner, waiting?.id ?? '');
    expect(await mailLeaves()).toEqual([]);
    expect(await mailLeaves()).toEqual([]);
  });

  it('hears of no other place after having left the organization', async () => {
    await t.app.get(PeopleService).end(w.organizationId, w.address('sanne'), '2027-02-05');
    t.clock.set('2027-02-08T08:00:00Z');
    await sessions().move(planner, session.id, { place: 'South' });
    expect((await mailLeaves()).filter((mail) => mail.endsWith('REQUEST'))).toEqual([
      'noor REQUEST',
      'piet REQUEST',
      'priya REQUEST',
    ]);
  });

  it('is invited anew when taking part after all', async () => {
    await participants(['leaders', 'planners', 'department:product']);
    await mailLeaves();
    await participants(['heads', 'leaders', 'planners']);
    expect(await mailLeaves()).toEqual(['sanne REQUEST']);
    expect(calendars.sanne.entries).toMatchObject([
      { uid: `${session.id}-1@example.org`, startsAt: '2027-02-10T08:30:00.000Z' },
    ]);
  });
});

describe('one session for other people than the rhythm says', () => {
  const invite = (tokens: readonly string[] | null) => sessions().invite(planner, session.id, tokens);
  const kindsTo = async (personId: string) => {
    const where = { recipientId: personId, occasionId: session.id, status: 'sent' as const };
    const mails = await t.database.read().find(OutboxMail, { where, order: { id: 'ASC' } });
    return mails.map(({ kind }) => kind);
  };

  it('is cancelled for who goes alone, and comes to who comes in with its agenda', async () => {
    await invite(['leaders', 'planners', w.address('priya')]);
    expect(await mailLeaves()).toEqual(['sanne CANCEL']);
    expect(await kindsTo(w.people.sanne)).toEqual(['agenda', 'session-uninvited']);
    expect(calendars.sanne.entries).toEqual([]);
    expect(calendars.priya.entries).toHaveLength(1);
    expect(await mailLeaves()).toEqual([]);
    await invite(['leaders', 'planners', w.address('priya'), w.address('sanne').toUpperCase()]);
    expect(await mailLeaves()).toEqual(['sanne REQUEST']);
    expect(await kindsTo(w.people.sanne)).toEqual(['agenda', 'session-uninvited', 'agenda']);
    expect(calendars.sanne.entries).toMatchObject([{ startsAt: '2027-02-10T08:30:00.000Z' }]);
  });

  it('follows the rhythm again when nobody is named, and other sessions always do', async () => {
    await invite(['planners']);
    expect(await mailLeaves()).toEqual(['noor CANCEL', 'priya CANCEL', 'sanne CANCEL']);
    await invite(null);
    expect(await mailLeaves()).toEqual(['noor REQUEST', 'priya REQUEST', 'sanne REQUEST']);
    await invite(['planners']);
    // A mistake, mended before the mail left.
    await invite(['planners', 'heads', 'leaders']);
    expect(await mailLeaves()).toEqual([]);
    const { organizationId } = w;
    const march = await t.database.read().findOneByOrFail(Session, { organizationId, date: '2027-03-10' });
    t.clock.set('2027-03-05T20:00:00Z');
    await t.app.get(TickService).tick();
    const agendas = await t.database.read().findBy(OutboxMail, { occasionId: march.id, kind: 'agenda' });
    expect(agendas.map(({ recipientId }) => recipientId).sort()).toEqual(Object.values(w.people).sort());
  });
});
