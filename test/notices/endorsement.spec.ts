import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GoalMoves } from '../../src/goals/goal-moves.service.js';
import { GoalStances } from '../../src/goals/goal-stances.service.js';
import { GoalsService } from '../../src/goals/goals.service.js';
import { ForecastService } from '../../src/notices/forecast.service.js';
import { TickService } from '../../src/notices/tick.service.js';
import { DepartmentsService } from '../../src/organizations/departments.service.js';
import { HeadshipsService } from '../../src/organizations/headships.service.js';
import { aDepartment } from '../organizations/tulip.js';
import { aWorld, NOW, type World } from '../overview/world.js';
import { type ReceivedMail, startTestApp, type TestApp } from '../support/app.js';

const DAY = 86_400_000;
let t: TestApp;
let tulip: World;

beforeAll(async () => {
  t = await startTestApp();
  tulip = await aWorld(t, 'tulip');
  await t.deliver();
});
afterAll(() => t.close());

const goal = {
  ...{ key: 'helped', year: 2027, why: 'It brings them back.', customer: null },
  ...{ horizon: '2028-06-30', owner: null, mandate: 'matrix' as const },
};
const reword = (statement: string) =>
  t.app.get(GoalsService).put(tulip.organizationId, { ...goal, statement, owner: tulip.address('noor') });
const state = (department: string, who: 'sanne' | 'priya', position: 'endorses' | null) =>
  t.app
    .get(GoalStances)
    .state(
      tulip.organizationId,
      { goal: 'helped', department },
      { position, reason: null, contribution: position === null ? 'We think along.' : null, words: null },
      { personId: tulip.people[who], roles: ['member'] },
    );
const arrivingAt = async (moment: string): Promise<string[]> => {
  t.clock.set(moment);
  await t.app.get(TickService).tick();
  return aboutGoal(await t.deliver());
};
const aboutGoal = (mails: readonly ReceivedMail[]) =>
  mails
    .filter(({ subject }) => /carry the goal|draagt jouw afdeling/i.test(subject))
    .map(({ to, html }) => `${to.split('@')[0]}${/A reminder|ter herinnering/.test(html) ? ' again' : ''}`)
    .sort();

