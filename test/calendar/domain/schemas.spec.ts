import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import * as schemas from '../../../src/calendar/calendar.schemas.js';

const { dateRuleSchema, fiscalYearSchema, leadTimeSchema, workingWeekSchema, closureSchema } = schemas;
const { countrySchema, plainDateSchema, plainTimeSchema, zoneSchema } = schemas;

const month = { type: 'months', startMonth: 4 };
const weeks = {
  type: 'weeks',
  pattern: '4-4-5',
  endsOn: 6,
  endMonth: 9,
  endRule: 'last',
  week53: 'last-month',
  namedBy: 'last',
};
const tuesday = { type: 'nth-weekday', nth: 2, weekday: 2, month: 1 };

describe('what is right', () => {
  test.each<[string, z.ZodType, unknown, unknown]>([
    ['a fiscal year of months', fiscalYearSchema, month, { ...month, namedBy: 'last' }],
    ['a fiscal year of weeks', fiscalYearSchema, weeks, weeks],
    ['week 53 in a month', fiscalYearSchema, { ...weeks, week53: 3 }, { ...weeks, week53: 3 }],
    ['a weekday rule', dateRuleSchema, tuesday, { ...tuesday, dayOff: 'next' }],
    [
      'the last weekday',
      dateRuleSchema,
      { ...tuesday, nth: 'last', month: 0 },
      { ...tuesday, nth: 'last', month: 0, dayOff: 'next' },
    ],
    [
      'a working day',
      dateRuleSchema,
      { type: 'nth-working-day', nth: -1, month: 1 },
      { type: 'nth-working-day', nth: -1, month: 1, dayOff: 'keep' },
    ],
    [
      'a day of the month',
      dateRuleSchema,
      { type: 'day-of-month', day: 31, month: 1, dayOff: 'previous' },
      { type: 'day-of-month', day: 31, month: 1, dayOff: 'previous' },
    ],
    [
      'a lead time',
      leadTimeSchema,
      { before: 5, unit: 'working-days', at: '09:00' },
      { before: 5, unit: 'working-days', at: '09:00' },
    ],
    ['a zone by an older name', zoneSchema, 'asia/calcutta', 'Asia/Kolkata'],
    ['a working week', workingWeekSchema, [1, 2, 3, 4], [1, 2, 3, 4]],
    [
      'a closure of a day',
      closureSchema,
      { from: '2027-05-05', until: '2027-05-05', name: ' x ' },
      { from: '2027-05-05', until: '2027-05-05', name: 'x' },
    ],
    ['a country', countrySchema, 'NL', 'NL'],
  ])('%s', (_, schema, input, output) => {
    expect(schema.parse(input)).toEqual(output);
  });
});

describe('what is wrong is named with its place and the remedy', () => {
  test.each<[z.ZodType, unknown, string, string]>([
    [plainDateSchema, '2027-02-29', '', 'YYYY-MM-DD'],
    [plainDateSchema, 20270101, '', 'in quotes'],
    [plainTimeSchema, '9:00', '', 'HH:MM'],
    [plainTimeSchema, 540, '', 'in quotes'],
    [zoneSchema, 'EST', '', 'America/New_York or America/Panama'],
    [zoneSchema, '+02:00', '', 'bare offset'],
    [zoneSchema, 'Amsterdam', '', 'Did you mean Europe/Amsterdam?'],
    [zoneSchema, 2, '', 'by its place'],
    [workingWeekSchema, [], '', 'at least one day'],
    [workingWeekSchema, [1, 1], '', 'once'],
    [workingWeekSchema, [0], '0', '1 for Monday'],
    [closureSchema, { from: '2027-05-05', until: '2027-05-04', name: 'x' }, 'until', 'ends on or after'],
    [closureSchema, { from: '2027-05-05', until: '2027-05-05', name: ' ' }, 'name', 'Name the closure'],
    [countrySchema, 'nl', '', 'two capital letters'],
    [fiscalYearSchema, { type: 'moons' }, 'type', 'type: months'],
    [fiscalYearSchema, { ...month, startMonth: 13 }, 'startMonth', '1 for January'],
    [fiscalYearSchema, { ...weeks, week53: 0 }, 'week53', 'a week longer'],
    [fiscalYearSchema, { ...weeks, week53: undefined }, 'week53', 'a week longer'],
    [fiscalYearSchema, { ...weeks, pattern: '4-4-4' }, 'pattern', '4-5-4'],
    [dateRuleSchema, { type: 'often' }, 'type', 'nth-weekday'],
    [dateRuleSchema, { ...tuesday, nth: 6 }, 'nth', '1 to 5'],
    [dateRuleSchema, { ...tuesday, weekday: 8 }, 'weekday', '1 for Monday'],
    [dateRuleSchema, { ...tuesday, month: 1.5 }, 'month', "period's start"],
    [dateRuleSchema, { ...tuesday, dayOff: 'later' }, 'dayOff', 'keep, next, previous or nearest'],
    [dateRuleSchema, { type: 'nth-working-day', nth: 0, month: 1 }, 'nth', 'no working day 0'],
    [dateRuleSchema, { type: 'nth-working-day', nth: 40, month: 1 }, 'nth', 'No month has'],
    [dateRuleSchema, { type: 'day-of-month', day: 32, month: 1 }, 'day', '1 to 31'],
    [leadTimeSchema, { unit: 'days', at: '09:00' }, '', 'one of the two'],
    [leadTimeSchema, { before: 1, after: 1, unit: 'days', at: '09:00' }, '', 'one of the two'],
    [leadTimeSchema, { before: -1, unit: 'days', at: '09:00' }, 'before', 'from 0'],
    [leadTimeSchema, { before: 1, unit: 'weeks', at: '09:00' }, 'unit', 'working-days'],
  ])('%#: in %j', (schema, input, path, message) => {
    const issues = schema.safeParse(input).error?.issues ?? [];
    expect(issues.map((issue) => issue.path.join('.'))).toEqual([path]);
    expect(issues[0]?.message).toContain(message);
  });

  test('unknown fields too', () => {
    const objects = [
      [fiscalYearSchema, month],
      [dateRuleSchema, tuesday],
      [leadTimeSchema, { before: 1, unit: 'days', at: '09:00' }],
    ] as const;
    for (const [schema, input] of objects) {
      expect(schema.safeParse({ ...input, hour: 1 }).error?.issues[0]?.code).toBe('unrecognized_keys');
    }
  });
});

test.each(Object.entries(schemas))('%s can be published as JSON Schema, under its own name', (_, schema) => {
  for (const io of ['input', 'output'] as const) {
    const published = z.toJSONSchema(schema, { io });
    expect(published.$ref ?? published.id).toMatch(/[A-Z]\w+$/);
  }
});
