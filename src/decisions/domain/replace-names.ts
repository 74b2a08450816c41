/**
 * Puts another name in the place of one, as whole words, in any case and across the ends of lines.
 * @param pairs what is replaced, and by what
 */
export function replaceNames(pairs: readonly (readonly [string, string])[]): (text: string) => string {
  const patterns = pairs
    .filter(([name]) => name.trim() !== '')
    .map(([name, by]) => {
      const words = name
        .trim()
        .split(/\s+/)
        .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
      const pattern = String.raw`(?<![\p{L}\p{N}])${words.join(String.raw`\s+`)}(?![\p{L}\p{N}])`;
      return { pattern: new RegExp(pattern, 'giu'), by };
    });
  return (text) => patterns.reduce((said, { pattern, by }) => said.replace(pattern, () => by), text);
}
