import PostalMime, { addressParser, decodeWords } from 'postal-mime';
import { type Field, readFields } from '../domain/header-fields.js';
import { unflow } from './domain/flowed.js';
import { withWindowsSigns } from './domain/windows-1252.js';
import { textOfHtml } from './html-text.js';

/** Answers are flat; whoever nests deeper wants to keep us busy. */
const LIMITS = { maxNestingDepth: 20, maxHeadersSize: 256 * 1024 };
const LONGEST_HEAD = 64 * 1024;
const LONGEST_TEXT = 200_000;

/** The lines of a message's head, words in other characters than ASCII read. Never throws. */
export function headOf(source: Uint8Array): Field[] {
  const start = Buffer.from(source.subarray(0, LONGEST_HEAD)).toString('utf8').replace(/\r\n?/g, '\n');
  const end = start.indexOf('\n\n');
  return readFields(end === -1 ? start : start.slice(0, end)).map(({ name, value }) => ({
    name,
    value: name === 'subject' ? decodeWords(value) : value,
  }));
}

/** The one address a message says it is from, in lower case; null where it names none, or several. */
export function writerOf(head: readonly Field[]): string | null {
  const from = head.filter(({ name }) => name === 'from');
  const [one, ...others] = from.flatMap(({ value }) =>
    addressParser(value.slice(0, 2_000), { flatten: true }),
  );
  return from.length === 1 && others.length === 0 && one?.address ? one.address.toLowerCase() : null;
}

/**
 * What a message says, as text: its text part, and its HTML part as the lines a reader sees. Both, because what one
 * program leaves out of the first stands in the second; none where nothing can be read.
 */
export async function textsOf(source: Uint8Array): Promise<string[]> {
  // The library joins flowed lines across depths of quotation, which would lose who said what.
  const raw = Buffer.from(source).toString('latin1');
  const isFlowed = /\bformat\s*=\s*"?flowed\b/i.test(raw);
  const still = raw.replace(/\bformat(\s*=\s*"?)flowed\b/gi, 'format$1fixed');
  const { text, html } = await PostalMime.parse(Buffer.from(still, 'latin1'), {
    ...LIMITS,
    forceRfc822Attachments: true,
  });
  const plain = (text ?? '').slice(0, LONGEST_TEXT).replace(/\r\n?/g, '\n');
  const written = isFlowed ? unflow(plain, /\bdelsp\s*=\s*"?yes\b/i.test(raw)) : plain;
  const shown = html === undefined ? '' : textOfHtml(html);
  return [written, shown].map(withWindowsSigns).filter((one) => one.trim() !== '');
}
