import type { Language } from '../../../cycles/domain/session-words.js';

/** A short phrase for what was done, and the acts it stands for: a page and the API may do the same. */
export type Said = readonly [words: Readonly<Record<Language, string>>, acts: readonly string[]];

export const said = (en: string, nl: string, ...acts: readonly string[]): Said => [{ en, nl }, acts];
