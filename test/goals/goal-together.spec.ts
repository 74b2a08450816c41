import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Author } from '../../src/goals/author.js';
import type { GoalCommand } from '../../src/goals/domain/goal.js';
import type { StanceCommand } from '../../src/goals/domain/stance.js';
import { GoalAskings } from '../../src/goals/goal-askings.service.js';
import { GoalChoices } from '../../src/goals/goal-choices.service.js';
import { GoalMoves } from '../../src/goals/goal-moves.service.js';
import { GoalStances } from '../../src/goals/goal-stances.service.js';
import { GoalSupportService } from '../../src/goals/goal-support.service.js';
import { GoalStance } from '../../src/goals/goal-stance.entity.js';
import {
  GoalIsRetired,
  GoalOutOfReach,
  MoveNotPossible,
  SpeaksForNobody,
} from '../../src/goals/goals.errors.js';
import { GoalsService } from '../../src/goals/goals.service.js';
import { StanceReceipts } from '../../src/goals/stance-receipts.service.js';
import { TodayService } from '../../src/goals/today.service.js';
import { MailKinds } from '../../src/mail/mail-kinds.js';
import { OccasionsService } from '../../src/mail/occasions.service.js';
import { OutboxService } from '../../src/mail/outbox.service.js';
import { Absence } from '../../src/organizations/absence.entity.js';
import { CalendarsService } from '../../src/organizations/calendars.service.js';
import { Headship } from '../../src/organizations/headship.entity.js';
import { OrganizationChanges } from '../../src/organizations/organization-changes.js';
import { RosterService } from '../../src/organizations/roster.service.js';
import { VirtualClock } from '../../src/platform/clock.js';
import type { Database } from '../../src/platform/database/database.js';
import { InvalidInput, NotFound, VersionConflict } from '../../src/platform/errors.js';
import { newId } from '../../src/platform/ids.js';
import { SystemTimers } from '../../src/platform/timers.js';
import { Happenings } from '../../src/webhooks/happenings.service.js';
import { openTestDatabase } from '../support/database.js';
import { addressOf, aPerson, aWorld, type World } from './world.js';

let database: Database;
let close: () => Promise<void>;
let world: World;
let sanne: Author;
let karim: Author;
const clock = new VirtualClock('2027-03-10T10:00:00Z');
const KEY = 'first-time-right';

beforeAll(async () => ({ database, close } = await openTestDatabase()));
afterAll(() => close());
beforeEach(async () => {
  clock.set('2027-03-10T10:00:00Z');
  world = await aWorld(database, 'Veldwerk');
  sanne = await aHead('Sanne Visser', 'sales');
  karim = await aHead('Karim Haddad', 'care');
});

const today = () => new TodayService(database, clock);
const occasions = () => new OccasionsService(clock, new OrganizationChanges());
const askings = () => new GoalAskings(clock, new CalendarsService(database), occasions());
const goals = () => new GoalsService(database, clock, today(), askings());
const rosters = () => new RosterService(database);
const supports = () => new GoalSupportService(database, rosters(), today());
const moves = () =>
  new GoalMoves(database, clock, goals(), supports(), askings(), occasions(), new Happenings(clock));
const outbox = () => new OutboxService(database, clock, new MailKinds(), new SystemTimers());
const receipts = () => new StanceReceipts(clock, outbox());
const stances = () => new GoalStances(database, clock, goals(), rosters(), today(), askings(), receipts());
const choices = () => new GoalChoices(database, clock, goals());
const noor = (): Author => ({ personId: world.leader, roles: ['leader'] });

async function aHead(name: string, department: 'sales' | 'care'): Promise<Author> {
  const { organizationId, departments } = world;
  const personId = await aPerson(database, organizationId, name);
  const headship = { organizationId, id: newId(), departmentId: departments[department], personId };
  await database.write((tx) =>
    tx.insert(Headship, { ...headship, kind: 'head', fromDate: '2020-01-01', untilDate: null }),
  );
  return { personId, roles: ['member'] };
}

const put = (changes: Partial<GoalCommand> = {}, author = noor()) =>
  goals().put(
    world.organizationId,
    {
      ...{ key: KEY, year: 2027, statement: 'Every customer is helped well the first time.' },
      ...{ why: '', customer: null, horizon: '2028-12-31', mandate: 'advising' },
      owner: addressOf('Sanne Visser', world.organizationId),
      ...changes,
    },
    undefined,
    author,
  );
const move = (name: Parameters<GoalMoves['move']>[2], author = noor(), reason: string | null = null) =>
  moves().move(world.organizationId, KEY, name, { reason }, author);
const state = (department: string, said: Partial<StanceCommand>, author: Author) =>
  stances().state(
    world.organizationId,
    { goal: KEY, department },
    { position: null, reason: null, contribution: null, words: null, ...said },
    author,
  );
const goal = () => goals().get(world.organizationId, KEY);
const support = async () => (await supports().of(world.organizationId, await goal())).support;
const standing = async (department: 'sales' | 'care') =>
  (await support()).standings.get(world.departments[department]);
