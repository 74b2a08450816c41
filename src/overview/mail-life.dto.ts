import { z } from 'zod';
import { MAIL_ACTS } from '../mail/mail-act.entity.js';
import { adviceOn } from '../mail/domain/advice.js';
import { NotFound } from '../platform/errors.js';
import { instantText } from './instant-text.js';
import type { MailLife } from './mail-life.service.js';
import { mailShape, viewOfMail } from './outbox.dto.js';

const instant = z.iso.datetime();

const attemptView = z.object({
  number: z.int(),
  startedAt: instant,
  endedAt: instant.nullable().describe('Null while it is on its way.'),
  outcome: z
    .enum(['sent', 'temporary', 'permanent', 'channel', 'ambiguous'])
    .nullable()
    .describe(
      'ambiguous: broken off when the server may have had it; it is sent again with the same Message-ID.',
    ),
  response: z.string().nullable().describe('What the mail server answered.'),
});

const actView = z.object({
  act: z.enum(MAIL_ACTS),
  at: instant,
  by: z.uuid().nullable().describe('Id of the person; null for an API token.'),
});

export const mailLifeView = z
  .object({
    ...mailShape,
    usefulUntil: instant
      .nullable()
      .describe('From then on it makes no sense any more; null: it always does.'),
    nextAttemptAt: instant.nullable(),
    messageId: z.string().nullable(),
    ambiguous: z.int().describe('How often it may have arrived without anybody knowing.'),
    advice: z.string().nullable().describe('What to do about the reason.'),
    attemptLog: z.array(attemptView).describe('Each attempt to hand it over.'),
    acts: z.array(actView).describe('What people did to it by hand.'),
    can: z
      .object({ retry: z.boolean(), cancel: z.boolean(), sendNow: z.boolean() })
      .describe('What may still be done to it.'),
  })
  .meta({ id: 'MailLife', description: 'Everything that is known of one mail.' });

export function viewOfLife(life: MailLife): z.output<typeof mailLifeView> {
  const { mail, attempts, acts, can, roster } = life;
  const person = roster.people.get(mail.recipientId);
  const { recipientId: id, recipientName, address } = mail;
  const listed = {
    ...mail,
    person: { id, name: recipientName ?? person?.name ?? '', address: address ?? person?.address ?? '' },
  };
  const at = (value: number | null) => (value === null ? null : instantText(value));
  return {
    ...viewOfMail(listed),
    usefulUntil: at(mail.usefulUntil),
    nextAttemptAt: mail.status === 'waiting' ? at(mail.nextAt) : null,
    messageId: mail.messageId,
    ambiguous: mail.ambiguous,
    advice: mail.reason === null || mail.status === 'sent' ? null : (adviceOn(mail.reason)?.en ?? null),
    attemptLog: attempts.map(({ number, startedAt, endedAt, outcome, response }) => ({
      ...{ number, outcome, response, startedAt: instantText(startedAt), endedAt: at(endedAt) },
    })),
    acts: acts.map(({ act, at: when, personId }) => ({ act, at: instantText(when), by: personId })),
    can,
  };
}

export const mailContentView = z
  .object({
    head: z.string().describe('The lines above the message as it leaves.'),
    text: z.string(),
    html: z.string(),
  })
  .meta({
    id: 'MailContent',
    description: 'A mail as it was written; links of its recipient are placeholders.',
  });

/** @throws {NotFound} while it is not written */
export function viewOfContent({ head, body }: MailLife): z.output<typeof mailContentView> {
  if (head === null || body === null) throw new NotFound('mail');
  return { head, text: body.text, html: body.html };
}
