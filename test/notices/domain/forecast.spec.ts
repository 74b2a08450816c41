import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  adopted,
  answered,
  cancelled,
  done,
  moved,
  responded,
  restored,
} from '../../../src/notices/domain/acts.js';
import { evaluate } from '../../../src/notices/domain/evaluation.js';
import type { OccasionFacts } from '../../../src/notices/domain/facts.js';
import { type Act, forecastOccasion } from '../../../src/notices/domain/forecast.js';
import { type Told } from '../../../src/notices/domain/notice.js';
import { instantOf } from '../../../src/calendar/domain/zones.js';
import { workingCalendar } from '../../../src/calendar/domain/working-days.js';
import {
  AMSTERDAM,
  at,
  away,
  goalRound,
  headships,
  line,
  marchActions,
  marchQuestions,
  marchRound,
  marchSession,
  people,
  rosterWith,
} from './tessel.js';

const FROM = at('02-08 00:00');
const TO = at('04-10 00:00');
const HALF_HOUR = 1_800_000;

/** The oracle: somebody looks every half hour, whatever the rule says about when to look again. */
function everyHalfHour(start: OccasionFacts, acts: readonly Act[]): string[] {
  let facts = start;
  const told: Told[] = [];
  const lines: string[] = [];
  for (let now = FROM; now < TO; now += HALF_HOUR) {
    for (const act of acts) if (act.at === now) facts = act.apply(facts);
    const { due, missed } = evaluate(facts, told, now);
    for (const notice of due) {
      lines.push(line({ ...notice, at: now }));
      told.push({ ...notice, timing: facts.timing, status: 'sent' });
    }
    for (const { notice } of missed) told.push({ ...notice, timing: facts.timing, status: 'missed' });
  }
  return lines;
}

const foretold = (facts: OccasionFacts, acts: readonly Act[]) =>
  forecastOccasion(facts, acts, FROM, TO).map(line);

/** The oracle for one person's: everybody's, without the others'. */
function expectEachAlone(facts: OccasionFacts, acts: readonly Act[], told: readonly Told[]): void {
  const everybody = forecastOccasion(facts, acts, FROM, TO, told);
  for (const { id } of people) {
    expect(forecastOccasion(facts, acts, FROM, TO, told, id)).toEqual(
      everybody.filter(({ to }) => to === id),
    );
  }
}

