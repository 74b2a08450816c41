import { z } from 'zod';

/** What somebody says who holds back all mail. */
export const pauseBody = z.strictObject({
  reason: z
    .string()
    .trim()
    .min(3, 'Say why in a few words: whoever looks after mail reads it.')
    .max(500)
    .describe('Why; whoever looks after mail reads it.'),
});
