import { z } from 'zod';
import { plainDateSchema, plainTimeSchema, weekdaySchema } from './date.schemas.js';
import { FARTHEST_MONTH, LONGEST_MONTH } from './domain/date-rule-problems.js';
import type { DateRule } from './domain/date-rule.js';
import type { FiscalYear } from './domain/fiscal-year.js';
import { LONGEST_LEAD, type LeadTime } from './domain/lead-time.js';

export { plainDateSchema, plainTimeSchema, weekdaySchema, zoneSchema } from './date.schemas.js';

// What an organization file and the API say about the calendar.

export const workingWeekSchema = z
  .array(weekdaySchema, 'List the working days of a week, like [1, 2, 3, 4, 5].')
  .min(1, 'A working week has at least one day. List them, like [1, 2, 3, 4, 5].')
  .refine((days) => new Set(days).size === days.length, 'Name each day of the week once.')
  .meta({ id: 'WorkingWeek', description: 'The days of the week on which work is done.' });

export const closureSchema = z
  .strictObject({
    from: plainDateSchema,
    until: plainDateSchema.describe('The last day of the closure.'),
    name: z.string('Name the closure.').trim().min(1, 'Name the closure, like "Summer break".').max(200),
  })
  .refine(({ from, until }) => from <= until, {
    path: ['until'],
    message: 'A closure ends on or after the day it begins. Give the last day off.',
  })
  .meta({ id: 'Closure', description: 'Days off of the organization or a department, both ends included.' });

export const countrySchema = z
  .string('Give the country as two letters in quotes, like "NL".')
  .regex(/^[A-Z]{2}$/, 'Give the country as two capital letters of ISO 3166-1, like NL.')
  .meta({
    id: 'Country',
    description: 'The country whose public holidays count, ISO 3166-1 alpha-2.',
    examples: ['NL'],
  });

const monthNumber = whole(1, 12, 'Give a month as a number, 1 for January to 12 for December.');

const namedBy = z
  .enum(['first', 'last'], 'Say "first" or "last": the calendar year that names the fiscal year.')
  .describe('April 2026 to March 2027 is FY2026 by its first calendar year, FY2027 by its last.');

const monthsYear = z.strictObject({
  type: z.literal('months'),
  startMonth: monthNumber.describe('The month the year starts with, 1 to 12.'),
  namedBy: namedBy.default('last'),
});

