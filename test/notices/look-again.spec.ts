import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ArrangingService } from '../../src/agendas/arrangement/arranging.service.js';
import { AnswersService } from '../../src/agendas/questions/answers.service.js';
import { THE_HOUSE } from '../../src/goals/author.js';
import { RhythmService } from '../../src/cycles/rhythm.service.js';
import type { RhythmRules } from '../../src/cycles/domain/rhythm.js';
import { RecomputeService } from '../../src/cycles/recompute.service.js';
import { SessionsService } from '../../src/cycles/sessions.service.js';
import { ResolutionsService } from '../../src/decisions/resolutions/resolutions.service.js';
import { GoalMoves } from '../../src/goals/goal-moves.service.js';
import { GoalsService } from '../../src/goals/goals.service.js';
import { Occasion } from '../../src/mail/occasion.entity.js';
import { evaluate } from '../../src/notices/domain/evaluation.js';
import { NoticeFactsService } from '../../src/notices/notice-facts.service.js';
import { TickService } from '../../src/notices/tick.service.js';
import { toldOf } from '../../src/notices/told.js';
import { AbsencesService } from '../../src/organizations/absences.service.js';
import type { Caller } from '../../src/organizations/caller.js';
import { ClosuresService } from '../../src/organizations/closures.service.js';
import { HeadshipsService } from '../../src/organizations/headships.service.js';
import { PeopleService } from '../../src/organizations/people.service.js';
import { DomainError } from '../../src/platform/errors.js';
import { UpdateRequest } from '../../src/updates/update-request.entity.js';
import { ClosingsService } from '../../src/updates/owed/closings.service.js';
import { UpdateRound } from '../../src/updates/update-round.entity.js';
import { UpdatesService } from '../../src/updates/updates.service.js';
import { anAnnual } from '../cycles/domain/rhythms.js';
import { aPerson } from '../organizations/tulip.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { addDays } from '../../src/calendar/domain/time.js';
import { aWorld, type World } from '../overview/world.js';

const HOUR = 3_600_000;
const WALKS = 6;
let app: TestApp;
let rhythm: RhythmRules;
let walks = 0;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

interface Walk {
  readonly world: World;
  readonly planner: Caller;
}

type Step = (walk: Walk) => Promise<unknown>;

/** A step with the words fast-check shows when it found a walk that breaks the promise. */
const step = <T>(words: string, given: fc.Arbitrary<T>, take: (walk: Walk, given: T) => Promise<unknown>) =>
  given.map((value): Step =>
    Object.assign((walk: Walk) => take(walk, value), {
      [fc.toStringMethod]: () => `${words} ${JSON.stringify(value)}`,
    }),
  );

const names = fc.constantFrom<keyof World['people']>('piet', 'noor', 'sanne', 'priya');
const days = fc.integer({ min: -3, max: 40 });
const leads = fc
  .integer({ min: 0, max: 12 })
  .map((before) => ({ before, unit: 'working-days', at: '09:00' }) as const);
const today = () => new Date(app.clock.now()).toISOString().slice(0, 10);
const inDays = (count: number) => addDays(today(), count);
const nothing = fc.constant(null);
const personOf = ({ world }: Walk, name: keyof World['people']) => ({
  ...aPerson(name, { address: world.address(name), from: '2020-01-01' }),
  ...(name === 'piet' && { roles: ['planner' as const, 'admin' as const] }),
  ...(name === 'noor' && { roles: ['leader' as const] }),
});
const sessionNumber = async ({ world: { organizationId } }: Walk, index: number) => {
  const sessions = await app.app.get(SessionsService).list(organizationId, { from: today() });
  return sessions[index % sessions.length]?.id ?? '';
};
const roundNumber = async ({ world: { organizationId } }: Walk, index: number) => {
  const rounds = await app.database
    .read()
    .find(UpdateRound, { where: { organizationId }, order: { id: 'ASC' } });
  return rounds[index % rounds.length]?.id ?? '';
};
const changeRhythm = ({ world }: Walk, change: (rules: RhythmRules) => Partial<RhythmRules>) => {
  rhythm = { ...rhythm, ...change(rhythm) };
  return app.app.get(RhythmService).put(world.organizationId, rhythm);
};

