import { problemsOfBranding } from '../../mail/style/domain/branding-command.js';
import type { FileToCheck } from './file-to-check.js';
import type { FileProblem } from './problem.js';

/** What is wrong with how mails look, and mails that are put in words twice. What words may name, the mails know. */
export function checkHouseStyle({ branding, mailTexts = [] }: FileToCheck): FileProblem[] {
  const { accent, senderName, footerNl, footerEn } = branding ?? {};
  const command = {
    ...{ accent: accent ?? '', senderName: senderName ?? '' },
    ...{ footerNl: footerNl ?? '', footerEn: footerEn ?? '' },
  };
  const seen = new Set<string>();
  return [
    ...problemsOfBranding(command).map(({ field, message }) => ({ path: ['branding', field], message })),
    ...mailTexts.flatMap((text, index) => {
      if (text === null) return [];
      const mail = `${text.kind} ${text.locale}`;
      const message = 'This mail is listed already in this language. Put both together.';
      const twice = seen.has(mail) ? [{ path: ['mailTexts', index, 'kind'], message }] : [];
      seen.add(mail);
      return twice;
    }),
  ];
}
