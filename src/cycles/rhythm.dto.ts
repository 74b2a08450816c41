import { z } from 'zod';
import { SESSION_KINDS } from './domain/rhythm.js';
import { rhythmSchema } from './rhythm.schemas.js';

export const rhythmBody = z
  .strictObject({
    rules: rhythmSchema,
    version: z
      .int()
      .min(0)
      .optional()
      .describe('The version that was seen, 0 if there was none: refused if it is no longer the last.'),
  })
  .meta({ id: 'RhythmBody' });

export const rhythmView = z
  .object({
    rules: rhythmSchema,
    version: z.int(),
    yields: z
      .partialRecord(z.enum(SESSION_KINDS), z.enum(['always', 'sometimes', 'never']))
      .describe('How often the rule of a kind names a date: a fifth Friday of the month only sometimes.'),
  })
  .meta({ id: 'RhythmView' });
