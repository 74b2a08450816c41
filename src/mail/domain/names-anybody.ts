const ESCAPED: readonly (readonly [RegExp, string])[] = [
  [/&#x27;|&#39;/g, "'"],
  [/&quot;/g, '"'],
  [/&lt;/g, '<'],
  [/&gt;/g, '>'],
  [/&amp;/g, '&'],
];

/**
 * Whether a text names one of these, as whole words, in any case; across the ends of its lines, and also where it is
 * HTML or JSON.
 */
export function namesAnybody(names: readonly string[]): (text: string) => boolean {
  const words = names
    .map((name) => name.trim().replace(/\s+/g, ' '))
    .filter((name) => name !== '')
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(' ', String.raw`\s+`));
  if (words.length === 0) return () => false;
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words.join('|')})(?![\p{L}\p{N}])`, 'iu');
  return (text) => {
    if (pattern.test(text)) return true;
    if (!/&[#\w]+;/.test(text)) return false;
    return pattern.test(ESCAPED.reduce((plain, [sign, character]) => plain.replace(sign, character), text));
  };
}
