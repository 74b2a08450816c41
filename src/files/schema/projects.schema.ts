import { z } from 'zod';
import { plainDateSchema } from '../../calendar/calendar.schemas.js';
import { addressSchema, keySchema } from '../../organizations/organization.schemas.js';
import { CATEGORIES } from '../../projects/domain/category.js';
import { STATES } from '../../projects/domain/moves.js';

const line = (say: string) => z.string(say);
const text = z.string('Say it as text.').nullable().default(null);
const day = plainDateSchema.nullable().default(null);
const amount = z.number('Give a figure of 0 or more.');
const figure = amount.nullable().default(null);
export const quarterSchema = z
  .string('Name a quarter, like FY2027 Q2.')
  .regex(/^FY\d{4} Q[1-4]$/, 'Name a quarter by its year, like FY2027 Q2.')
  .describe('A quarter by its name, like FY2027 Q2.');

export const stepFields = {
  state: z
    .enum(STATES, `Say where it stands: ${STATES.join(', ')}.`)
    .describe('The same as before: a report.'),
  waitingFor: text.describe('What, or whom, it waits for.'),
  note: text.describe('How it stands, or why.'),
  learned: text.describe('What was learned.'),
  spentHours: figure.describe('Hours spent so far, in all.'),
  spentMoney: figure.describe('Money spent so far, in all.'),
  customersTouched: figure.describe('Customers touched so far, in all.'),
};

const moveSchema = z
  .strictObject({ ...stepFields, on: plainDateSchema.describe('The day on which it was so.') })
  .meta({ id: 'ProjectMoveInFile', description: 'A step of a project, or a report on the way.' });

const experimentSchema = z
  .strictObject({
    hypothesis: line('Say what you expect to happen.').describe('If we do this, then that.'),
    capMoney: figure.describe('At most so much money.'),
    capHours: figure.describe('At most so many hours.'),
    capCustomers: figure.describe('At most so many customers touched.'),
    stopOn: plainDateSchema.describe('The day on which it stops, whatever came of it.'),
  })
  .meta({ id: 'ExperimentInFile', description: 'What is tried out; one of the caps at least.' });

export const projectSchema = z
  .strictObject({
    key: keySchema,
    name: line('Give a name.').describe('What people call it.'),
    category: z
      .enum(CATEGORIES, `Say what sort of work it is: ${CATEGORIES.join(', ')}.`)
      .describe('What sort of work it is; the last five are enablers.'),
    who: line('Say which customers it is about.').describe('Which customers it is about.'),
    wants: line('Say what they want.').describe('What they want.'),
    obstacle: line('Say what stands in their way.').describe('What stands in their way.'),
    customer: line('Answer it.').describe('What does this mean for the customer?'),
    owner: addressSchema.describe('Address of whoever answers for it.'),
    departments: z.array(keySchema).describe('The departments that work on it.'),
    effects: z
      .array(
        z.strictObject({
          kpi: keySchema.describe('Key of a KPI of this file.'),
          movement: z
            .number('Say by how many points.')
            .describe('Points of the KPI: 4 raises it by four, -2 lowers it by two.'),
        }),
      )
      .default([])
      .describe('KPIs it is meant to move.'),
    quarters: z.array(quarterSchema).default([]).describe('The quarters it is planned in.'),
    ranks: z
      .array(
        z.strictObject({
          quarter: quarterSchema,
          rank: z.int('Give a place from 1.').describe('From 1.'),
          reason: line('Say why it stands there.').describe('Why it stands there.'),
        }),
      )
      .default([])
      .describe('Places that leadership gave it by hand.'),
    estimatedHours: amount.default(0).describe('Hours it takes in all.'),
    estimatedMoney: amount.default(0).describe('Money it takes in all, besides the hours.'),
    from: day.describe('The first day.'),
    until: day.describe('The last day.'),
    experiment: experimentSchema.nullable().default(null).describe('Left out: it is no experiment.'),
    proposedOn: plainDateSchema
      .optional()
      .describe('The day on which it was proposed; left out, the day on which the file is applied first.'),
    moves: z
      .array(moveSchema)
      .default([])
      .describe('What happened to it since, in order; those that are known already stay as they are.'),
  })
  .meta({ id: 'ProjectInFile', description: 'What departments work on to move their KPIs.' });

export const worthSchema = z
  .strictObject({
    goal: keySchema.describe('Key of a goal of this file.'),
    measure: keySchema.describe('Key of one of its measures.'),
    moneyPerPoint: amount.describe('What a point of it is worth a year, for as long as it is held.'),
    hourlyRate: amount.describe('What an hour of work costs.'),
    currency: z.string('Give three capital letters.').default('EUR').describe('ISO 4217, like EUR.'),
    reasoning: line('Say how you come to it.').describe('How leadership comes to it.'),
  })
  .meta({ id: 'WorthInFile', description: 'What one point of the measure of a goal is worth.' });

export const focusSchema = z.record(
  quarterSchema,
  z.int('Give a whole number from 1 to 50.').describe('From 1 to 50.'),
);