const steps = fc.oneof(
  {
    weight: 6,
    arbitrary: step('the hours pass:', fc.integer({ min: 1, max: 150 }), (_, hours) =>
      Promise.resolve(app.clock.advance(hours * HOUR)),
    ),
  },
  { weight: 4, arbitrary: step('a tick', nothing, () => app.app.get(TickService).tick()) },
  { weight: 2, arbitrary: step('mail leaves', nothing, () => app.deliver()) },
  step(
    'away:',
    fc.record({ name: names, from: days, length: fc.nat(20), standIn: fc.option(names) }),
    ({ world }, { name, from, length, standIn }) =>
      app.app.get(AbsencesService).put(world.organizationId, world.address(name), {
        from: inDays(from),
        until: inDays(from + length),
        standIn: standIn && world.address(standIn),
      }),
  ),
  step('present again:', names, ({ world }, person) =>
    app.app
      .get(AbsencesService)
      .replaceAll(world.organizationId, [{ person: world.address(person), absences: [] }]),
  ),
  step('closed on:', days, ({ world }, day) =>
    app.app
      .get(ClosuresService)
      .put(world.organizationId, null, { from: inDays(day), until: inDays(day), name: 'Closed' }),
  ),
  step('a department closed on:', days, ({ world }, day) =>
    app.app
      .get(ClosuresService)
      .put(world.organizationId, 'care', { from: inDays(day), until: inDays(day), name: 'Closed' }),
  ),
  step('another head:', fc.record({ name: names, from: days }), ({ world }, { name, from }) =>
    app.app.get(HeadshipsService).replace(world.organizationId, 'product', [
      { person: world.address('priya'), kind: 'head', from: '2020-01-01', until: inDays(from - 1) },
      { person: world.address(name), kind: 'head', from: inDays(from), until: null },
      { person: world.address('sanne'), kind: 'deputy', from: '2020-01-01', until: null },
    ]),
  ),
  step(
    'another zone:',
    fc.record({ name: names, zone: fc.constantFrom('Asia/Tokyo', 'America/Vancouver') }),
    (walk, { name, zone }) =>
      app.app.get(PeopleService).put(walk.world.organizationId, { ...personOf(walk, name), zone }),
  ),
  step('leaves the organization:', fc.record({ name: names, day: days }), ({ world }, { name, day }) =>
    app.app.get(PeopleService).end(world.organizationId, world.address(name), inDays(day)),
  ),
  step('back again:', names, (walk, name) =>
    app.app.get(PeopleService).put(walk.world.organizationId, personOf(walk, name)),
  ),
  step('a session moved:', fc.record({ index: fc.nat(5), day: days }), async (walk, { index, day }) =>
    app.app.get(SessionsService).move(walk.planner, await sessionNumber(walk, index), { date: inDays(day) }),
  ),
  step('a session canceled:', fc.nat(5), async (walk, index) =>
    app.app.get(SessionsService).cancel(walk.planner, await sessionNumber(walk, index)),
  ),
  step('a session restored:', fc.nat(5), async (walk, index) =>
    app.app.get(SessionsService).restore(walk.planner, await sessionNumber(walk, index)),
  ),
  step(
    'agendas and reminders at other times:',
    fc.record({ agenda: fc.option(leads), reminders: fc.array(leads, { maxLength: 2 }) }),
    (walk, times) => changeRhythm(walk, ({ monthly }) => ({ monthly: monthly && { ...monthly, ...times } })),
  ),
  step(
    'asked at other times:',
    fc.record({
      opens: leads,
      nudges: fc.array(leads, { maxLength: 2 }),
      due: leads,
      overduePlanner: fc.option(leads),
      overdueLeadership: fc.option(leads),
      overdueDeputy: fc.option(fc.constant({ afterDue: 1, unit: 'working-days', at: '09:00' } as const)),
      digest: fc.option(leads),
    }),
    (walk, times) =>
      changeRhythm(walk, ({ monthly }) => ({
        monthly: monthly?.updates ? { ...monthly, updates: { ...monthly.updates, ...times } } : monthly,
      })),
  ),
  step(
    'a planner closes a round:',
    fc.record({ index: fc.nat(3), department: fc.constantFrom('care', 'product', null) }),
    async (walk, { index, department }) =>
      app.app
        .get(ClosingsService)
        .act(walk.planner, await roundNumber(walk, index), department && [department], {
          ...{ kind: 'close', until: null, reason: 'Enough.' },
        }),
  ),
  step(
    'a planner opens a round again:',
    fc.record({ index: fc.nat(3), department: fc.constantFrom('care', 'product', null), days: fc.nat(60) }),
    async (walk, { index, department, days: count }) =>
      app.app
        .get(ClosingsService)
        .act(walk.planner, await roundNumber(walk, index), department && [department], {
          ...{ kind: 'reopen', until: app.clock.now() + count * 24 * HOUR, reason: 'Late figures.' },
        }),
  ),
  step(
    'an annual session:',
    fc.record({ nth: fc.constantFrom(1, 2, 3, 4), goalRequests: fc.array(leads, { maxLength: 2 }) }),
    (walk, { nth, goalRequests }) =>
      changeRhythm(walk, () => ({
        annual: anAnnual({
          on: { type: 'nth-weekday', nth, weekday: 4, month: 4, dayOff: 'next' },
          goalRequests,
        }),
      })),
  ),
  step(
    'a session gives something to do:',
    fc.record({ index: fc.nat(5), name: names, day: fc.integer({ min: 0, max: 20 }) }),
    async (walk, { index, name, day }) => {
      const { organizationId } = walk.world;
      const { id, date } = await app.app
        .get(SessionsService)
        .get(organizationId, await sessionNumber(walk, index));
      return app.app.get(ResolutionsService).record(
        organizationId,
        id,
        {
          ...{ kind: 'action', what: 'Call back', customer: '', owner: walk.world.address(name) },
          dueOn: addDays(date, day),
        },
        walk.planner,
      );
    },
  ),
  step('somebody does it:', names, async ({ world, planner }, name) => {
    const { organizationId } = world;
    const [first] = await app.app
      .get(ResolutionsService)
      .open(organizationId, { ownerId: world.people[name] });
    if (first) await app.app.get(ResolutionsService).setDone(organizationId, first.id, true, planner);
  }),
  step(
    'asked before sessions:',
    fc.constantFrom('start-stop-keep' as const, 'where-to' as const, null),
    (walk, questionRound) =>
      changeRhythm(walk, ({ monthly }) => ({ monthly: monthly && { ...monthly, questionRound } })),
  ),
  step(
    'somebody answers before a session:',
    fc.record({ index: fc.nat(2), name: names }),
    async (walk, { index, name }) =>
      app.app
        .get(AnswersService)
        .answer(walk.world.organizationId, await sessionNumber(walk, index), walk.world.people[name], [
          'More',
        ]),
  ),
  step(
    'an agenda is made up at another time:',
    fc.record({ index: fc.nat(2), days: fc.option(fc.nat(20)) }),
    async (walk, { index, days: count }) => {
      const until = count === null ? null : app.clock.now() + count * 24 * HOUR;
      const session = await sessionNumber(walk, index);
      await app.app.get(ArrangingService).setCutOff(walk.world.organizationId, session, until, THE_HOUSE);
    },
  ),
  step('recomputed', nothing, ({ world }) =>
    app.app.get(RecomputeService).recompute(world.organizationId, 2027, { dryRun: false }),
  ),
  step('the goal is written anew', nothing, ({ world }) =>
    app.app.get(GoalsService).put(world.organizationId, {
      ...{ key: 'helped', year: 2027, statement: `Helped on ${today()}`, why: 'It brings them back.' },
      ...{ customer: null, horizon: '2028-06-30', owner: world.address('noor'), mandate: 'matrix' },
    }),
  ),
  step('the goal is adopted', nothing, ({ world }) =>
    app.app.get(GoalMoves).move(world.organizationId, 'helped', 'adopt'),
  ),
  step('an update arrives:', fc.nat(5), async ({ world: { organizationId } }, index) => {
    const requests = await app.database
      .read()
      .find(UpdateRequest, { where: { organizationId }, order: { closesAt: 'ASC', id: 'ASC' } });
    const request = requests[index % requests.length]!;
    const answer = {
      readings: {},
      delivered: 'A shorter menu',
      nothingDelivered: false,
      customer: 'Less waiting',
      help: '',
    };
    return app.app.get(UpdatesService).submit({
      ...{ organizationId, roundId: request.roundId, personId: null, source: 'api' },
      answers: [{ requestId: request.id, version: request.version, ...answer }],
    });
  }),
);

