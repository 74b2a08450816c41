/** What is searched for: words, as many letters long at most, and at least so many of them together. */
export const SHORTEST = 2;
export const LONGEST = 100;
/** More words than anybody types; what comes after them is passed over. */
const MOST_WORDS = 8;
/** Fewer letters are in the middle of too many words to mean anything there. */
const LONG_ENOUGH_INSIDE = 3;

/** Letters that are letters of their own to Unicode, and variants of others to whoever types. */
const VARIANTS: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' },
};

/** A text in small letters without accents: what `Café`, `CAFÉ` and `cafe` have in common. */
export function folded(text: string): string {
  // Most texts have nothing to fold, and thousands are looked at.
  if (/^[\0-\x7F]*$/.test(text)) return text.toLowerCase();
  const small = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return small.normalize('NFKD').replaceAll(/[ßæœøłđðþı]|\p{M}/gu, (letter) => VARIANTS[letter] ?? '');
}

/** The words of a query, folded, each once; none where it has too few letters and digits to search for. */
export function searchWords(query: string): readonly string[] {
  const words = folded(query.slice(0, LONGEST)).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join('').length < SHORTEST ? [] : [...new Set(words)].slice(0, MOST_WORDS);
}

/** What is searched in: a title, and further texts. */
export interface Searchable {
  readonly title: string;
  readonly texts: readonly string[];
}

/** How well words are found in a text, the higher the better; 0: not all of them are. */
export function rankOf(words: readonly string[], { title, texts }: Searchable): number {
  const name = folded(title);
  const rest = folded(texts.join(' '));
  // Most of what is looked at has not all of the words.
  if (words.length === 0 || words.some((word) => !name.includes(word) && !rest.includes(word))) return 0;
  const inName = spaced(name);
  const inRest = spaced(rest);
  // What is in the title comes before what is only in the texts, whatever the words.
  const places = words.map((word) => placeIn(inName, word) * 4 || placeIn(inRest, word));
  const weakest = Math.min(...places);
  if (weakest === 0) return 0;
  const asTyped = inName.startsWith(` ${words.join(' ')}`) ? 1 : 0;
  return weakest * 1000 + places.reduce((sum, one) => sum + one, 0) * 2 + asTyped;
}

/** 3: a whole word of it, 2: the beginning of one, 1: within one, 0: not at all. */
function placeIn(text: string, word: string): number {
  if (!text.includes(word)) return 0;
  if (text.includes(` ${word} `)) return 3;
  if (text.includes(` ${word}`)) return 2;
  return word.length < LONG_ENOUGH_INSIDE ? 0 : 1;
}

/** The words of a folded text with one space around each. */
function spaced(text: string): string {
  return ` ${(text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
}

/** The best of what was found, the best first, equals by the shorter and then by the earlier title; of how many; and the rank of the first. */
export function bestOf<T extends Searchable>(
  found: readonly T[],
  words: readonly string[],
  most: number,
): { readonly best: readonly T[]; readonly count: number; readonly rank: number } {
  const ranked = found.flatMap((one) => {
    const rank = rankOf(words, one);
    return rank === 0 ? [] : [{ one, rank }];
  });
  ranked.sort(
    (a, b) =>
      b.rank - a.rank ||
      a.one.title.length - b.one.title.length ||
      (a.one.title < b.one.title ? -1 : a.one.title > b.one.title ? 1 : 0),
  );
  const best = ranked.slice(0, most).map(({ one }) => one);
  return { best, count: ranked.length, rank: ranked[0]?.rank ?? 0 };
}

/** A piece of a text, and whether it is what was searched for. */
export interface Piece {
  readonly text: string;
  readonly isHit: boolean;
}

/** A text in pieces, so that what was searched for can be set apart. */
export function marked(text: string, words: readonly string[]): readonly Piece[] {
  const pieces: { text: string; isHit: boolean }[] = [];
  for (const part of text.split(/(\s+)/).filter((one) => one !== '')) {
    const word = spaced(folded(part));
    const isHit = words.some((one) => placeIn(word, one) > 0);
    const last = pieces.at(-1);
    if (last?.isHit === isHit) last.text += part;
    else pieces.push({ text: part, isHit });
  }
  return pieces;
}

const WORDS_BEFORE = 6;
const WORDS_SHOWN = 26;

/** Where the words are found in the texts: some words of it, or the beginning of the first where they are only in the title (a key says nothing to whoever did not ask for it). */
export function excerptOf(texts: readonly string[], words: readonly string[]): string {
  const text =
    texts.find((one) => words.some((word) => placeIn(spaced(folded(one)), word) > 0)) ??
    texts.find((one) => one.includes(' ')) ??
    '';
  const parts = text.split(/\s+/).filter((one) => one !== '');
  const hit = parts.findIndex((part) => words.some((word) => placeIn(spaced(folded(part)), word) > 0));
  const from = Math.max(0, hit - WORDS_BEFORE);
  const shown = parts.slice(from, from + WORDS_SHOWN).join(' ');
  return `${from > 0 ? '… ' : ''}${shown}${from + WORDS_SHOWN < parts.length ? ' …' : ''}`;
}
