import { z } from 'zod';

/** Empty choices of a form count as not given. */
export const yearQuery = z.object({
  cycle: z.coerce.number().int().min(1).max(9999).optional(),
  person: z
    .string()
    .max(64)
    .optional()
    .transform((person) => person || undefined),
});

export type YearQuery = z.output<typeof yearQuery>;
