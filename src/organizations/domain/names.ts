import type { Wrong } from './problem.js';

const LONGEST_KEY = 64;
const KEY = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Control characters, separators of lines, and marks that turn the direction of text, which can make a name lie. */
const UNPRINTABLE =
  // oxlint-disable-next-line no-control-regex -- control characters are what this is about
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;

export const LONGEST_NAME = 200;

/** Whether a text is one line that says what it shows. */
export const isOneLine = (text: string): boolean => !UNPRINTABLE.test(text);

/** Why a text cannot be the key by which files, addresses and the API call something; null where it can. */
export function problemOfKey(key: string): string | null {
  if (key.length > LONGEST_KEY) return `A key has at most ${LONGEST_KEY} characters.`;
  if (KEY.test(key)) return null;
  return 'A key has lower-case letters and digits, with single hyphens between them, like customer-care.';
}

/** Why a text cannot be the name of somebody or something; null where it can. */
export function problemOfName(name: string): string | null {
  return wrongName(name)?.en ?? null;
}

/** As `problemOfName`, in both languages. */
export function wrongName(name: string): Exclude<Wrong, string> | null {
  if (name.trim() === '') return { en: 'Give a name.', nl: 'Geef een naam.' };
  if (name.length > LONGEST_NAME) {
    return {
      en: `A name has at most ${LONGEST_NAME} characters.`,
      nl: `Een naam heeft hoogstens ${LONGEST_NAME} tekens.`,
    };
  }
  if (isOneLine(name)) return null;
  return {
    en: 'A name is one line of plain text. Remove the line break, control character or direction mark.',
    nl: 'Een naam is één regel gewone tekst. Haal het regeleinde, stuurteken of richtingsteken weg.',
  };
}
