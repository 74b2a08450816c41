import { z } from 'zod';
import { plainDateSchema } from '../calendar/calendar.schemas.js';
import { prose } from '../platform/http/prose.js';
import { FREQUENCIES } from './domain/every.js';
import { DIRECTIONS, NATURES, PERSPECTIVES, TIMINGS } from './domain/kpi.js';
import { TRAJECTORIES } from './domain/plan.js';
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
    trajectory: z
      .enum(TRAJECTORIES, `Say ${TRAJECTORIES.join(', ')}.`)
      .default('line')
      .describe(
        'How it gets there: in a line; by steps, each until the next; in named months only (explicit); or as last year ' +
          'went (seasonal), which is a line where a month of last year is missing.',
      ),
    targets: z
      .array(z.strictObject({ month: z.int('Give a month of the cycle: 1 to 12.'), value: valueSchema }))
      .max(12)
      .default([])
      .describe('Targets of single months; those of the others follow from the trajectory.'),
  })
  .meta({ id: 'KpiPlan', description: 'Baseline and target of a cycle, or a band with its tolerance.' });

export const linkSchema = z
  .strictObject({
    goal: keySchema.optional().describe('Key of the goal it moves; or name a KPI.'),
    kpi: keySchema.optional().describe('Key of the KPI it moves; or name a goal.'),
    weight: z.number('Give a weight of 0 or more.').describe('Only the proportions of weights count.'),
    direction: z
      .literal([1, -1], 'Say 1, or -1 where one does worse as the other does better.')
      .default(1)
      .describe(
        '1: both do better together; -1: one does worse as the other does better. For the evidence alone.',
      ),
    lag: z
      .int('Give the months until the effect is expected.')
      .default(0)
      .describe('Months until the effect.'),
    claim: prose(2000, 'Write down why this KPI moves it.').describe('Why it moves it.'),
    evidence: z.enum(EVIDENCE, `Say how well it is known: ${EVIDENCE.join(', ')}.`).default('assumed'),
  })
  .meta({
    id: 'KpiLink',
    description: 'Why and how much a KPI moves a goal or another KPI: exactly one of the two.',
  });

export const kpiFields = {
  name: prose(200, 'Give a name.').trim(),
  department: keySchema.nullable().default(null).describe('Key of its department; null for a measure.'),
  measures: z.array(keySchema).max(50).default([]).describe('Keys of the goals it is a measure of.'),
  nature: z
    .enum(NATURES, 'Say explicit, or implicit.')
    .describe('Explicit asks the customer; implicit says something about the customer all the same.'),
  timing: z.enum(TIMINGS, 'Say leading, or lagging.'),
  customer: prose(2000).trim().nullable().default(null).describe('What it says about the customer.'),
  unit: prose(16).trim().default(''),
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
  source: prose(200).trim().nullable().default(null).describe('Where the figure comes from.'),
  formula: prose(1000, 'Write the formula as text.')
    .trim()
    .nullable()
    .default(null)
    .describe(
      "What it is worked out from, over keys of other KPIs: 'repeat-purchase' / visits * 100. Null: it is entered.",
    ),
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
