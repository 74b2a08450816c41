import { z } from 'zod';
import { LOCALES } from '../../platform/pages/locale.js';
import { MAIL_FIELDS } from './domain/mail-fields.js';
import { MAIL_PARTS } from './domain/own-words.js';
import type { OwnParts } from './mail-texts.service.js';

const own = z.string().max(5_000).optional().describe('Left out or empty: what Cadans says.');

export const mailTextBody = z
  .strictObject({ subject: own, heading: own, opening: own, task: own, closing: own })
  .meta({ id: 'MailTextBody', description: 'All words of your own for a mail in a language.' });

const count = z.int().describe('How many of its parts are in words of your own.');
export const mailTextsView = z
  .array(z.object({ kind: z.string(), own: z.object({ nl: count, en: count }) }))
  .meta({ id: 'MailTexts' });

export const mailTextView = z
  .object({
    kind: z.string(),
    locale: z.enum(LOCALES),
    parts: z.array(
      z.object({
        part: z.enum(MAIL_PARTS),
        ours: z.string().describe('What Cadans says; empty where it says nothing.'),
        own: z.string().nullable().describe('What you say instead; null: nothing.'),
        was: z
          .string()
          .nullable()
          .describe('What Cadans said when that was written, where it says something else since.'),
        sharedWith: z
          .string()
          .nullable()
          .describe('Another mail whose words it shares, and where they are changed.'),
      }),
    ),
    fields: z
      .array(z.object({ name: z.string(), about: z.string() }))
      .describe('What its words may name between two braces on each side.'),
  })
  .meta({ id: 'MailText' });

export function viewOfMailText({ kind, locale, parts, fields }: OwnParts): z.output<typeof mailTextView> {
  return {
    ...{ kind, locale, parts: [...parts] },
    fields: fields.map((field) => ({ name: MAIL_FIELDS[field][locale], about: MAIL_FIELDS[field].about.en })),
  };
}