/** Of each occasion: when it is to be looked at as stored, and as the rule says when it is asked now; never is infinity. */
async function looks(
  organizationId: string,
): Promise<{ occasion: string; stored: number; wanted: number }[]> {
  const now = app.clock.now();
  const occasions = await app.database.read().findBy(Occasion, { organizationId });
  const told = await toldOf(
    app.database.read(),
    organizationId,
    occasions.map(({ id }) => id),
  );
  const rows = new Map(occasions.map((occasion) => [occasion.id, occasion]));
  return (await app.app.get(NoticeFactsService).load(organizationId, occasions)).map((facts) => {
    const { due, missed, next } = evaluate(facts, told.get(facts.occasionId) ?? [], now);
    const { lookAt, until } = rows.get(facts.occasionId)!;
    // What a change would only have recorded as missed about a session that is over, nobody writes down any more.
    const isDue = due.length > 0 || (missed.length > 0 && until > now);
    return { occasion: facts.label, stored: lookAt ?? Infinity, wanted: isDue ? now : (next ?? Infinity) };
  });
}

it('whatever changes, no occasion waits longer than the rule would have it; and a tick writes down just that', async () => {
  const walk = async (taken: readonly Step[]) => {
    walks += 1;
    const world = await aWorld(app, `walk-${walks}`);
    const { organizationId } = world;
    rhythm = (await app.app.get(RhythmService).get(organizationId)).rules;
    const planner = { organizationId, personId: world.people.piet, roles: ['planner' as const] };
    for (const take of taken) {
      await take({ world, planner }).catch((error: unknown) => {
        // What the product refuses changes nothing, and so the promise holds as well.
        if (!(error instanceof DomainError)) throw error;
      });
      for (const { occasion, stored, wanted } of await looks(organizationId)) {
        if (stored > wanted) throw new Error(`${occasion} waits until ${stored}, the rule says ${wanted}.`);
      }
    }
    await app.app.get(TickService).tick();
    for (const { occasion, stored, wanted } of await looks(organizationId)) {
      expect([occasion, stored]).toEqual([occasion, wanted]);
    }
  };
  const walked = fc.asyncProperty(fc.array(steps, { minLength: 10, maxLength: 40, size: 'max' }), walk);
  await fc.assert(walked, { numRuns: WALKS, seed: 20270301, endOnFailure: false });
});
