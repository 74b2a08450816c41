import { z } from 'zod';
import { isPlainDate } from '../calendar/domain/time.js';
import { isId } from '../platform/ids.js';
import { TRAIL_KINDS } from './domain/trail.js';

/** An empty field of a form counts as not given; so does what cannot be meant, which an old address may hold. */
const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

export const auditQuery = z.object({
  kind: optional(z.enum(TRAIL_KINDS)),
  from: optional(z.string().refine(isPlainDate)),
  to: optional(z.string().refine(isPlainDate)),
  /** Id of a person or a token: what they did. */
  who: optional(z.string().refine(isId)),
  /** Id of what something was done to. */
  about: optional(z.string().regex(/^[\w.:@-]{1,64}$/)),
  /** Where the page before ended. */
  after: optional(z.string().max(90)),
});

export type AuditQuery = z.output<typeof auditQuery>;

/** The address of the trail with these filters. */
export function auditPath(query: Partial<AuditQuery>): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  const search = new URLSearchParams(given).toString();
  return search === '' ? '/audit' : `/audit?${search}`;
}