const story = async () =>
  (await goals().revisions(world.organizationId, (await goal()).id)).map(
    ({ number, act, phase, reason }) => `${number} ${act}: ${phase}${reason === null ? '' : ` (${reason})`}`,
  );

describe('a goal that is set together', () => {
  it('goes from draft to adopted, each step a revision that stays readable', async () => {
    await put();
    await move('discuss');
    await state('sales', { contribution: 'One offer for all shops.', words: 'Nobody asks twice.' }, sanne);
    await put({ statement: 'Every customer is helped well at once.' });
    await move('ask');
    await state('sales', { position: 'endorses' }, sanne);
    await state('care', { position: 'objects', reason: 'We have too few people.' }, karim);
    expect(await support()).toMatchObject({ isComplete: false, objecting: [world.departments.care] });
    await expect(move('adopt')).rejects.toMatchObject({ fields: [{ field: 'reason' }] });
    expect((await goal()).phase).toBe('endorsement');
    clock.advance(60_000);
    await move('adopt', noor(), 'Two people join in June.');
    expect(await goal()).toMatchObject({
      ...{ phase: 'adopted', adoptedAt: clock.now(), confirmedAt: clock.now(), revision: 5, worded: 3 },
    });
    expect(await story()).toEqual([
      '1 write: draft',
      '2 discuss: discussion',
      '3 change: discussion',
      '4 ask: endorsement',
      '5 adopt: adopted (Two people join in June.)',
    ]);
    const [first] = await goals().revisions(world.organizationId, (await goal()).id);
    expect(first).toMatchObject({
      statement: 'Every customer is helped well the first time.',
      personId: world.leader,
    });
  });

  it('needs no reason once the objection is taken back', async () => {
    await put();
    await state('care', { position: 'objects', reason: 'Too few people.' }, karim);
    await state('care', { position: 'reserves', reason: 'From June on.' }, karim);
    expect(await move('adopt')).toBe('changed');
    expect(await move('adopt')).toBe('unchanged');
  });

  it('is asked about again once it reads differently, and only then', async () => {
    await put();
    await state('sales', { position: 'endorses' }, sanne);
    await move('adopt');
    await put({ why: 'They told us so.', mandate: 'matrix' });
    expect(await standing('sales')).toBe('endorses');
    await put({ customer: 'One call is enough.' });
    expect([await standing('sales'), await standing('care')]).toEqual(['reopened', 'silent']);
    expect((await goal()).phase).toBe('adopted');
    // The same words about other words are said anew.
    expect(await state('sales', { position: 'endorses' }, sanne)).toBe('changed');
    expect(await state('sales', { position: 'endorses' }, sanne)).toBe('unchanged');
    expect(await standing('sales')).toBe('endorses');
    const said = await database.read().findBy(GoalStance, { organizationId: world.organizationId });
    expect(said.map(({ number, revision }) => [number, revision])).toEqual([
      [1, 1],
      [2, 4],
    ]);
  });

  it('is revalidated, confirmed and retired; then it stays as it was', async () => {
    await put();
    await expect(move('revalidate')).rejects.toBeInstanceOf(MoveNotPossible);
    await move('adopt');
    clock.set('2027-04-05T10:00:00Z');
    await move('revalidate');
    await move('confirm', noor(), 'Customers say the same.');
    expect(await goal()).toMatchObject({
      ...{ phase: 'adopted', confirmedAt: clock.now(), adoptedAt: Date.parse('2027-03-10T10:00:00Z') },
    });
    await expect(move('retire')).rejects.toMatchObject({ fields: [{ field: 'reason' }] });
    await move('retire', noor(), 'Reached.');
    await expect(put({ why: 'Late.' })).rejects.toBeInstanceOf(GoalIsRetired);
    await expect(state('sales', { position: 'endorses' }, sanne)).rejects.toBeInstanceOf(GoalIsRetired);
    await expect(move('confirm')).rejects.toBeInstanceOf(MoveNotPossible);
    expect(await move('adopt')).toBe('unchanged');
  });

  it('may be taken up again, as one that was never adopted', async () => {
    await put();
    await move('adopt');
    await move('retire', noor(), 'A mistake.');
    await move('draft');
    expect(await goal()).toMatchObject({ phase: 'draft', adoptedAt: null, confirmedAt: null });
    expect(await put({ statement: 'Better.' })).toBe('changed');
    expect(await move('adopt')).toBe('changed');
  });
});

