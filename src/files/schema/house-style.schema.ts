import { z } from 'zod';
import { localeSchema } from '../../organizations/organization.schemas.js';

/** Twice what is read of a picture, for what base64 and line breaks add. */
const LONGEST_LOGO = 1_000_000;
const stays = 'Left out, it stays; null: as it comes with Cadans.';
const own = (what: string) => z.string('Say it as text.').nullable().optional().describe(`${what} ${stays}`);

export const brandingInFileSchema = z
  .strictObject({
    accent: own('Color of buttons, like "#0d5c5b" in quotes.'),
    senderName: own('Name of the sender.'),
    footerNl: own('Footer in Dutch.'),
    footerEn: own('Footer in English.'),
    logo: z
      .string('Give the picture as text in base64.')
      .max(LONGEST_LOGO, 'This picture is too large. Choose one of at most 32 kB.')
      .regex(/^[A-Za-z0-9+/\s]*={0,2}\s*$/, 'Give the bytes of a PNG or JPEG file in base64.')
      .nullable()
      .optional()
      .describe('The logo, a PNG or JPEG file in base64. Left out, it stays; null: none.'),
  })
  .meta({ id: 'BrandingInFile', description: 'How mails look.' });

const part = (what: string) => z.string('Say it as text.').max(5_000).optional().describe(what);

/** What an organization says instead of Cadans in a kind of mail. */
const mailPartsSchema = {
  subject: part('Subject.'),
  heading: part('Heading.'),
  opening: part('Opening.'),
  task: part('What is asked.'),
  closing: part('Closing, at the end.'),
};

export const mailTextSchema = z
  .strictObject({
    kind: z
      .string('Name a kind of mail, like update-request.')
      .max(32)
      .describe('Which mail, like update-request.'),
    locale: localeSchema,
    ...mailPartsSchema,
  })
  .meta({
    id: 'MailTextInFile',
    description:
      'A kind of mail in one language in words of your own; parts that are left out say what Cadans says. A mail that is not listed stays as it is.',
  });
