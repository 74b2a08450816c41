/** Never delivered to: the domain is reserved for names that do not exist (RFC 2606). */
const NOWHERE = '@erased.invalid';

/**
 * What stands for an erased person: the same in every language, made from the id alone, so that it tells nothing, and
 * two erased people stay two.
 */
export function pseudonymOf(id: string): { readonly name: string; readonly address: string } {
  const tail = id.replaceAll('-', '').slice(-12);
  return { name: `P-${tail.slice(-6)}`, address: `p-${tail}${NOWHERE}` };
}

/** Whether the address is that of an erased person. */
export function isPseudonym(address: string): boolean {
  return address.endsWith(NOWHERE);
}
