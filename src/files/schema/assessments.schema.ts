import { z } from 'zod';
import { plainDateSchema } from '../../calendar/calendar.schemas.js';
import { keySchema } from '../../organizations/organization.schemas.js';

export const assessmentSchema = z
  .strictObject({
    key: keySchema,
    name: z.string('Give the round a name.').describe('What it is called.'),
    opensOn: plainDateSchema.describe('The first day on which people could answer.'),
    closesOn: plainDateSchema.describe('The last one; it is over.'),
    answers: z
      .record(keySchema, z.array(z.string('Write an answer as a text of digits, in quotes.')))
      .default({})
      .describe(
        'By the key of a department, or none: a text for each answer, with a digit from 1 to 5 for each statement.',
      ),
  })
  .meta({ id: 'AssessmentInFile', description: 'A round of the self-assessment that is over.' });
