import { z } from 'zod';
import { plainDateSchema } from '../calendar/calendar.schemas.js';
import { howMany } from '../platform/http/how-many.js';
import type { ToldEntry } from './audit-entries.service.js';
import type { TrailPage } from './audit-trail.service.js';
import { TRAIL_KINDS, type TrailEntry } from './domain/trail.js';
import { instantText } from './instant-text.js';

export const auditListQuery = z
  .strictObject({
    kind: z.enum(TRAIL_KINDS, `Say one of ${TRAIL_KINDS.join(', ')}.`).optional(),
    from: plainDateSchema.optional().describe('First day, in the organization’s zone.'),
    to: plainDateSchema.optional().describe('Last day, included.'),
    who: z.uuid('Give the id of a person or a token.').optional().describe('What this person or token did.'),
    about: z.string().max(64).optional().describe('What was done to what has this id.'),
    after: z
      .string()
      .regex(/^\d{1,15}\.[0-9a-z-]{1,64}$/, 'Give `next` of the page before, unchanged.')
      .optional()
      .describe('`next` of the page before.'),
    limit: howMany(200, 50),
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

const changeView = z.object({
  subject: z.string().describe('The table the row stands in.'),
  isErased: z.boolean().describe('Whether it named a person who was erased: then it tells nothing more.'),
  columns: z.array(z.object({ column: z.string(), before: z.unknown(), after: z.unknown() })),
});

export const auditEntryView = entryView
  .extend({
    origin: z
      .object({ address: z.string(), browser: z.string().nullable(), system: z.string().nullable() })
      .nullable()
      .describe('From where; null where it is not known, or was erased.'),
    changes: z.array(changeView).describe('The rows it changed, with what follows from it elsewhere.'),
  })
  .meta({ id: 'AuditEntry' });

export const auditView = z.object({ entries: z.array(entryView), next: z.string().nullable() }).meta({
  id: 'AuditTrail',
  description: 'A page of the audit trail, the latest first. `next` is null on the last page.',
});

export function viewOfTrail({ entries, next, names }: TrailPage): z.output<typeof auditView> {
  return { entries: entries.map((entry) => viewOfEntry(entry, names)), next };
}

export function viewOfTold({ entry, names, origin, changes }: ToldEntry): z.output<typeof auditEntryView> {
  return {
    ...viewOfEntry(entry, names),
    origin,
    changes: changes.map(({ subject, isErased, columns }) => ({ subject, isErased, columns: [...columns] })),
  };
}

function viewOfEntry({ at, actor, details, ...entry }: TrailEntry, names: TrailPage['names']) {
  return {
    ...entry,
    at: instantText(at),
    actor: { ...actor, name: names.get(actor.id ?? '') ?? null },
    details: { ...details },
  };
}
