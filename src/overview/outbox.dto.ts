import { z } from 'zod';
import { plainDateSchema } from '../calendar/calendar.schemas.js';
import { MAIL_STATUSES } from '../mail/outbox-mail.entity.js';
import { howMany } from '../platform/http/how-many.js';
import { instantText } from './instant-text.js';
import type { ListedMail, OutboxPageOfMails } from './outbox-page.service.js';

const statusSchema = z.enum(MAIL_STATUSES, `Say one of ${MAIL_STATUSES.join(', ')}.`).meta({
  id: 'MailStatus',
  description: 'waiting, sending, sent, failed, withdrawn (no longer wanted), missed (its moment passed).',
});

/** Which mails; only those for which all of these hold. */
const filters = {
  kind: z.string().max(32).optional(),
  person: z.string().trim().min(1).max(100).optional().describe('Part of a name or an address.'),
  subject: z.string().trim().min(1).max(100).optional().describe('Part of the subject line.'),
  session: z.uuid().optional().describe('Id of a session: mails about it and the rounds before it.'),
  from: plainDateSchema.optional().describe('First day on which it was due, in the organization’s zone.'),
  to: plainDateSchema.optional().describe('Last such day, included.'),
};

export const outboxListQuery = z
  .strictObject({
    status: statusSchema.optional(),
    ...filters,
    after: z
      .string()
      .regex(/^\d{1,15}-[0-9a-f-]{36}$/, 'Give `next` of the page before, unchanged.')
      .optional()
      .describe('`next` of the page before.'),
    limit: howMany(200, 50),
  })
  .describe('Only mails for which all of these hold.');

export type OutboxListQuery = z.output<typeof outboxListQuery>;

/** The most that one request sends again; whoever has more asks again. */
export const MOST_RETRIED = 1000;

export const retriesBody = z
  .strictObject(filters)
  .describe(`Of the mails that failed, those for which all of these hold; the latest ${MOST_RETRIED}.`);

export const retriesView = z
  .object({
    retried: z.array(z.uuid()).describe('Mails that leave again.'),
    refused: z.array(z.object({ id: z.uuid(), code: z.string() })).describe('Mails that do not, and why.'),
  })
  .meta({ id: 'Retries' });

/** What every answer says of a mail. */
export const mailShape = {
  id: z.uuid(),
  kind: z.string(),
  step: z.int(),
  occasion: z.uuid().describe('Id of what it is about: a session, an update round, a goal round, a sign-in.'),
  to: z.object({ id: z.uuid(), name: z.string(), address: z.string() }),
  dueAt: z.iso.datetime(),
  status: statusSchema,
  attempts: z.int(),
  settledAt: z.iso.datetime().nullable(),
  reason: z.string().nullable().describe('Why it ended as it did, or what the last attempt said.'),
  subject: z.string().nullable().describe('Null until it is written, just before it leaves.'),
};
const mailView = z.object(mailShape);

export const outboxView = z.object({ mails: z.array(mailView), next: z.string().nullable() }).meta({
  id: 'Outbox',
  description: 'A page of mails, the latest due first. `next` is null on the last page.',
});

export function viewOfOutbox({ mails, next }: OutboxPageOfMails): z.output<typeof outboxView> {
  return { mails: mails.map(viewOfMail), next };
}

export function viewOfMail(mail: ListedMail): z.output<typeof mailView> {
  const { id, kind, step, occasionId, person, dueAt, status, attempts, settledAt, reason, subject } = mail;
  return {
    ...{ id, kind, step, occasion: occasionId, status, attempts, reason, subject },
    to: { id: person.id, name: person.name, address: person.address },
    dueAt: instantText(dueAt),
    settledAt: settledAt === null ? null : instantText(settledAt),
  };
}
