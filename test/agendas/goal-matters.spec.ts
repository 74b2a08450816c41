import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadFrame } from '../../src/agendas/agenda-frame.js';
import { loadMatters } from '../../src/agendas/agenda-matters.js';
import { goalMatters } from '../../src/agendas/goal-matters.js';
import { Session } from '../../src/cycles/session.entity.js';
import { GoalMoves } from '../../src/goals/goal-moves.service.js';
import { GoalStances } from '../../src/goals/goal-stances.service.js';
import { Goal } from '../../src/goals/goal.entity.js';
import { GoalsService } from '../../src/goals/goals.service.js';
import { TodayService } from '../../src/goals/today.service.js';
import { RosterService } from '../../src/organizations/roster.service.js';
import { aWorld, type World } from '../overview/world.js';
import { startTestApp, type TestApp } from '../support/app.js';

let t: TestApp;
let tulip: World;

beforeAll(async () => {
  t = await startTestApp();
  tulip = await aWorld(t, 'tulip');
});
afterAll(() => t.close());

/** A session of a kind on a day, whatever the rhythm says. */
const matters = async (kind: Session['kind'], date: string) => {
  const { organizationId } = tulip;
  const manager = t.database.read();
  const [any] = await manager.find(Session, { where: { organizationId }, order: { startsAt: 'ASC' } });
  const loaded = await loadFrame(manager, organizationId, any!.id);
  const ownGoal = loaded.goals.find(({ key }) => key === 'helped') ?? null;
  const session = { ...loaded.session, kind, merged: [], date };
  const frame = { ...loaded, ownGoal, session };
  const today = await t.app.get(TodayService).of(organizationId);
  const { stances = [] } = await loadMatters(manager, frame, today);
  const departments = (await t.app.get(RosterService).load(organizationId)).departmentsOn(today);
  const found = goalMatters(frame, { departments, stances });
  return found.map((matter) => matter.about);
};

describe('what a session has to say about the goal', () => {
  // Adopted on 25 January 2027, it holds until 30 June 2028.
  it.each([
    ['quarterly', '2027-03-03', []],
    ['quarterly', '2027-04-07', ['revalidate']],
    ['quarterly', '2027-06-02', ['revalidate']],
    ['monthly', '2027-04-07', []],
  ] as const)('%s on %s: %j', async (kind, date, about) => {
    expect(await matters(kind, date)).toEqual(about);
  });

  it('asks again only in the quarter after it was confirmed', async () => {
    t.clock.set('2027-04-07T12:00:00Z');
    await t.app.get(GoalMoves).move(tulip.organizationId, 'helped', 'confirm');
    expect(await matters('quarterly', '2027-06-02')).toEqual([]);
    expect(await matters('quarterly', '2027-07-07')).toEqual(['revalidate']);
  });

  it('talks about objections where something can be done about them', async () => {
    await t.app
      .get(GoalStances)
      .state(
        tulip.organizationId,
        { goal: 'helped', department: 'care' },
        { position: 'objects', reason: 'Too few people.', contribution: null, words: null },
        { personId: tulip.people.sanne, roles: ['member'] },
      );
    expect(await matters('annual', '2027-04-20')).toEqual(['objects']);
    expect(await matters('quarterly', '2027-04-20')).toEqual(['objects']);
    expect(await matters('monthly', '2027-04-20')).toEqual([]);
  });

  it('says that it has expired where no other holds', async () => {
    const { organizationId } = tulip;
    await t.database.write((tx) => tx.update(Goal, { organizationId }, { horizon: '2027-06-30' }));
    expect(await matters('monthly', '2027-06-30')).toEqual([]);
    expect(await matters('monthly', '2027-07-01')).toEqual(['expired']);
    expect(await matters('monthly', '2028-02-10')).toEqual(['expired']);
  });

  it('says nothing of one that was expired by another', async () => {
    const { organizationId } = tulip;
    await t.app.get(GoalsService).put(organizationId, {
      ...{ key: 'older', year: 2026, statement: 'Kept', why: '', customer: null },
      ...{ horizon: '2026-12-31', owner: null, mandate: 'advising' },
    });
    await t.app.get(GoalMoves).move(organizationId, 'older', 'adopt');
    await t.database.write((tx) =>
      tx.update(Goal, { organizationId, key: 'helped' }, { horizon: '2028-06-30' }),
    );
    expect(await matters('monthly', '2027-01-13')).toEqual([]);
  });
});
