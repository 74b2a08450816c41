import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { GoalDetailsService } from '../../src/goals/goal-details.service.js';
import { GoalAskings } from '../../src/goals/goal-askings.service.js';
import { GoalMoves } from '../../src/goals/goal-moves.service.js';
import { GoalRound } from '../../src/goals/goal-round.entity.js';
import type { GoalCommand } from '../../src/goals/domain/goal.js';
import { GoalSupportService } from '../../src/goals/goal-support.service.js';
import { CycleHasGoal, GoalStaysInCycle } from '../../src/goals/goals.errors.js';
import { GoalsService } from '../../src/goals/goals.service.js';
import { TodayService } from '../../src/goals/today.service.js';
import { Occasion } from '../../src/mail/occasion.entity.js';
import { OccasionsService } from '../../src/mail/occasions.service.js';
import { CalendarsService } from '../../src/organizations/calendars.service.js';
import { OrganizationChanges } from '../../src/organizations/organization-changes.js';
import { RosterService } from '../../src/organizations/roster.service.js';
import { VirtualClock } from '../../src/platform/clock.js';
import type { Database } from '../../src/platform/database/database.js';
import { InvalidInput, NotFound, VersionConflict } from '../../src/platform/errors.js';
import { Happenings } from '../../src/webhooks/happenings.service.js';
import { openTestDatabase } from '../support/database.js';
import { anAnnualSession } from './sessions.js';
import { addressOf, aPerson, aWorld, type World } from './world.js';

let database: Database;
let close: () => Promise<void>;
let world: World;
let goals: GoalsService;
let moves: GoalMoves;
const clock = new VirtualClock('2027-03-10T10:00:00Z');

beforeAll(async () => ({ database, close } = await openTestDatabase()));
afterAll(() => close());
beforeEach(async () => {
  clock.set('2027-03-10T10:00:00Z');
  world = await aWorld(database, 'Veldwerk');
  const today = new TodayService(database, clock);
  const supports = new GoalSupportService(database, new RosterService(database), today);
  const occasions = new OccasionsService(clock, new OrganizationChanges());
  const askings = new GoalAskings(clock, new CalendarsService(database), occasions);
  goals = new GoalsService(database, clock, today, askings);
  moves = new GoalMoves(database, clock, goals, supports, askings, occasions, new Happenings(clock));
});

const goal = (changes: Partial<GoalCommand> = {}): GoalCommand => ({
  key: 'first-time-right',
  year: 2027,
  statement: 'Every customer is helped well the first time.',
  why: 'They told us so.',
  customer: null,
  horizon: '2028-12-31',
  owner: addressOf('Noor Bakker', world.organizationId),
  mandate: 'matrix',
  ...changes,
});
const put = (changes: Partial<GoalCommand> = {}, seen?: number) =>
  goals.put(world.organizationId, goal(changes), seen);
const problemsOf = async (attempt: Promise<unknown>) => {
  const error: unknown = await attempt.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(InvalidInput);
  return (error as InvalidInput).fields;
};

