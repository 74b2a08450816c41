/** Room for a number behind it, within the 64 characters of a key. */
const LONGEST_STEM = 56;

/**
 * A key for something that was given a name on a page, unlike those that are taken: `Eerste vraag (chat)` becomes
 * `eerste-vraag-chat`, and `eerste-vraag-chat-2` where that is taken. `otherwise` is the key of a name without a letter or
 * digit of ours.
 */
export function keyForName(name: string, taken: ReadonlySet<string>, otherwise: string): string {
  const stem =
    name
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, LONGEST_STEM)
      .replace(/^-+|-+$/g, '') || otherwise;
  if (!taken.has(stem)) return stem;
  let number = 2;
  while (taken.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}
