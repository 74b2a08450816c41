import { readFile } from 'node:fs/promises';
import Handlebars from 'handlebars';
import { wrapText, TEXT_WIDTH } from '../domain/wrap-text.js';
import type { ItemView, LetterView } from './letter-view.js';

export interface Templates {
  readonly html: (view: LetterView) => string;
  readonly text: (view: LetterView) => string;
}

/** The one layout of every mail. */
export async function makeTemplates(): Promise<Templates> {
  const [html, text] = await Promise.all([
    // Made from letter.mjml by `npm run compile-letter`; a test tells when it is out of date.
    readFile(new URL('./letter.html', import.meta.url), 'utf8'),
    readFile(new URL('./letter.txt', import.meta.url), 'utf8'),
  ]);
  // A field that a template names and the view lacks is an error, never an empty place in a mail.
  const markedUp = markup.compile<LetterView>(html, { strict: true });
  return {
    html: (view) => inAscii(markedUp(view)),
    text: plainText.compile<LetterView>(text, { strict: true, noEscape: true }),
  };
}

/** Pairs of surrogates by themselves: the flag `u`, which would see to them, takes twice the time. */
const BEYOND_ASCII = /[\ud800-\udbff][\udc00-\udfff]|[^\0-\x7f]/g;

/**
 * HTML whose other characters are written as their numbers: it survives whatever a server on the way thinks its encoding
 * is. And a text of one byte a character is packed and encoded several times as fast as one of two.
 */
function inAscii(html: string): string {
  const ascii = html.replace(BEYOND_ASCII, (character) => `&#${character.codePointAt(0)};`);
  // By way of bytes: it would go on as a text of two bytes a character.
  return Buffer.from(ascii, 'latin1').toString('latin1');
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
