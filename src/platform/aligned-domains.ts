/**
 * Whether receivers take two domains for one sender, as DMARC means it (RFC 7489, 3.1.1) short of the list of public
 * suffixes: the same domain or, unless that is asked for strictly, one below the other.
 */
export function aligned(one: string, other: string, strict = false): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a === b || (!strict && (a.endsWith(`.${b}`) || b.endsWith(`.${a}`)));
}
