import { z } from 'zod';
import { plainDateSchema } from '../../calendar/calendar.schemas.js';
import { MANDATES } from '../../goals/domain/goal.js';
import { addressSchema, keySchema } from '../../organizations/organization.schemas.js';
import { yearSchema } from './cycles.schema.js';

export const goalSchema = z
  .strictObject({
    key: keySchema,
    cycle: yearSchema.describe('The year of the planning cycle it is the goal of.'),
    statement: z
      .string('Write down the goal.')
      .describe('The goal in one sentence that everybody can repeat.'),
    why: z.string('Say why, as text.').default('').describe('Why this goal.'),
    customer: z
      .string('Say it as text.')
      .nullable()
      .default(null)
      .describe('What does this mean for the customer?'),
    horizon: plainDateSchema
      .optional()
      .describe(
        'The day until which it holds, two years after the cycle starts at most; left out, the end of the cycle.',
      ),
    owner: addressSchema.nullable().default(null).describe('Address of the person who answers for it.'),
    mandate: z
      .enum(MANDATES, `Say what the owner may do: ${MANDATES.join(', ')}.`)
      .default('advising')
      .describe(
        'What the owner may do: advise, decide together with the departments (matrix), decide (operational).',
      ),
    adoptedOn: plainDateSchema
      .nullable()
      .default(null)
      .describe(
        'The day on which leadership adopted it; left out, it is a draft, and leadership is asked for it.',
      ),
    measures: z
      .array(keySchema)
      .default([])
      .describe('Keys of the measures of this file that show whether it is reached.'),
  })
  .meta({ id: 'GoalInFile', description: 'The one common goal of a planning cycle.' });
