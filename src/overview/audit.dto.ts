import { z } from 'zod';
import { plainDateSchema } from '../calendar/calendar.schemas.js';
import type { TrailPage } from './audit-trail.service.js';
import { TRAIL_KINDS } from './domain/trail.js';
import { instantText } from './instant-text.js';

export const auditListQuery = z
  .strictObject({
    kind: z.enum(TRAIL_KINDS, `Say one of ${TRAIL_KINDS.join(', ')}.`).optional(),
    from: plainDateSchema.optional().describe('First day, in the organization’s zone.'),
    to: plainDateSchema.optional().describe('Last day, included.'),
    after: z
      .string()
      .regex(/^\d{1,15}\.[0-9a-z-]{1,64}$/, 'Give `next` of the page before, unchanged.')
      .optional()
      .describe('`next` of the page before.'),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  })
  .describe('Only entries for which all of these hold.');

export type AuditListQuery = z.output<typeof auditListQuery>;

const entryView = z.object({
  kind: z.enum(TRAIL_KINDS).describe('act: a change, a sign-in, a look at a mailed link.'),
  id: z.string(),
  at: z.iso.datetime(),
  actor: z.object({
    kind: z.enum(['person', 'token', 'link', 'command', 'service']),
    id: z.string().nullable(),
    name: z.string().nullable().describe('As the person or the token is called now.'),
  }),
  what: z
    .string()
    .describe(
      'Method and pattern of the route, the command, `signed-in`, `link-viewed`, `stated`, `answered`, or the mail’s state.',
    ),
  subject: z.object({ type: z.string(), id: z.string() }).nullable(),
  details: z.record(z.string(), z.string()),
});

export const auditView = z.object({ entries: z.array(entryView), next: z.string().nullable() }).meta({
  id: 'AuditTrail',
  description: 'A page of the audit trail, the latest first. `next` is null on the last page.',
});

export function viewOfTrail({ entries, next, names }: TrailPage): z.output<typeof auditView> {
  return {
    entries: entries.map(({ at, actor, details, ...entry }) => ({
      ...entry,
      at: instantText(at),
      actor: { ...actor, name: names.get(actor.id ?? '') ?? null },
      details: { ...details },
    })),
    next,
  };
}
