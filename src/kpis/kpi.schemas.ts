import { z } from 'zod';
import { plainDateSchema } from '../calendar/calendar.schemas.js';
import { FREQUENCIES } from './domain/every.js';
import { DIRECTIONS, NATURES, PERSPECTIVES, TIMINGS } from './domain/kpi.js';
import { EVIDENCE } from './domain/link.js';

// What the API says about KPIs; the rules behind the shapes are in `domain/`.

export const keySchema = z
  .string('Give a key, like conversion.')
  .max(64)
  .describe('The key of a KPI, goal or department.');
export const valueSchema = z.number('Give a number.').describe("In the KPI's own unit.");
const yearSchema = z
  .int('Give the year of a planning cycle, like 2027.')
  .describe('The year of a planning cycle.');
const number = valueSchema.nullable();

export const planSchema = z
  .strictObject({
    year: yearSchema,
    baseline: number.default(null),
    target: number.default(null).describe('What is to be reached by the end of the cycle.'),
    low: number.default(null),
    high: number.default(null),
    tolerance: number.default(null).describe('How far outside the band nothing is left.'),
    targets: z
      .array(z.strictObject({ month: z.int('Give a month of the cycle: 1 to 12.'), value: valueSchema }))
      .max(12)
      .default([])
      .describe('Explicit targets; the other months lie on the line from baseline to target.'),
  })
  .meta({ id: 'KpiPlan', description: 'Baseline and target of a cycle, or a band with its tolerance.' });

export const linkSchema = z
  .strictObject({
    goal: keySchema,
    weight: z.number('Give a weight of 0 or more.').describe('Only the proportions of weights count.'),
    direction: z.literal([1, -1], 'Say 1, or -1 where it moves against the goal.').default(1),
    lag: z.int('Give the months until the effect is expected.').default(0),
    claim: z.string('Write down why this KPI moves the goal.').max(2000),
    evidence: z.enum(EVIDENCE, `Say how well it is known: ${EVIDENCE.join(', ')}.`).default('assumed'),
  })
  .meta({ id: 'KpiLink', description: 'Why and how much a KPI moves a goal.' });

export const kpiFields = {
  name: z.string('Give a name.').trim().max(200),
  department: keySchema.nullable().default(null).describe('Key of its department; null for a measure.'),
  measures: z.array(keySchema).max(50).default([]).describe('Keys of the goals it is a measure of.'),
  nature: z
    .enum(NATURES, 'Say explicit, or implicit.')
    .describe('Explicit asks the customer; implicit says something about the customer all the same.'),
  timing: z.enum(TIMINGS, 'Say leading, or lagging.'),
  customer: z.string().trim().max(2000).nullable().default(null).describe('What it says about the customer.'),
  unit: z.string().trim().max(16).default(''),
  decimals: z.int('Give a number of decimals from 0 to 6.').default(0),
  direction: z.enum(DIRECTIONS, 'Say higher, lower or band.').describe('What is better.'),
  freshFor: z
    .int('Give the months a reading stays fresh: 1 to 12.')
    .nullable()
    .default(null)
    .describe('Months a reading stays fresh; left out, until the next one is wanted: 1, 3 or 12.'),
  every: z
    .enum(FREQUENCIES, `Say ${FREQUENCIES.join(', ')}.`)
    .default('month')
    .describe('How often a reading is wanted; update requests ask for it only in the month that ends it.'),
  owner: z
    .string('Give the e-mail address of somebody of the organization.')
    .trim()
    .max(320)
    .nullable()
    .default(null)
    .describe('Address of who answers for it, apart from who enters its value.'),
  source: z.string().trim().max(200).nullable().default(null).describe('Where the figure comes from.'),
  perspective: z
    .enum(PERSPECTIVES, `Say ${PERSPECTIVES.join(', ')}, or leave it out.`)
    .nullable()
    .default(null)
    .describe('Which question of a balanced scorecard it answers.'),
  rewarded: z.boolean('Say true or false.').default(false).describe('Somebody’s pay or bonus depends on it.'),
  until: plainDateSchema.nullable().default(null).describe('The last day it holds; left out, it goes on.'),
  plans: z.array(planSchema).max(20).default([]),
  links: z.array(linkSchema).max(50).default([]),
};
