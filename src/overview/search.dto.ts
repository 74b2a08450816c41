import { z } from 'zod';
import { howMany } from '../platform/http/how-many.js';
import { LONGEST, SHORTEST } from './domain/search.js';
import { FINDINGS, type FoundKind } from './search.service.js';

export const searchQuery = z.object({
  q: z
    .string('Give what to look for.')
    .trim()
    .min(SHORTEST, `Give at least ${SHORTEST} letters or digits.`)
    .max(LONGEST, `Give at most ${LONGEST} characters.`)
    .describe(
      'Words, or their beginnings, without regard to capitals and accents; what is found has all of them.',
    ),
  limit: howMany(50, 10).describe('How much of each kind.'),
  kind: z
    .enum(FINDINGS, `Say which: ${FINDINGS.join(', ')}.`)
    .optional()
    .describe('Of one kind only.'),
});
export type SearchQuery = z.output<typeof searchQuery>;

export const searchView = z
  .array(
    z.object({
      kind: z.enum(FINDINGS),
      count: z.number().int().describe('How much of this kind was found; `found` holds the best of it.'),
      found: z.array(
        z.object({
          ref: z.string().describe('Its key, or its id where it has none.'),
          title: z.string(),
          excerpt: z.string().describe('Some words of its texts, around what was found.'),
          path: z.string().nullable().describe('The page that shows it; null where it has none.'),
        }),
      ),
    }),
  )
  .meta({ id: 'Findings', description: 'What was found, by kind, the kind of the best find first.' });

export function viewOfFindings(found: readonly FoundKind[]): z.output<typeof searchView> {
  return found.map(({ kind, count, best }) => ({
    ...{ kind, count },
    found: best.map(({ ref, title, excerpt, path }) => ({ ref, title, excerpt, path })),
  }));
}
