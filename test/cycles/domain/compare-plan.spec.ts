import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FiscalYear } from '../../../src/calendar/domain/fiscal-year.js';
import {
  comparePlan,
  isEmpty,
  type KeptSession,
  type WantedSession,
} from '../../../src/cycles/domain/compare-plan.js';
import type { CyclePlan } from '../../../src/cycles/domain/plan-cycle.js';
import { placeOf } from '../../../src/cycles/domain/planned-session.js';
import {
  aMonthly,
  anAnnual,
  aPlan,
  aSession,
  CALENDAR_YEAR,
  FIRST_WEDNESDAY,
  RETAIL_YEAR,
} from './rhythms.js';

const NEW_YEAR = Date.parse('2027-01-01T00:00:00Z');

function wantedOf({ sessions }: CyclePlan): WantedSession[] {
  return sessions.map((session) => ({
    ...session,
    number: placeOf(session.period),
    reviews: session.reviews?.name ?? null,
  }));
}

function kept(wanted: WantedSession, change: Partial<KeptSession> = {}): KeptSession {
  const state = { extraordinary: false, moved: false, cancelled: false, planned: true };
  return { ...wanted, id: `${wanted.kind} ${wanted.number}`, ...state, ...change };
}

const [january, february, march] = wantedOf(aPlan({ monthly: aMonthly() }));
if (!january || !february || !march) throw new Error('The plan has twelve sessions.');
const fridays = wantedOf(aPlan({ monthly: aMonthly({ on: { ...FIRST_WEDNESDAY, weekday: 5 } }) }));
const friday = fridays[1];
if (!friday) throw new Error('The plan has twelve sessions.');

describe('comparing a plan with what is kept', () => {
  test('moves a session to its new date', () => {
    const { moved, ...rest } = comparePlan([friday], [kept(february)], NEW_YEAR);
    expect(moved).toEqual([{ kept: kept(february), wanted: friday }]);
    expect(rest).toEqual({ unchanged: [], altered: [], added: [], removed: [], left: [] });
  });

  test.each<[string, Partial<WantedSession>]>([
    ['time', { time: '11:00' }],
    ['zone', { zone: 'Europe/London' }],
    ['length', { minutes: 90 }],
    ['number of days', { days: 2 }],
  ])('another %s is a move', (_, change) => {
    expect(comparePlan([{ ...february, ...change }], [kept(february)], NEW_YEAR).moved).toHaveLength(1);
  });

  test.each<[string, Partial<WantedSession>]>([
    ['place', { place: 'Room 3' }],
    ['merged session', { merged: ['monthly'] }],
    ['month it reviews', { reviews: 'FY2027 M01' }],
  ])('another %s is none, but altered', (_, change) => {
    const { altered, moved } = comparePlan([{ ...february, ...change }], [kept(february)], NEW_YEAR);
    expect([altered.length, moved.length]).toEqual([1, 0]);
  });

  test('adds what is missing and removes what the rhythm names no more', () => {
    const { added, removed } = comparePlan([february], [kept(march)], NEW_YEAR);
    expect(added).toEqual([{ wanted: february, revives: null }]);
    expect(removed).toEqual([kept(march)]);
  });

  test.each<[string, Partial<KeptSession>, string]>([
    ['an extraordinary session', { extraordinary: true, planned: false }, 'extraordinary'],
    ['one moved by a person', { moved: true }, 'moved'],
    ['a cancelled one', { cancelled: true }, 'cancelled'],
    ['one cancelled after it was moved', { cancelled: true, moved: true }, 'cancelled'],
  ])('leaves %s alone', (_, state, why) => {
    const there = kept(february, state);
    const { left, moved, removed } = comparePlan([friday], [there], NEW_YEAR);
    expect({ left, moved, removed }).toEqual({ left: [{ kept: there, why }], moved: [], removed: [] });
  });

  test('an extraordinary session does not take the place of the regular one', () => {
    const extra = kept(february, { extraordinary: true, planned: false });
    expect(comparePlan([february], [extra], NEW_YEAR).added).toEqual([{ wanted: february, revives: null }]);
  });

  test('leaves past sessions alone and plans nothing into the past', () => {
    const now = february.startsAt;
    expect(comparePlan([friday], [kept(february)], now).left).toEqual([
      { kept: kept(february), why: 'past' },
    ]);
    expect(comparePlan([january], [], now).added).toEqual([]);
    const earlier = { ...march, date: '2027-02-01', startsAt: Date.parse('2027-02-01T09:00:00Z') };
    expect(comparePlan([earlier], [kept(march)], now).left).toEqual([
      { kept: kept(march), why: 'would-be-past' },
    ]);
  });

  test('a session that recomputing removed comes back when the rhythm names it again', () => {
    const gone = kept(february, { cancelled: true, planned: false });
    expect(comparePlan([], [gone], NEW_YEAR)).toMatchObject({ removed: [], added: [] });
    expect(comparePlan([friday], [gone], NEW_YEAR).added).toEqual([{ wanted: friday, revives: gone }]);
  });
});

