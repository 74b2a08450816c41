import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Rhythm } from '../../src/cycles/rhythm.entity.js';
import { RhythmService } from '../../src/cycles/rhythm.service.js';
import { Session } from '../../src/cycles/session.entity.js';
import { SessionsService } from '../../src/cycles/sessions.service.js';
import { Invitation } from '../../src/invitations/invitation.entity.js';
import { TickService } from '../../src/notices/tick.service.js';
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
  const arrived = await t.deliver();
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

describe('whoever takes part no more', () => {
  it('hears it once, and the event leaves the calendar', async () => {
    await participants(['leaders', 'planners', 'department:product']);
    expect(await mailLeaves()).toEqual(['sanne CANCEL']);
    expect(calendars.sanne.entries).toEqual([]);
    expect(await mailLeaves()).toEqual([]);
    const rows = await t.database.read().findBy(Invitation, { personId: w.people.sanne });
    expect(rows.map(({ cancelled }) => cancelled)).toEqual([true]);
  });

  it('hears nothing of what comes of the session afterwards', async () => {
    await participants(['leaders', 'planners', 'department:product']);
    await mailLeaves();
    await sessions().move(planner, session.id, { date: '2027-02-11' });
    expect(await mailLeaves()).toEqual(['noor REQUEST', 'piet REQUEST', 'priya REQUEST']);
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