describe('a forecast', () => {
  it('replays answers, so that nobody who will have answered is nudged', () => {
    const acts = [answered(at('03-01 11:00'), ['sales']), answered(at('03-06 11:00'), ['service'])];
    const lines = foretold(marchRound, acts);
    expect(lines.filter((text) => text.includes('anna'))).toEqual(['02-24 09:00 update-request 1 anna']);
    expect(lines.filter((text) => text.includes('bram'))).toEqual([
      '02-24 09:00 update-request 1 bram',
      '03-02 09:00 update-nudge 1 bram',
      '03-04 09:00 update-nudge 2 bram',
      '03-05 08:30 update-due 1 bram',
    ]);
  });

  it('replays a move, and says when what became late will leave', () => {
    const to = { date: '2027-03-05', startsAt: instantOf('2027-03-05', '10:00', AMSTERDAM) };
    const lines = foretold(marchSession, [moved(at('03-02 12:00'), to)]);
    expect(lines).toEqual([
      '03-02 09:00 agenda 1 anna',
      '03-02 09:00 agenda 1 bram',
      '03-02 12:00 agenda 1 cleo',
      '03-04 16:00 session-reminder 1 anna',
      '03-04 16:00 session-reminder 1 bram',
      '03-05 00:00 session-reminder 1 cleo',
    ]);
  });

  it('replays a cancellation, a restoration and an adoption', () => {
    expect(foretold(marchSession, [cancelled(at('03-02 12:00'))])).toEqual([
      '03-02 09:00 agenda 1 anna',
      '03-02 09:00 agenda 1 bram',
    ]);
    expect(foretold(marchSession, [cancelled(at('02-20 12:00')), restored(at('02-25 12:00'))])).toHaveLength(
      6,
    );
    expect(foretold(goalRound, [adopted(at('02-20 12:00'))])).toEqual(['02-09 09:00 goal-request 1 gijs']);
  });

  it('replays that what a session gave to do is done', () => {
    const acts = [done(at('03-11 12:00'), 'carrier'), done(at('03-12 12:00'), 'slip')];
    expect(foretold(marchActions, acts).filter((text) => !text.includes('bram'))).toEqual([
      '03-10 09:00 action-reminder 1 anna',
      '03-12 09:00 action-reminder 2 anna',
    ]);
  });

  it('finds at the instants the rule names what a look every half hour finds', () => {
    const moment = fc.integer({ min: 0, max: (TO - FROM) / HALF_HOUR - 1 }).map((n) => FROM + n * HALF_HOUR);
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2027-03-${String(n).padStart(2, '0')}`);
    const act = fc.oneof(
      fc
        .tuple(moment, fc.subarray(['sales', 'service', 'web']))
        .map(([when, departments]) => answered(when, departments)),
      fc.tuple(moment, fc.integer({ min: 1, max: 28 })).map(([when, day]) => {
        const date = `2027-03-${String(day).padStart(2, '0')}`;
        return moved(when, { date, startsAt: instantOf(date, '10:00', AMSTERDAM) });
      }),
      moment.map(cancelled),
      moment.map(restored),
      moment.map(adopted),
      fc.tuple(moment, fc.constantFrom('carrier', 'slip', 'stock')).map(([when, id]) => done(when, id)),
      fc.tuple(moment, fc.constantFrom('anna', 'bram', 'dirk')).map(([when, who]) => responded(when, who)),
    );
    const absence = fc
      .tuple(
        fc.constantFrom('anna', 'bram', 'cleo', 'gijs'),
        day,
        day,
        fc.constantFrom('dirk', 'fenna', 'anna', null),
      )
      .map(([who, one, other, standIn]) =>
        away(who, one < other ? one : other, one < other ? other : one, standIn === who ? null : standIn),
      );
    const term = fc.record({
      departmentId: fc.constantFrom('sales', 'service', 'web'),
      personId: fc.constantFrom('anna', 'bram', 'cleo', 'dirk'),
      kind: fc.constantFrom('head', 'head', 'deputy'),
      fromDate: fc.oneof(fc.constant('2020-01-01'), day),
      untilDate: fc.oneof(fc.constant(null), day),
    });
    const closedOn = fc.array(day, { maxLength: 3 }).map((days) =>
      workingCalendar({
        workingDays: [1, 2, 3, 4, 5],
        holidays: [],
        closures: days.map((date) => ({ from: date, until: date, name: 'Closed' })),
      }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom<OccasionFacts>(
          marchSession,
          marchRound,
          marchRound,
          goalRound,
          marchActions,
          marchQuestions,
        ),
        fc.array(absence, { maxLength: 3 }),
        fc.oneof(fc.constant(headships), fc.array(term, { maxLength: 6 })),
        fc.tuple(closedOn, closedOn, closedOn),
        fc.array(act, { maxLength: 4 }),
        (facts, absences, terms, calendars, acts) => {
          const sorted = [...acts].sort((a, b) => a.at - b.at);
          const roster = rosterWith(absences, [], terms);
          const world: OccasionFacts =
            facts.type === 'update-round'
              ? {
                  ...facts,
                  roster,
                  requests: facts.requests.map((request, i) => ({ ...request, calendar: calendars[i]! })),
                }
              : { ...facts, roster };
          expect(foretold(world, sorted)).toEqual(everyHalfHour(world, sorted));
          expectEachAlone(world, sorted, []);
          // Part of it was said before, in this timing; and in an earlier one, before a move.
          const told = forecastOccasion(world, [], FROM, FROM + (TO - FROM) / 2).map((notice) => ({
            ...notice,
            ...{ timing: world.timing, status: 'sent' as const },
          }));
          expectEachAlone(world, [], told);
          expectEachAlone({ ...world, timing: world.timing + 1, timedAt: FROM }, [], told);
        },
      ),
      { numRuns: 15, seed: 20270309 },
    );
  });
});
