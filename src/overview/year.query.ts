import { z } from 'zod';

/** Empty choices of a form count as not given; so does what cannot be meant, which an old address may hold. */
export const yearQuery = z.object({
  cycle: z.coerce.number().int().min(1).max(9999).optional().catch(undefined),
  person: z
    .string()
    .max(64)
    .optional()
    .catch(undefined)
    .transform((person) => person || undefined),
});

export type YearQuery = z.output<typeof yearQuery>;
