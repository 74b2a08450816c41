import { describe, expect, test } from '@jest/globals';
import { problemsOfRhythm } from '../../../src/cycles/domain/rhythm-problems.js';
import type { RhythmRules } from '../../../src/cycles/domain/rhythm.js';
import { rhythmSchema } from '../../../src/cycles/rhythm.schemas.js';
import {
  aMonthly,
  anAnnual,
  aRhythm,
  aSession,
  CALENDAR_YEAR,
  FIRST_WEDNESDAY,
  RETAIL_YEAR,
} from './rhythms.js';

const use = { fiscal: CALENDAR_YEAR, workingDays: [1, 2, 3, 4, 5], departments: new Set(['sales']) };
const lead = (change: object) => ({ unit: 'working-days' as const, at: '09:00', ...change });
const updates = {
  about: 'previous' as const,
  opens: lead({ before: 7 }),
  nudges: [lead({ before: 4 })],
  due: lead({ before: 2 }),
  closes: null,
  overduePlanner: null,
  overdueLeadership: null,
};
const fieldsOf = (rules: Partial<RhythmRules>, where = use) =>
  problemsOfRhythm(aRhythm(rules), where).map(({ field }) => field);

describe('a rhythm', () => {
  test('that is sound has no problems', () => {
    const participants = [
      'everyone',
      'leaders',
      'planners',
      'heads',
      'deputies',
      'department:sales',
      'ada@example.com',
    ];
    const annual = anAnnual({ participants, goalRequests: [lead({ before: 20 }), lead({ before: 10 })] });
    const monthly = aMonthly({ agenda: lead({ before: 3 }), updates, mergeIntoQuarterly: true });
    const rules = aRhythm({ annual, quarterly: aSession(), monthly });
    expect(problemsOfRhythm(rules, use)).toEqual([]);
    expect(problemsOfRhythm(rules, { ...use, people: new Set(['ada@example.com']) })).toEqual([]);
    expect(problemsOfRhythm(rules, { ...use, people: new Set(['bob@example.com']) })).toMatchObject([
      { field: 'annual.participants[6]', message: expect.stringContaining('Nobody of the organization') },
    ]);
  });

  test.each<[string, Partial<RhythmRules>, string]>([
    ['without a session', {}, 'monthly'],
    [
      'with a day no month has',
      { monthly: aMonthly({ on: { type: 'nth-working-day', nth: 25, month: 1, dayOff: 'keep' } }) },
      'monthly.on.nth',
    ],
    [
      'for a department that is not',
      { annual: anAnnual({ participants: ['heads', 'department:selling'] }) },
      'annual.participants[1]',
    ],
    ['for a group that is not', { annual: anAnnual({ participants: ['head'] }) }, 'annual.participants[0]'],
    [
      'for two addresses in one',
      { annual: anAnnual({ participants: ['a@example.com,b@example.com'] }) },
      'annual.participants[0]',
    ],
    [
      'with an agenda after the session',
      { quarterly: aSession({ agenda: lead({ after: 1 }) }) },
      'quarterly.agenda',
    ],
    [
      'with a reminder after the session',
      { quarterly: aSession({ reminders: [lead({ after: 1 })] }) },
      'quarterly.reminders[0]',
    ],
    [
      'with a reminder twice',
      { quarterly: aSession({ reminders: [lead({ before: 1 }), lead({ before: 1 })] }) },
      'quarterly.reminders[1]',
    ],
    [
      'that asks one question twice',
      { quarterly: aSession({ questionRound: ['Why?', 'How?', 'Why?'] }) },
      'quarterly.questionRound[2]',
    ],
    [
      'with updates due before they are asked for',
      { monthly: aMonthly({ updates: { ...updates, due: lead({ before: 8 }) } }) },
      'monthly.updates.due',
    ],
    [
      'that closes before it is due',
      { monthly: aMonthly({ updates: { ...updates, closes: lead({ before: 3 }) } }) },
      'monthly.updates.closes',
    ],
    [
      'that merges into nothing',
      { monthly: aMonthly({ mergeIntoQuarterly: true }) },
      'monthly.mergeIntoQuarterly',
    ],
  ])('%s is refused, and the field named', (_, rules, field) => {
    expect(fieldsOf(rules)).toEqual([field]);
  });

  test('of more days than are ever worked in a row is refused, unless it is held on days off too', () => {
    const three = { ...use, workingDays: [1, 2, 4, 5] };
    const offSite = (days: number, dayOff: 'next' | 'keep' = 'next') =>
      aSession({ on: { ...FIRST_WEDNESDAY, weekday: 1, dayOff }, days });
    expect(fieldsOf({ quarterly: offSite(5) })).toEqual([]);
    expect(fieldsOf({ quarterly: offSite(2) }, three)).toEqual([]);
    expect(fieldsOf({ quarterly: offSite(3) }, three)).toEqual(['quarterly.days']);
    expect(fieldsOf({ quarterly: offSite(3, 'keep') }, three)).toEqual([]);
    expect(fieldsOf({ quarterly: offSite(4) }, { ...use, workingDays: [5, 6, 7, 1] })).toEqual([]);
  });

  test('has as much time for its agenda as all its days together', () => {
    const template = [{ section: 'projects' as const, minutes: 100 }];
    expect(fieldsOf({ quarterly: aSession({ template }) })).toEqual(['quarterly.template']);
    expect(fieldsOf({ quarterly: aSession({ template, days: 2 }) })).toEqual([]);
  });

  test('whose rule never yields in its fiscal calendar is refused, and one that sometimes does is not', () => {
    const fifth = aMonthly({ on: { ...FIRST_WEDNESDAY, nth: 5, weekday: 5 } });
    const fourWeeks = { ...use, fiscal: { ...RETAIL_YEAR, pattern: '4-4-5' as const } };
    const fifthOfFour = aSession({ on: { ...FIRST_WEDNESDAY, nth: 5, month: 1 } });
    expect(fieldsOf({ monthly: fifth })).toEqual([]);
    expect(fieldsOf({ quarterly: fifthOfFour }, fourWeeks)).toEqual(['quarterly.on.nth']);
  });
});

