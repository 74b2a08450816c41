import { z } from 'zod';
import { plainDateSchema } from '../../calendar/calendar.schemas.js';

const bound = z.number('Give a number, with a point before the decimals and without a unit.').nullable();

export const guardrailSchema = z
  .strictObject({
    low: bound.default(null).describe("The lowest value inside, in the KPI's own unit."),
    high: bound.default(null).describe('The highest value inside. At least one of the two is needed.'),
    decides: z
      .string('Say what the department may decide without asking.')
      .describe('What the department may decide without asking.'),
    data: z.string('Say by which customer data.').describe('By which customer data it may.'),
    from: plainDateSchema
      .nullable()
      .default(null)
      .describe(
        'The first day of its first bounds; left out, the first day of the month before the one in which the file is applied. A change holds from that one on.',
      ),
    until: plainDateSchema.nullable().default(null).describe('The last day; left out, it goes on.'),
  })
  .meta({ id: 'GuardrailInFile', description: 'Bounds of a KPI inside which its department decides alone.' });
