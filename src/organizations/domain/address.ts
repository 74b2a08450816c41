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
  // oxlint-disable-next-line no-control-regex -- control characters are what this is about
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(text)) {
    return 'An address is one line of text. Remove the line break or control character.';
  }
  if (/[,;]/.test(text)) return 'Give one address, without a comma or semicolon.';
  if (/["\\]/.test(text)) return 'Give the address without quotes or backslashes, like ada@example.com.';
  const parts = text.split('@');
  const [local = '', domain = ''] = parts;
  if (parts.length !== 2) return 'An address has exactly one @, like ada@example.com.';
  if (text.length > LONGEST) return `An address has at most ${LONGEST} characters.`;
  if (local.length > LONGEST_LOCAL_PART) {
    return `The part before the @ has at most ${LONGEST_LOCAL_PART} characters.`;
  }
  if (!local.split('.').every((atom) => ATOM.test(atom))) {
    return 'The part before the @ has letters, digits and signs such as . _ + - only, without spaces or accents.';
  }
  const labels = domain.split('.');
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label)) || /^\d+$/.test(labels.at(-1) ?? '')) {
    return 'The part after the @ is a domain such as example.com; write one with other letters in its xn-- form.';
  }
  return null;
}

/** The spelling by which an account is known: two addresses that differ in case only are one mailbox. */
export function accountAddress(address: string): string {
  return address.toLowerCase();
}
