import { readFile } from 'node:fs/promises';
import Handlebars from 'handlebars';
import { wrapText, TEXT_WIDTH } from '../domain/wrap-text.js';
import type { ItemView, LetterView } from './letter-view.js';

export interface Templates {
  readonly html: (view: LetterView) => string;
  readonly text: (view: LetterView) => string;
}

let made: Promise<Templates> | null = null;

/** The one layout of every mail, made once a process, when the first mail is written. */
export function templates(): Promise<Templates> {
  made ??= make();
  return made;
}

async function make(): Promise<Templates> {
  const [html, text] = await Promise.all([
    // Made from letter.mjml by `npm run compile-letter`; a test tells when it is out of date.
    readFile(new URL('./letter.html', import.meta.url), 'utf8'),
    readFile(new URL('./letter.txt', import.meta.url), 'utf8'),
  ]);
  // A field that a template names and the view lacks is an error, never an empty place in a mail.
  return {
    html: markup.compile<LetterView>(html, { strict: true }),
    text: plainText.compile<LetterView>(text, { strict: true, noEscape: true }),
  };
}

const TIMES = /\d\d:\d\d–\d\d:\d\d/g;
/** A longer label than this may need two lines. */
const SHORT_LABEL = 20;

/** What the HTML part needs beside Handlebars' own. */
export const markupHelpers = {
  /** A time from–to breaks at its dash otherwise, and is misread. */
  whole: (text: string) =>
    new Handlebars.SafeString(
      Handlebars.escapeExpression(text).replace(TIMES, '<span style="white-space:nowrap">$&</span>'),
    ),
  together: (label: string) => (label.length > SHORT_LABEL ? label : label.replaceAll(' ', '\u00a0')),
};

const markup = Handlebars.create();
markup.registerHelper(markupHelpers);

/** Handlebars with what the text part needs; apart, so that HTML never meets a helper that does not escape. */
const plainText = Handlebars.create();

const width = (text: string) => Math.min(TEXT_WIDTH, Math.max(3, [...text].length));

plainText.registerHelper({
  wrap: (text: string) => wrapText(text),
  rule: (text: string) => '='.repeat(width(text)),
  underline: (text: string) => '-'.repeat(width(text)),
  fact: ({ label, value }: { label: string; value: string }) =>
    wrapText(`${label}${label.endsWith('?') ? '' : ':'} ${value}`, '  ', ''),
  item: ({ title, badge, detail }: ItemView) => {
    const head = wrapText(badge === null ? title : `${title} [${badge.text}]`, '  ', '- ');
    return detail === null ? head : `${head}\n${wrapText(detail, '  ')}`;
  },
  quoted: (line: string) => wrapText(line, '> '),
});