const weeksYear = z.strictObject({
  type: z.literal('weeks'),
  pattern: z
    .enum(['4-4-5', '4-5-4', '5-4-4'], 'Give the weeks of a quarter\'s months: "4-4-5", "4-5-4" or "5-4-4".')
    .describe('The weeks of the three months of a quarter.'),
  endsOn: weekdaySchema.describe('The weekday the year ends on, 1 for Monday to 7 for Sunday.'),
  endMonth: monthNumber.describe('The month at whose end the year ends, 1 to 12.'),
  endRule: z
    .enum(
      ['last', 'nearest'],
      'Say "last" for the last such weekday of the month, or "nearest" for the nearest to its end.',
    )
    .describe(
      'Whether the year ends on the last such weekday of the month or the one nearest to its last day.',
    ),
  week53: z
    .literal(
      ['last-month', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
      'Say which fiscal month is a week longer in a year of 53 weeks: "last-month", or its number from 1 to 12.',
    )
    .describe('The fiscal month that is a week longer in a year of 53 weeks.'),
  namedBy,
});

/** How an organization's fiscal years run. */
export const fiscalYearSchema = z
  .discriminatedUnion('type', [monthsYear, weeksYear], 'Say type: months, or type: weeks.')
  .meta({
    id: 'FiscalYear',
    description: 'Twelve calendar months, or 52 and 53 whole weeks.',
  }) satisfies z.ZodType<FiscalYear>;

export const dayOffSchema = z
  .enum(
    ['keep', 'next', 'previous', 'nearest'],
    'Say what to do on a day off: keep, next, previous or nearest.',
  )
  .meta({
    id: 'DayOffPolicy',
    description:
      'Where a date goes that falls on a day off: the working day next, previous or nearest to it, or nowhere.',
  });

const month = whole(
  -FARTHEST_MONTH,
  FARTHEST_MONTH,
  `Count months from the period's start: 1 is its first, 2 the next, 0 the one before; at most ${FARTHEST_MONTH} away.`,
).describe(
  "Counted from the period's start: 1 is its first month, 0 the month before, -1 the one before that.",
);

const nthWeekday = z.strictObject({
  type: z.literal('nth-weekday'),
  nth: z
    .literal([1, 2, 3, 4, 5, 'last'], 'No month has that weekday so often. Give 1 to 5, or "last".')
    .describe('Which of the weekdays of the month, 1 to 5, or last.'),
  weekday: weekdaySchema,
  month,
  dayOff: dayOffSchema.default('next'),
});

const nthWorkingDay = z.strictObject({
  type: z.literal('nth-working-day'),
  nth: whole(
    -LONGEST_MONTH,
    LONGEST_MONTH,
    `No month has that working day. Give 1 to ${LONGEST_MONTH} from its start, or -1 to -${LONGEST_MONTH} from its end.`,
  )
    .refine((nth) => nth !== 0, 'There is no working day 0. Give 1 for the first, or -1 for the last.')
    .describe('1 is the first working day of the month, -1 its last.'),
  month,
  dayOff: dayOffSchema.default('keep'),
});

const dayOfMonth = z.strictObject({
  type: z.literal('day-of-month'),
  day: whole(
    1,
    LONGEST_MONTH,
    `Give a day from 1 to ${LONGEST_MONTH}; in a shorter month its last day is taken.`,
  ).describe('The day of the month; in a shorter month its last day is taken.'),
  month,
  dayOff: dayOffSchema.default('next'),
});

/** Where in a period a session takes place. */
export const dateRuleSchema = z
  .discriminatedUnion(
    'type',
    [nthWeekday, nthWorkingDay, dayOfMonth],
    'Say type: nth-weekday, type: nth-working-day or type: day-of-month.',
  )
  .meta({
    id: 'DateRule',
    description: 'Where in a period a session takes place.',
  }) satisfies z.ZodType<DateRule>;

const leadDays = whole(0, LONGEST_LEAD, `Give a whole number of days from 0 to ${LONGEST_LEAD}.`);

/** How long before or after an occasion, and at what local time. */
export const leadTimeSchema = z
  .strictObject({
    before: leadDays.optional().describe('How many days before.'),
    after: leadDays.optional().describe('How many days after, instead of before.'),
    unit: z
      .enum(['days', 'working-days'], 'Say "days" or "working-days".')
      .describe('What is counted: days, or working days.'),
    at: plainTimeSchema,
    dayOff: dayOffSchema.optional().describe('Without it a date that lands on a day off stays there.'),
  })
  .refine(({ before, after }) => (before === undefined) !== (after === undefined), {
    message: 'Say how many days before, or how many after: one of the two.',
  })
  .meta({
    id: 'LeadTime',
    description:
      'Days before or after an occasion, at a local time: { before: 5, unit: working-days, at: "09:00" }.',
    oneOf: [{ required: ['before'] }, { required: ['after'] }],
  }) satisfies z.ZodType<LeadTime>;

/** Days after the day on which something was due. */
export const graceSchema = z
  .strictObject({
    afterDue: whole(1, LONGEST_LEAD, `Give a whole number of days from 1 to ${LONGEST_LEAD}.`).describe(
      'How many days after the due day.',
    ),
    unit: z
      .enum(['days', 'working-days'], 'Say "days" or "working-days".')
      .default('working-days')
      .describe('What is counted: days, or working days.'),
    at: plainTimeSchema,
  })
  .meta({
    id: 'Grace',
    description: 'Days of patience after the due day: { afterDue: 2, unit: working-days, at: "09:00" }.',
  });

/** When somebody hears of what is late. */
export const escalationSchema = z
  .union(
    [leadTimeSchema, graceSchema],
    'Count from the session, like { before: 2, unit: working-days, at: "09:00" }, or from the due day, like { afterDue: 1, at: "09:00" }.',
  )
  .meta({ id: 'Escalation', description: 'Days before or after the session, or after the due day.' });

function whole(least: number, most: number, message: string): z.ZodNumber {
  return z.int(message).min(least, message).max(most, message);
}
