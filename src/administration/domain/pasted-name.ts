/** Words that stand between first and last name, wherever a list puts them. */
const INFIXES = new Set([
  ...[
    'de',
    'den',
    'der',
    'het',
    't',
    'van',
    'vande',
    'vanden',
    'vander',
    'von',
    'zu',
    'te',
    'ten',
    'ter',
    'tot',
  ],
  ...[
    'op',
    'in',
    'uit',
    'bij',
    'aan',
    'onder',
    'over',
    'voor',
    'la',
    'le',
    'du',
    'des',
    'di',
    'da',
    'dos',
    'del',
  ],
  ...['della', 'd', 'el', 'al', 'ben', 'bin', 'af', 'av', 'y'],
]);

/** Whether a text is what stands before a last name, `van den`, and is no name by itself. */
export function isInfix(text: string): boolean {
  const words = text.toLowerCase().split(/[\s’'`]+/).filter(Boolean); // prettier-ignore
  return words.length > 0 && words.every((word) => INFIXES.has(word));
}

/**
 * `Lovelace, Ada` is Ada Lovelace, and `Berg, van den, Sara` is Sara van den Berg; a name without a comma stays as it
 * is, without spaces too many.
 */
export function nameInOrder(text: string): string {
  const name = text.replace(/\s+/g, ' ').trim();
  const [last = '', first = '', ...more] = name.split(',').map((part) => part.trim());
  const [third = '', ...others] = more;
  if (others.length === 0 && third !== '') {
    if (isInfix(first)) return `${third} ${first} ${last}`.trim();
    if (isInfix(third)) return `${first} ${third} ${last}`.trim();
  }
  return first === '' || more.length > 0 ? name.replace(/,$/, '') : `${first} ${last}`.trim();
}

/** A name from columns of its own; in that of last names an infix may follow: `Vries, de`. */
export function nameOfParts(first: string, infix: string, last: string): string {
  const [own = '', behind = '', ...more] = last.split(',').map((part) => part.trim());
  const ordered = more.length === 0 && isInfix(behind) ? `${behind} ${own}` : last;
  return [first, infix, ordered].filter(Boolean).join(' ');
}

/** A name to begin with for somebody of whom there is the address alone: `ada.lovelace@…` is Ada Lovelace. */
export function nameFromAddress(address: string): string {
  const [local = ''] = address.split('@');
  const words = local.replace(/\+.*$/, '').split(/[._-]+/).map((word) => word.replace(/\d+$/, '')).filter(Boolean); // prettier-ignore
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ') || local;
}
