import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GoalMove } from '../../src/goals/domain/phase.js';
import { GoalMoves } from '../../src/goals/goal-moves.service.js';
import { GoalStances } from '../../src/goals/goal-stances.service.js';
import { ForecastService } from '../../src/notices/forecast.service.js';
import { TickService } from '../../src/notices/tick.service.js';
import { aWorld, type World } from '../overview/world.js';
import { startTestApp, type TestApp } from '../support/app.js';

let t: TestApp;
let tulip: World;

/** The goal of 2027 is written anew: Wednesday 3 February. */
beforeAll(async () => {
  t = await startTestApp();
  tulip = await aWorld(t, 'tulip');
  await move('retire', 'Anew.');
  await move('draft');
  await t.deliver();
});
afterAll(() => t.close());

const move = (one: GoalMove, reason?: string) =>
  t.app.get(GoalMoves).move(tulip.organizationId, 'helped', one, { reason });
const say = (department: string, who: 'sanne' | 'priya', position: 'endorses' | null) =>
  t.app.get(GoalStances).state(
    ...[tulip.organizationId, { goal: 'helped', department }],
    { position, reason: null, contribution: 'One counter.', words: null },
    { personId: tulip.people[who], roles: [] },
  ); // prettier-ignore
/** Subjects of what arrives about the goal, by whom it comes to. */
const arriving = async (moment: string) => {
  t.clock.set(moment);
  await t.app.get(TickService).tick();
  return (await t.deliver())
    .filter(({ links }) => links.some((link) => new URL(link).pathname.startsWith('/g/')))
    .map(
      ({ to, subject, html }) =>
        `${to.split('@')[0]}: ${subject}${/A reminder|herinnering/.test(html) ? ' again' : ''}`,
    )
    .sort();
};
const foretold = async (days: number) =>
  (
    await t.app
      .get(ForecastService)
      .forecast(tulip.organizationId, t.clock.now(), t.clock.now() + days * 86_400_000)
  )
    .filter(({ kind }) => kind.startsWith('endorsement'))
    .map(({ at, to }) => `${new Date(at).toISOString()} ${to}`);

describe('each round of setting the goal', () => {
  it('asks the departments to think along while it is talked over', async () => {
    await move('discuss');
    expect(await arriving('2027-02-03T10:05:00Z')).toEqual([
      'priya: Think along about the goal for 2027',
      'sanne: Denk mee over het doel voor 2027',
    ]);
    await say('care', 'sanne', null);
    expect(await foretold(6)).toEqual([`2027-02-08T14:00:00.000Z ${tulip.people.priya}`]);
    expect(await arriving('2027-02-08T14:00:00Z')).toEqual([
      'priya: Think along about the goal for 2027 again',
    ]);
  });

  it('asks all of them for a position once it lies before them, and nothing more once it is adopted', async () => {
    await move('ask');
    expect(await arriving('2027-02-08T14:05:00Z')).toEqual([
      'priya: Does your department carry the goal for 2027?',
      'sanne: Draagt jouw afdeling het doel voor 2027?',
    ]);
    await say('care', 'sanne', 'endorses');
    await move('adopt');
    expect(await foretold(30)).toEqual([]);
  });

  it('asks whether it still holds when it is looked at again; the same answer as before is an answer of today', async () => {
    t.clock.set('2027-04-06T08:00:00Z');
    await move('revalidate');
    expect(await arriving('2027-04-06T08:05:00Z')).toEqual([
      'priya: Does the goal for 2027 still hold?',
      'sanne: Geldt het doel voor 2027 nog?',
    ]);
    const home = await t.get('/', { cookie: await t.signInAs(tulip.address('sanne')) });
    expect(home.body).toContain('href="/goal/helped/departments/care"');
    expect(await say('care', 'sanne', 'endorses')).toBe('changed');
    expect(await say('care', 'sanne', 'endorses')).toBe('unchanged');
    expect(await foretold(4)).toEqual([`2027-04-09T13:00:00.000Z ${tulip.people.priya}`]);
    await move('confirm');
    expect(await foretold(30)).toEqual([]);
  });
});
