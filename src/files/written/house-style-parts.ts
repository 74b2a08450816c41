import { LOCALES } from '../../platform/pages/locale.js';
import { MAIL_PARTS } from '../../mail/style/domain/own-words.js';
import { MailBranding } from '../../mail/style/mail-branding.entity.js';
import { MailLogo } from '../../mail/style/mail-logo.entity.js';
import { MailText } from '../../mail/style/mail-text.entity.js';
import { brief, byName, grouped, type Kept } from './kept.js';

/** As long as lines of letters and digits are anywhere. */
const LINE = /.{1,76}/g;

/** How mails look and what they say, where that is not left to Cadans. */
export async function houseStyleParts(
  kept: Kept,
): Promise<{ branding: object | undefined; mailTexts: object[] }> {
  const [branding] = await kept.rows(MailBranding);
  const logo = (await kept.rows(MailLogo)).find(({ id }) => id === branding?.logoId);
  const { accent = null, senderName = null, footerNl = null, footerEn = null } = branding ?? {};
  const fields = { accent, senderName, footerNl, footerEn, logo: logo ? inLines(logo.bytes) : null };
  const isOwn = Object.values(fields).some((value) => value !== null);
  return { branding: isOwn ? fields : undefined, mailTexts: await mailTexts(kept) };
}

function inLines(bytes: Buffer): string {
  return `${(bytes.toString('base64').match(LINE) ?? []).join('\n')}\n`;
}

async function mailTexts(kept: Kept): Promise<object[]> {
  const rows = await kept.rows(MailText);
  const of = grouped(rows, ({ kind, locale }) => `${kind} ${locale}`);
  const kinds = byName([...new Set(rows.map(({ kind }) => kind))], (kind) => kind);
  return kinds.flatMap((kind) =>
    LOCALES.flatMap((locale) => {
      const own = of(`${kind} ${locale}`);
      const texts = MAIL_PARTS.map((part): [string, unknown] => [
        part,
        own.find((row) => row.part === part)?.text,
      ]);
      return own.length === 0 ? [] : [brief({ kind, locale, ...Object.fromEntries(texts) })];
    }),
  );
}
