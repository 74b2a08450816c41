import { z } from 'zod';
import { plainDateSchema } from '../../calendar/calendar.schemas.js';
import { FREQUENCIES } from '../../kpis/domain/every.js';
import { DIRECTIONS, LONGEST_SOURCE, NATURES, PERSPECTIVES, TIMINGS } from '../../kpis/domain/kpi.js';
import { EVIDENCE } from '../../kpis/domain/link.js';
import { addressSchema, keySchema, nameSchema } from '../../organizations/organization.schemas.js';
import { looksLikeMonth } from '../domain/period-names.js';

const NUMBER = 'Give a number, with a point before the decimals and without a unit.';
const value = z.number(NUMBER);

export const monthSchema = z
  .string()
  .refine(looksLikeMonth, 'Name a month like FY2027 M03, or by its start like 2027-03.')
  .describe('A month, FY2027 M03 or by its start 2027-03.');

/** A number, or one with what is to be said about it; both come out alike. */
export const readingSchema = z
  .union(
    [
      value,
      z.null(),
      z.strictObject({
        value: value.nullable().describe('The value; null where it is not known.'),
        note: z
          .string('Write the note as text.')
          .nullable()
          .default(null)
          .describe('What is to be said about it.'),
      }),
    ],
    `${NUMBER} Or { value: 41, note: "after the storm" }.`,
  )
  .transform((given) => (typeof given === 'object' && given !== null ? given : { value: given, note: null }))
  .meta({ id: 'ReadingInFile', description: 'A value, or { value, note }.' });

const plan = z
  .strictObject({
    baseline: value.optional().describe('Where it stands as the cycle begins.'),
    target: value.optional().describe('Where it is to stand as the cycle ends; not the baseline.'),
    low: value.optional().describe('For a band: the lower end of where it is to stay.'),
    high: value.optional().describe('For a band: the upper end of where it is to stay.'),
    tolerance: value.optional().describe('For a band: how far outside it nothing is left, above 0.'),
  })
  .meta({ id: 'PlanInFile', description: 'Baseline and target, or for a band low, high and tolerance.' });

const shape = {
  key: keySchema,
  name: nameSchema,
  timing: z
    .enum(TIMINGS, 'Say leading or lagging.')
    .default('lagging')
    .describe('Leading: it moves before the goal does. Lagging: it moves after.'),
  customer: z.string('Say it as text.').nullable().default(null).describe('What it says about the customer.'),
  unit: z
    .string('Give the unit as text, in quotes where it is a sign like "%".')
    .max(16)
    .default('')
    .describe('%, min, €, …'),
  decimals: z
    .int('Give a whole number.')
    .min(0)
    .max(6)
    .default(0)
    .describe('Digits shown after the point, 0 to 6.'),
  direction: z
    .enum(DIRECTIONS, 'Say higher, lower or band.')
    .default('higher')
    .describe('Whether higher is better, lower is, or staying within a band.'),
  freshFor: z
    .int('Give a whole number of months.')
    .min(1)
    .max(12)
    .nullable()
    .default(null)
    .describe('For how many months a reading stays fresh; left out, until the next one is wanted.'),
  every: z
    .enum(FREQUENCIES, `Say ${FREQUENCIES.join(', ')}.`)
    .default('month')
    .describe(
      'How often a reading is wanted: month, quarter or year. It is asked for in the month that ends it.',
    ),
  owner: addressSchema
    .nullable()
    .default(null)
    .describe('Address of who answers for it, apart from who enters its value.'),
  source: z
    .string('Say it as text.')
    .max(LONGEST_SOURCE)
    .nullable()
    .default(null)
    .describe('Where the figure comes from.'),
  perspective: z
    .enum(PERSPECTIVES, `Say ${PERSPECTIVES.join(', ')}.`)
    .nullable()
    .default(null)
    .describe('Which question of a balanced scorecard it answers.'),
  rewarded: z
    .boolean('Say true or false.')
    .default(false)
    .describe("Whether somebody's pay or bonus depends on it."),
  from: plainDateSchema.nullable().default(null).describe('The first day it holds; left out, it always did.'),
  until: plainDateSchema.nullable().default(null).describe('The last day it holds; left out, it goes on.'),
  plans: z
    .record(
      z
        .string()
        .regex(/^\d{4}$/, 'Name a cycle by its year, like 2027.')
        .describe('The year of a cycle.'),
      plan,
    )
    .default({})
    .describe('What it aims at, by the year of the cycle.'),
  targets: z
    .record(monthSchema, value)
    .default({})
    .describe('Targets of single months; the others lie on the line from baseline to target.'),
  readings: z
    .record(monthSchema, readingSchema)
    .default({})
    .describe('Values that are known already, by the month they are of.'),
};

const nature = z
  .enum(NATURES, 'Say explicit or implicit.')
  .describe('Explicit: it asks the customer. Implicit: it says something about the customer all the same.');

const link = z
  .strictObject({
    goal: keySchema.describe('Key of the goal it moves.'),
    weight: value
      .default(1)
      .describe('How much it counts among all links to the goal; only proportions matter.'),
    claim: z.string('Write down why it moves the goal.').describe('Why this moves the goal.'),
    direction: z
      .literal([1, -1], 'Say 1 where the goal moves the same way, -1 where it moves the opposite way.')
      .default(1)
      .describe('1: the goal is expected to move the same way; -1: the opposite way.'),
    lag: z.int('Give a whole number of months.').default(0).describe('Months until the effect is expected.'),
    evidence: z
      .enum(EVIDENCE, `Say ${EVIDENCE.join(', ')}.`)
      .default('assumed')
      .describe('How sure one is: assumed, correlated, or tested.'),
  })
  .meta({ id: 'LinkInFile', description: 'Why, and how much, a KPI moves a goal.' });

export const measureSchema = z
  .strictObject({ ...shape, nature: nature.default('explicit') })
  .meta({ id: 'MeasureInFile', description: 'A metric of the goal itself, shown beside its progress.' });

export const kpiSchema = z
  .strictObject({
    ...shape,
    nature: nature.default('implicit'),
    department: keySchema.describe('Key of the department whose KPI it is.'),
    links: z.array(link).default([]).describe('The goals it moves.'),
  })
  .meta({ id: 'KpiInFile', description: "A department's metric." });
