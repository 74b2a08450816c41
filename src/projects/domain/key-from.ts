const LONGEST = 56;
/** Addresses of pages, which no project can have. */
export const TAKEN_KEYS: ReadonlySet<string> = new Set(['new', 'focus', 'order']);

/** A key after a name, that no other has: `Sneller antwoord!` is `sneller-antwoord`, the next one `sneller-antwoord-2`. */
export function keyFrom(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  const first = plain === '' ? 'project' : plain;
  const isFree = (key: string) => !taken.has(key) && !TAKEN_KEYS.has(key);
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? first : `${first}-${number}`;
    if (isFree(key)) return key;
  }
}
