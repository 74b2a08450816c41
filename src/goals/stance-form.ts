import { z } from 'zod';
import { POSITIONS } from './domain/stance.js';

const text = z.string().catch('');

/** What a department says, as a form sends it; what a browser of ours would never send counts as not said. */
export const stanceForm = z
  .object({
    position: z.enum(POSITIONS).nullable().catch(null),
    ...{ reason: text, contribution: text, words: text },
    ...{ worded: z.coerce.number().int().catch(0), number: z.coerce.number().int().catch(0) },
  })
  .catch({ position: null, reason: '', contribution: '', words: '', worded: 0, number: 0 });
export type StanceForm = z.output<typeof stanceForm>;
