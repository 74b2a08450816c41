import { z } from 'zod';
import { isPlainDate } from '../calendar/domain/time.js';
import { MAIL_STATUSES } from '../mail/outbox-mail.entity.js';
import { MAIL_KIND_NAMES } from './domain/mail-words.js';

/** An empty field of a form counts as not given; so does what cannot be meant, which an old address may hold. */
const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

export const outboxQuery = z.object({
  status: optional(z.enum(MAIL_STATUSES)),
  kind: optional(z.enum(MAIL_KIND_NAMES as [string, ...string[]])),
  /** Part of a name or an address. */
  person: optional(z.string().trim().min(1).max(100)),
  /** Part of the subject line. */
  subject: optional(z.string().trim().min(1).max(100)),
  /** Id of a session: what is mailed about it, its update round and its goal round. */
  session: optional(z.uuid()),
  from: optional(z.string().refine(isPlainDate)),
  to: optional(z.string().refine(isPlainDate)),
  /** Where the page before ended. */
  after: optional(z.string().max(64)),
});

export type OutboxQuery = z.output<typeof outboxQuery>;

/** What was just done, told on the page that follows. */
export const outboxNews = z.object({
  done: optional(z.enum(['paused', 'resumed', 'retried'])),
  /** Of a selection: how many leave again, and how many do not. */
  retried: optional(z.coerce.number().int().min(0)),
  refused: optional(z.coerce.number().int().min(0)),
});

export type OutboxNews = z.output<typeof outboxNews>;

/** The address of the outbox with these filters. */
export function outboxPath(query: Partial<OutboxQuery & OutboxNews>): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const search = new URLSearchParams(given).toString();
  return search === '' ? '/outbox' : `/outbox?${search}`;
}
