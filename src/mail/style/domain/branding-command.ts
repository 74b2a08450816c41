import { readColor } from './accent.js';
import { problemOfWords, type WrongWords } from './plain-words.js';

/** How an organization's mails look, as its administrators give it; what is empty is as it comes with Cadans. */
export interface BrandingCommand {
  /** Of buttons: `#0d5c5b`. */
  readonly accent: string;
  /** Shown as who mails come from, before the installation's address. */
  readonly senderName: string;
  /** Below each mail, in each language; where one is empty, the other stands in both. */
  readonly footerNl: string;
  readonly footerEn: string;
}

export const LONGEST_SENDER = 60;
export const LONGEST_FOOTER = 200;
/** What would end the name, or make a second address of it. */
const NOT_IN_NAMES = /[<>"\\,;:@]/;

/** What is wrong with it, field by field. */
export function problemsOfBranding(command: BrandingCommand): (WrongWords & { readonly field: string })[] {
  const { accent, senderName, footerNl, footerEn } = command;
  const of = (field: string, wrong: WrongWords | null) => (wrong ? [{ field, ...wrong }] : []);
  return [
    ...of('accent', accent.trim() === '' || readColor(accent) ? null : NO_COLOR),
    ...of(
      'senderName',
      NOT_IN_NAMES.test(senderName) ? NO_NAME : problemOfWords(senderName, { most: LONGEST_SENDER }),
    ),
    ...of('footerNl', problemOfWords(footerNl, { most: LONGEST_FOOTER })),
    ...of('footerEn', problemOfWords(footerEn, { most: LONGEST_FOOTER })),
  ];
}

const NO_COLOR: WrongWords = {
  message: 'Give the color as six digits from 0 to f behind a #, like #0d5c5b.',
  dutch: 'Geef de kleur als zes cijfers van 0 tot f achter een #, zoals #0d5c5b.',
};
const NO_NAME: WrongWords = {
  message: 'Leave out signs such as < > " , ; : and @: only a name can stand there, no address.',
  dutch: 'Laat tekens zoals < > " , ; : en @ weg: er kan alleen een naam staan, geen adres.',
};