const rule = fc.oneof(
  fc.record({
    type: fc.constant('nth-weekday' as const),
    nth: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const, 'last' as const),
    weekday: fc.constantFrom(
      1 as const,
      2 as const,
      3 as const,
      4 as const,
      5 as const,
      6 as const,
      7 as const,
    ),
  }),
  fc.record({
    type: fc.constant('nth-working-day' as const),
    nth: fc.integer({ min: -20, max: 20 }).filter((nth) => nth !== 0),
  }),
  fc.record({ type: fc.constant('day-of-month' as const), day: fc.integer({ min: 1, max: 31 }) }),
);
const dateRule = fc
  .tuple(
    rule,
    fc.integer({ min: -14, max: 14 }),
    fc.constantFrom('keep' as const, 'next' as const, 'previous' as const, 'nearest' as const),
  )
  .map(([which, month, dayOff]) => ({ ...which, month, dayOff }));
const sessionRules = fc.record({
  on: dateRule,
  at: fc.constantFrom('00:00', '02:30', '09:45', '23:59'),
  minutes: fc.constantFrom(30, 90),
  days: fc.constantFrom(undefined, 1, 2, 3),
  zone: fc.constantFrom(null, 'Asia/Kathmandu', 'America/New_York'),
});
const rhythm = fc.record({
  annual: fc.option(sessionRules.map((rules) => anAnnual(rules))),
  quarterly: fc.option(sessionRules.map((rules) => aSession(rules))),
  monthly: fc.option(
    fc
      .tuple(sessionRules, fc.boolean())
      .map(([rules, mergeIntoQuarterly]) => aMonthly({ ...rules, mergeIntoQuarterly })),
  ),
});
const fiscal = fc.constantFrom<FiscalYear>(CALENDAR_YEAR, RETAIL_YEAR, {
  type: 'months',
  startMonth: 7,
  namedBy: 'first',
});
const closures = fc.array(
  fc.record({ from: fc.integer({ min: 1, max: 28 }), month: fc.integer({ min: 1, max: 12 }) }),
  { maxLength: 6 },
);
const spelled = (days: { from: number; month: number }[]) =>
  days.map(({ from, month }) => {
    const date = `2027-${String(month).padStart(2, '0')}-${String(from).padStart(2, '0')}`;
    return { from: date, until: date, name: 'Closed' };
  });

describe('properties', () => {
  test('recomputing right after keeping changes nothing, whatever the rhythm and the moment', () => {
    fc.assert(
      fc.property(
        rhythm,
        fiscal,
        closures,
        fc.integer({ min: -400, max: 800 }),
        (rules, year, days, away) => {
          const plan = aPlan(rules, { fiscal: year, closures: spelled(days) });
          const again = aPlan(rules, { fiscal: year, closures: spelled(days) });
          const now = NEW_YEAR + away * 86_400_000;
          const rows = wantedOf(plan).map((wanted) => kept(wanted));
          expect(isEmpty(comparePlan(wantedOf(again), rows, now))).toBe(true);
        },
      ),
      { seed: 20270101, numRuns: 80 },
    );
  });

  test('each month is reviewed once: by its own session or merged into one quarterly, from whichever year it is seen', () => {
    fc.assert(
      fc.property(sessionRules, sessionRules, fiscal, closures, (quarterly, monthly, year, days) => {
        const rules = {
          quarterly: aSession(quarterly),
          monthly: aMonthly({ ...monthly, mergeIntoQuarterly: true }),
        };
        const reach = [-3, -2, -1, 0, 1, 2, 3];
        const plans = reach.map((away) =>
          aPlan(rules, { fiscal: year, closures: spelled(days), year: 2027 + away }),
        );
        const reviewed = plans.flatMap(({ sessions }) =>
          sessions.flatMap(({ kind, period, reviews }) =>
            kind === 'monthly' ? [period] : reviews ? [reviews] : [],
          ),
        );
        const names = reviewed.map(({ name }) => name);
        expect(new Set(names).size).toBe(names.length);
        const none = plans.flatMap(({ notes }) => notes).filter(({ type }) => type === 'no-date');
        const missing = none.flatMap((note) =>
          note.type === 'no-date' && note.kind === 'monthly' ? [note.period] : [],
        );
        const seen = new Set([...names, ...missing.map(({ name }) => name)]);
        for (const { name } of plans[3]?.periods.months ?? []) expect(seen).toContain(name);
      }),
      { seed: 20270102, numRuns: 25 },
    );
  });
});