describe('who may say what', () => {
  it('a department is spoken for by its head, and by nobody else', async () => {
    await put();
    await expect(state('care', { position: 'endorses' }, sanne)).rejects.toBeInstanceOf(SpeaksForNobody);
    await expect(state('care', { position: 'endorses' }, noor())).rejects.toBeInstanceOf(SpeaksForNobody);
    const token: Author = { personId: null, roles: ['admin'] };
    await expect(state('care', { position: 'endorses' }, token)).rejects.toBeInstanceOf(SpeaksForNobody);
    await expect(state('nowhere', { position: 'endorses' }, sanne)).rejects.toBeInstanceOf(NotFound);
    await expect(state('care', { position: 'objects' }, karim)).rejects.toBeInstanceOf(InvalidInput);
    expect(await standing('care')).toBe('silent');
  });

  it('whoever stands in for a head speaks for the department', async () => {
    await put();
    const { organizationId } = world;
    const away = { organizationId, id: newId(), personId: karim.personId ?? '', standInId: world.leader };
    await database.write((tx) =>
      tx.insert(Absence, { ...away, fromDate: '2027-03-01', untilDate: '2027-03-31' }),
    );
    expect(await state('care', { position: 'endorses' }, noor())).toBe('created');
  });

  it.each([
    ['advising', 'mandate'],
    ['matrix', 'everybody'],
    ['operational', null],
  ] as const)('an owner with the mandate %s who adopts alone is kept by: %s', async (mandate, barrier) => {
    await put({ mandate });
    await move('discuss', sanne);
    if (barrier === null) expect(await move('adopt', sanne)).toBe('changed');
    else await expect(move('adopt', sanne)).rejects.toMatchObject({ barrier, kind: 'refused' });
    await expect(move('retire', karim, 'Mine.')).rejects.toMatchObject({ barrier: 'stranger' });
  });

  it('a matrix owner adopts what every department endorses', async () => {
    await put({ mandate: 'matrix' });
    await state('sales', { position: 'endorses' }, sanne);
    await state('care', { position: 'reserves', reason: 'From June on.' }, karim);
    expect(await move('adopt', sanne)).toBe('changed');
    await expect(put({ statement: 'Another.', mandate: 'matrix' }, sanne)).rejects.toBeInstanceOf(
      GoalOutOfReach,
    );
  });

  it('an owner changes the words, and neither the mandate nor the owner', async () => {
    await put();
    expect(await put({ statement: 'Better words.' }, sanne)).toBe('changed');
    await expect(put({ mandate: 'operational' }, sanne)).rejects.toBeInstanceOf(GoalOutOfReach);
    await expect(put({ owner: null }, sanne)).rejects.toBeInstanceOf(GoalOutOfReach);
  });

  it('nobody answers for words they have not seen', async () => {
    await put();
    await put({ statement: 'Other words.' });
    const late = stances().state(
      world.organizationId,
      { goal: KEY, department: 'sales' },
      { position: 'endorses', reason: null, contribution: null, words: null },
      sanne,
      { worded: 1, number: 0 },
    );
    await expect(late).rejects.toBeInstanceOf(VersionConflict);
  });

  it('deputies of a department without a head speak for it, and so does who stands in for one', async () => {
    await put();
    const { organizationId, departments } = world;
    const deputy = await aPerson(database, organizationId, 'Daan Deputy');
    await database.write(async (tx) => {
      await tx.delete(Headship, { organizationId, departmentId: departments.care });
      const headship = { organizationId, id: newId(), departmentId: departments.care, personId: deputy };
      await tx.insert(Headship, { ...headship, kind: 'deputy', fromDate: '2020-01-01', untilDate: null });
      const away = { organizationId, id: newId(), personId: deputy, standInId: world.leader };
      await tx.insert(Absence, { ...away, fromDate: '2027-03-01', untilDate: '2027-03-31' });
    });
    expect(await state('care', { position: 'endorses' }, noor())).toBe('created');
  });

  it('a goal is begun by leadership', async () => {
    await expect(put({}, sanne)).rejects.toBeInstanceOf(GoalOutOfReach);
  });
});

describe('what was decided against', () => {
  it('is written down by those who set the goal, and stays readable once taken back', async () => {
    await put();
    const { organizationId } = world;
    const speed = { kind: 'trade-off', text: 'A full answer', givenUp: 'The shortest call' } as const;
    await choices().add(organizationId, KEY, speed, sanne);
    const id = await choices().add(
      organizationId,
      KEY,
      { kind: 'not-for', text: ' Wholesale ', givenUp: 'x' },
      noor(),
    );
    await expect(choices().add(organizationId, KEY, speed, karim)).rejects.toBeInstanceOf(GoalOutOfReach);
    await expect(
      choices().add(organizationId, KEY, { ...speed, givenUp: null }, noor()),
    ).rejects.toBeInstanceOf(InvalidInput);
    await choices().remove(organizationId, KEY, id, noor());
    await choices().remove(organizationId, KEY, id, noor());
    const kept = await choices().list(organizationId, (await goal()).id);
    expect(kept).toMatchObject([
      { ...speed, removedAt: null },
      { kind: 'not-for', text: 'Wholesale', givenUp: null, removedAt: clock.now() },
    ]);
  });

  it('is another organization’s own', async () => {
    await put();
    const id = await choices().add(
      world.organizationId,
      KEY,
      { kind: 'not-for', text: 'Wholesale', givenUp: null },
      noor(),
    );
    const other = await aWorld(database, 'Elders');
    await expect(choices().remove(other.organizationId, KEY, id, noor())).rejects.toBeInstanceOf(NotFound);
    await expect(moves().move(other.organizationId, KEY, 'adopt')).rejects.toBeInstanceOf(NotFound);
  });
});
