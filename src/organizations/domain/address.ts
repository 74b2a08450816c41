import type { Wrong } from './problem.js';

const LONGEST = 254;
const LONGEST_LOCAL_PART = 64;
const ATOM = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+$/;
const LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

/**
 * Why a text is not one plain e-mail address, with what to do about it; null where it is one. Stricter than RFC 5322
 * on purpose: quoted local parts, comments, lists, literals and bare host names are legal there, and each of them is a
 * way to put a second recipient or a header line into a mail.
 */
export function problemOfAddress(text: string): string | null {
  return wrongAddress(text)?.en ?? null;
}

/** As `problemOfAddress`, in both languages. */
export function wrongAddress(text: string): Exclude<Wrong, string> | null {
  // oxlint-disable-next-line no-control-regex -- control characters are what this is about
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(text)) {
    return both(
      'An address is one line of text. Remove the line break or control character.',
      'Een adres is één regel tekst. Haal het regeleinde of stuurteken weg.',
    );
  }
  if (/[,;]/.test(text))
    return both(
      'Give one address, without a comma or semicolon.',
      'Geef één adres, zonder komma of puntkomma.',
    );
  if (/["\\]/.test(text))
    return both(
      'Give the address without quotes or backslashes, like ada@example.com.',
      'Geef het adres zonder aanhalingstekens of backslashes, zoals ada@example.com.',
    );
  const parts = text.split('@');
  const [local = '', domain = ''] = parts;
  if (parts.length !== 2)
    return both(
      'An address has exactly one @, like ada@example.com.',
      'Een adres heeft precies één @, zoals ada@example.com.',
    );
  if (text.length > LONGEST)
    return both(
      `An address has at most ${LONGEST} characters.`,
      `Een adres heeft hoogstens ${LONGEST} tekens.`,
    );
  if (local.length > LONGEST_LOCAL_PART) {
    return both(
      `The part before the @ has at most ${LONGEST_LOCAL_PART} characters.`,
      `Het deel vóór de @ heeft hoogstens ${LONGEST_LOCAL_PART} tekens.`,
    );
  }
  if (!local.split('.').every((atom) => ATOM.test(atom))) {
    return both(
      'The part before the @ has letters, digits and signs such as . _ + - only, without spaces or accents.',
      'Het deel vóór de @ heeft alleen letters, cijfers en tekens als . _ + -, zonder spaties of accenten.',
    );
  }
  const labels = domain.split('.');
  const [host = '', end = ''] = labels;
  if (domain === '')
    return both(
      'After the @ a domain is missing, such as example.com.',
      'Achter de @ ontbreekt het domein, zoals example.com.',
    );
  if (labels.length <= 2 && end === '' && LABEL.test(host))
    return both(
      `After “${host}” something is missing, such as .com or .org.`,
      `Achter “${host}” ontbreekt nog iets, zoals .nl of .com.`,
    );
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label)) || /^\d+$/.test(labels.at(-1) ?? '')) {
    return both(
      'The part after the @ is a domain such as example.com; write one with other letters in its xn-- form.',
      'Het deel na de @ is een domein zoals example.com; schrijf er een met andere letters in de xn---vorm.',
    );
  }
  return null;
}

const both = (en: string, nl: string) => ({ en, nl });

/** The spelling by which an account is known: two addresses that differ in case only are one mailbox. */
export function accountAddress(address: string): string {
  return address.toLowerCase();
}