describe('the common goal', () => {
  it('is created, changed, and left alone when nothing differs', async () => {
    expect(await put()).toBe('created');
    expect(await put()).toBe('unchanged');
    expect(await put({ statement: '  Every customer is helped well the first time.\n' })).toBe('unchanged');
    expect(await put({ customer: 'One call is enough.' })).toBe('changed');
    const kept = await goals.get(world.organizationId, 'first-time-right');
    expect(kept).toMatchObject({
      customer: 'One call is enough.',
      version: 2,
      ownerId: world.leader,
      adoptedAt: null,
    });
  });

  it('names all that is wrong at once, and keeps nothing', async () => {
    const fields = await problemsOf(
      put({
        key: 'First!',
        statement: ' ',
        why: 'x'.repeat(5001),
        horizon: '2027-02-30',
        owner: 'nobody@example.com',
      }),
    );
    expect(fields.map(({ field }) => field)).toEqual(['key', 'statement', 'why', 'horizon', 'owner']);
    expect(await goals.list(world.organizationId)).toEqual([]);
  });

  it('refuses a text of 100,000 characters and one with control characters, and keeps markup as text', async () => {
    expect(await problemsOf(put({ statement: 'x'.repeat(100_000) }))).toMatchObject([
      { field: 'statement', message: 'This has 100000 characters. Say it in 500 at most.' },
    ]);
    expect(await problemsOf(put({ why: 'a\u0000b' }))).toHaveLength(1);
    await put({ statement: '<b>Bold</b> & "quoted"' });
    expect((await goals.get(world.organizationId, 'first-time-right')).statement).toBe(
      '<b>Bold</b> & "quoted"',
    );
  });

  it.each([
    ['2029-01-01', null],
    [
      '2029-01-02',
      'A goal holds two years at most. Its planning year starts on Friday 1 January 2027: give Monday 1 January 2029 or an earlier day.',
    ],
    ['2026-12-31', 'Its planning year starts on Friday 1 January 2027. Give that day or a later one.'],
  ])('with the horizon %s is answered %s', async (horizon, message) => {
    if (message === null) expect(await put({ horizon })).toBe('created');
    else expect(await problemsOf(put({ horizon }))).toMatchObject([{ field: 'horizon', message }]);
  });

  it('asks for a planning year that is kept', async () => {
    expect(await problemsOf(put({ year: 2031 }))).toMatchObject([
      { field: 'year', message: 'No planning year 2031 is kept. Keep it first, then give it its goal.' },
    ]);
  });

  it('is one a year, and stays in its year', async () => {
    await put();
    await expect(put({ key: 'another' })).rejects.toBeInstanceOf(CycleHasGoal);
    await expect(put({ year: 2026, horizon: '2026-12-31' })).rejects.toBeInstanceOf(GoalStaysInCycle);
  });

  it('may be owned by whoever is there; who left keeps what they owned', async () => {
    const { organizationId } = world;
    await aPerson(database, organizationId, 'Piet Smit', { untilDate: '2027-04-30' });
    const owner = addressOf('Piet Smit', organizationId);
    expect(await put({ owner: owner.toUpperCase() })).toBe('created');
    clock.set('2027-05-02T10:00:00Z');
    expect(await put({ owner, why: 'Still.' })).toBe('changed');
    await put({ owner: null });
    expect((await problemsOf(put({ owner })))[0]?.field).toBe('owner');
  });

  it('is not overwritten by somebody who saw an older one', async () => {
    await put();
    expect(await put({ why: 'First.' }, 1)).toBe('changed');
    await expect(put({ why: 'Second.' }, 1)).rejects.toBeInstanceOf(VersionConflict);
    await expect(put({ key: 'gone', year: 2026, horizon: '2026-12-31' }, 1)).rejects.toBeInstanceOf(
      VersionConflict,
    );
  });

  it('is not there for another organization', async () => {
    await put();
    const other = await aWorld(database, 'Elders');
    await expect(goals.get(other.organizationId, 'first-time-right')).rejects.toBeInstanceOf(NotFound);
    await expect(moves.move(other.organizationId, 'first-time-right', 'adopt')).rejects.toBeInstanceOf(
      NotFound,
    );
    expect(await goals.list(other.organizationId)).toEqual([]);
    expect(await goals.current(other.organizationId)).toBeNull();
    const fields = await problemsOf(goals.put(other.organizationId, goal()));
    expect(fields.map(({ field }) => field)).toEqual(['owner']);
  });
});

describe('adopting', () => {
  it('happens once, and has the notices about the goal looked at again', async () => {
    const { organizationId } = world;
    await put();
    const { roundId } = await anAnnualSession(database, world, { startsAt: Date.parse('2027-04-01T08:00Z') });
    await database.write((tx) => tx.update(Occasion, { organizationId, id: roundId }, { lookAt: null }));
    expect(await moves.move(organizationId, 'first-time-right', 'adopt')).toBe('changed');
    const round = await database.read().findOneByOrFail(GoalRound, { organizationId, id: roundId });
    const occasion = await database.read().findOneByOrFail(Occasion, { organizationId, id: round.id });
    expect(occasion.lookAt).toBe(clock.now());
    clock.advance(60_000);
    expect(await moves.move(organizationId, 'first-time-right', 'adopt')).toBe('unchanged');
    const kept = await goals.get(organizationId, 'first-time-right');
    expect(kept).toMatchObject({ adoptedAt: Date.parse('2027-03-10T10:00:00Z'), version: 2 });
  });

  it('is refused for a day to come and for a goal that changed', async () => {
    await put();
    const later = moves.move(world.organizationId, 'first-time-right', 'adopt', { at: clock.now() + 1 });
    expect((await problemsOf(later))[0]?.field).toBe('adopted');
    const stale = moves.move(world.organizationId, 'first-time-right', 'adopt', { seenVersion: 0 });
    await expect(stale).rejects.toBeInstanceOf(VersionConflict);
  });
});

describe('the current goal', () => {
  it.each([
    ['2026-06-01', 'older'],
    ['2027-06-01', 'older'],
    ['2027-07-01', null],
  ])('on %s, when only 2026 has one with the horizon 2027-06-30, is %s', async (date, key) => {
    await put({ key: 'older', year: 2026, horizon: '2027-06-30' });
    expect((await goals.current(world.organizationId, date))?.key ?? null).toBe(key);
  });

  it("is that of the date's own year before any other", async () => {
    await put({ key: 'older', year: 2026, horizon: '2027-12-31' });
    await put({ key: 'newer', horizon: '2027-01-31' });
    expect((await goals.current(world.organizationId))?.key).toBe('newer');
    expect((await goals.current(world.organizationId, '2026-12-31'))?.key).toBe('older');
    expect((await goals.list(world.organizationId)).map(({ key }) => key)).toEqual(['newer', 'older']);
  });

  it('is shown with its year and owner', async () => {
    await put();
    const details = await new GoalDetailsService(database).of(
      world.organizationId,
      await goals.list(world.organizationId),
    );
    expect(details).toMatchObject([
      { goal: { key: 'first-time-right' }, cycle: { year: 2027 }, owner: { name: 'Noor Bakker' } },
    ]);
  });
});