describe('a rhythm as a file or the API writes it', () => {
  test('may leave out all that has a default', () => {
    const on = { type: 'nth-weekday', nth: 1, weekday: 3, month: 1 };
    expect(rhythmSchema.parse({ monthly: { on, at: '10:00' } })).toEqual(
      aRhythm({
        monthly: aMonthly({
          ...{ participants: ['leaders', 'planners', 'heads'], template: null, questionRound: null },
        }),
      }),
    );
  });

  test.each([
    [{ monthly: { on: { type: 'first', month: 1 }, at: '10:00' } }, ['monthly', 'on', 'type']],
    [{ monthly: { on: FIRST_WEDNESDAY, at: '25:00' } }, ['monthly', 'at']],
    [{ monthly: { on: FIRST_WEDNESDAY, at: '10:00', zone: '+02:00' } }, ['monthly', 'zone']],
    [{ monthly: { on: FIRST_WEDNESDAY, at: '10:00', minutes: 0 } }, ['monthly', 'minutes']],
    [{ quarterly: { on: FIRST_WEDNESDAY, at: '10:00', days: 6 } }, ['quarterly', 'days']],
    [{ monthly: { on: FIRST_WEDNESDAY, at: '10:00', participants: [] } }, ['monthly', 'participants']],
    [
      { quarterly: { on: FIRST_WEDNESDAY, at: '10:00', questionRound: 'why-not' } },
      ['quarterly', 'questionRound'],
    ],
    [{ quarterly: { on: FIRST_WEDNESDAY, at: '10:00', questionRound: [] } }, ['quarterly', 'questionRound']],
    [{ weekly: {} }, []],
  ])('with a wrong field is refused at that field: %j', (rules, path) => {
    const result = rhythmSchema.safeParse(rules);
    expect(result.error?.issues.map((issue) => issue.path)).toEqual([path]);
  });
});