describe('the request to carry the goal', () => {
  it('goes out at once when an adopted goal is reworded, and to nobody twice', async () => {
    expect(await arrivingAt(NOW)).toEqual([]);
    // What departments that never spoke would say is not asked because a word changed.
    await reword('Helped at once by somebody');
    expect(await arrivingAt(NOW)).toEqual([]);
    await state('care', 'sanne', 'endorses');
    await state('product', 'priya', 'endorses');
    await reword('Helped at once, by whoever answers');
    expect(await arrivingAt('2027-02-03T10:01:00Z')).toEqual(['priya', 'sanne']);
    expect(await arrivingAt('2027-02-03T16:00:00Z')).toEqual([]);
  });

  it('leads to the form, in the recipient’s language, and says what it is about', () => {
    const mail = t.received.find(
      ({ to, subject }) => to === tulip.address('sanne') && subject.includes('doel'),
    );
    expect(mail?.subject).toBe('Draagt jouw afdeling het doel voor 2027?');
    expect(mail?.links).toContainEqual(expect.stringMatching(/\/g\/[^/]+$/));
    expect(mail?.text).toContain('Helped at once, by whoever answers');
    expect(mail?.text).toContain('Het doel luidt nu anders.');
    expect(mail?.text).toContain('uiterlijk woensdag 17 februari 2027');
  });

  it('waits on the home page of whoever is to speak, until they have', async () => {
    const home = async () => (await t.get('/', { cookie: await t.signInAs(tulip.address('priya')) })).body;
    expect(await home()).toContain('href="/goal/helped/departments/product"');
    await state('product', 'priya', 'endorses');
    expect(await home()).not.toContain('/goal/helped/departments/product');
  });

  it('reminds, after three working days, those who have taken no position', async () => {
    await state('care', 'sanne', null);
    expect(await arrivingAt('2027-02-08T07:59:00Z')).toEqual([]);
    expect(await arrivingAt('2027-02-08T08:00:00Z')).toEqual(['sanne again']);
  });

  it('is foretold, until the department answers', async () => {
    const foretold = async () =>
      (
        await t.app
          .get(ForecastService)
          .forecast(tulip.organizationId, t.clock.now(), t.clock.now() + 30 * DAY)
      )
        .filter(({ kind }) => kind.startsWith('endorsement'))
        .map(({ kind, step, at }) => `${kind} ${step} ${new Date(at).toISOString()}`);
    expect(await foretold()).toEqual(['endorsement-nudge 2 2027-02-11T08:00:00.000Z']);
    await state('care', 'sanne', 'endorses');
    expect(await foretold()).toEqual([]);
    expect(await arrivingAt('2027-02-11T08:00:00Z')).toEqual([]);
  });

  it('asks whoever comes to lead a department while it has not answered', async () => {
    await state('care', 'sanne', null);
    const { organizationId } = tulip;
    const led = (name: 'sanne' | 'noor', from: string, until: string | null) =>
      ({ person: tulip.address(name), kind: 'head', from, until }) as const;
    await t.app
      .get(HeadshipsService)
      .replace(organizationId, 'care', [
        led('sanne', '2020-01-01', '2027-02-11'),
        led('noor', '2027-02-12', null),
      ]);
    const soon = await t.app
      .get(ForecastService)
      .forecast(organizationId, t.clock.now(), t.clock.now() + 2 * DAY);
    expect(soon.filter(({ kind }) => kind === 'endorsement-request').map(({ to }) => to)).toEqual([
      tulip.people.noor,
    ]);
    expect(await arrivingAt('2027-02-12T07:59:00Z')).toEqual([]);
    expect(await arrivingAt('2027-02-12T08:00:00Z')).toEqual(['noor']);
    await t.app.get(HeadshipsService).replace(organizationId, 'care', [led('sanne', '2020-01-01', null)]);
    await state('care', 'sanne', 'endorses');
  });

  it('asks a department that begins meanwhile on its first day, and one that has ended no more', async () => {
    const { organizationId } = tulip;
    await t.app.get(GoalMoves).move(organizationId, 'helped', 'retire', { reason: 'Reached.' });
    await t.app.get(GoalMoves).move(organizationId, 'helped', 'draft');
    await t.app.get(GoalMoves).move(organizationId, 'helped', 'ask');
    expect(await arrivingAt('2027-02-12T08:30:00Z')).toEqual([]);
    await reword('Helped at once, before anybody asks');
    expect(await arrivingAt('2027-02-12T08:31:00Z')).toEqual(['priya', 'sanne']);
    const stock = aDepartment('stock', { from: '2027-02-16' });
    await t.app.get(DepartmentsService).put(organizationId, stock);
    const head = { person: tulip.address('noor'), kind: 'head', from: '2027-02-16', until: null } as const;
    await t.app.get(HeadshipsService).replace(organizationId, 'stock', [head]);
    await t.app.get(DepartmentsService).end(organizationId, 'product', '2027-02-15');
    expect(await arrivingAt('2027-02-15T12:00:00Z')).toEqual([]);
    expect(await arrivingAt('2027-02-16T08:00:00Z')).toEqual(['noor']);
    expect(await arrivingAt('2027-02-17T08:00:00Z')).toEqual(['sanne again']);
    await t.app.get(DepartmentsService).end(organizationId, 'product', null);
    await t.app.get(DepartmentsService).end(organizationId, 'stock', '2027-02-17');
    await state('care', 'sanne', 'endorses');
    await state('product', 'priya', 'endorses');
    await t.app.get(GoalMoves).move(organizationId, 'helped', 'adopt');
  });

  it('begins anew about other words, and ends with the goal', async () => {
    await reword('Helped at once, wherever they ask');
    expect(await arrivingAt('2027-02-18T09:00:00Z')).toEqual(['priya', 'sanne']);
    await t.app.get(GoalMoves).move(tulip.organizationId, 'helped', 'retire', { reason: 'Reached.' });
    expect(await arrivingAt('2027-02-23T08:00:00Z')).toEqual([]);
    expect(await arrivingAt('2027-02-26T08:00:00Z')).toEqual([]);
  });

  it('stands in the outbox with what it is about', async () => {
    const cookie = await t.signInAs(tulip.address('piet'));
    const { body } = await t.get('/outbox?kind=endorsement-request', { cookie });
    expect(body).toContain('Steun voor het doel voor 2027');
    expect(body).toContain('href="/goal/helped/story"');
    const life = /href="(\/outbox\/[0-9a-f-]{36})"/.exec(body)?.[1] ?? '';
    expect((await t.get(life, { cookie })).body).toMatch(/Vraagt of (care|product) het doel draagt/);
  });
});
