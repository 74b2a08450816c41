import { z } from 'zod';
import type { BrandingCommand } from './domain/branding-command.js';
import type { KeptBranding } from './brandings.service.js';

const own = (what: string) =>
  z.string().max(2_000).nullable().default(null).describe(`${what} Null: as it comes with Cadans.`);

const look = {
  accent: own('Color of buttons, like #0d5c5b.'),
  senderName: own('Name of the sender.'),
  footerNl: own('Footer in Dutch.'),
  footerEn: own('Footer in English.'),
};

export const brandingBody = z
  .strictObject({
    ...look,
    version: z
      .int()
      .min(0)
      .optional()
      .describe('The version you read: if it changed since, 409 and nothing done.'),
  })
  .meta({ id: 'BrandingBody', description: 'How mails look, but for the logo.' });

const size = {
  type: z.enum(['image/png', 'image/jpeg']),
  width: z.int().describe('In pixels.'),
  height: z.int().describe('In pixels.'),
};

export const brandingView = z
  .object({
    ...look,
    logo: z.object(size).nullable().describe('Null: there is none.'),
    version: z.int().describe('0 while nothing was kept.'),
  })
  .meta({ id: 'Branding', description: 'How mails look.' });

export const logoView = z.object({ ...size, base64: z.string().describe('Its bytes.') }).meta({ id: 'Logo' });

export const logoBody = z
  .strictObject({
    base64: z
      .string('Give the bytes of a PNG or JPEG file in base64.')
      .regex(/^[A-Za-z0-9+/\s]*={0,2}\s*$/, 'Give the bytes of a PNG or JPEG file in base64.')
      .describe('The bytes of a PNG or JPEG file; at most 32 kB are kept of it.'),
  })
  .meta({ id: 'LogoBody' });

export function commandOf({
  accent,
  senderName,
  footerNl,
  footerEn,
}: z.output<typeof brandingBody>): BrandingCommand {
  return {
    ...{ accent: accent ?? '', senderName: senderName ?? '' },
    ...{ footerNl: footerNl ?? '', footerEn: footerEn ?? '' },
  };
}

export function viewOfBranding({ logo, version, ...fields }: KeptBranding): z.output<typeof brandingView> {
  const { accent, senderName, footerNl, footerEn } = fields;
  return {
    ...{ accent: accent || null, senderName: senderName || null },
    ...{ footerNl: footerNl || null, footerEn: footerEn || null },
    logo: logo && { type: logo.type, width: logo.width, height: logo.height },
    version,
  };
}
