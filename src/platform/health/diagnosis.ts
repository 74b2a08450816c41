/** What a look at one part of an installation found, in the words of whoever runs it. */
export interface Diagnosis {
  /** What was looked at, in a word or two. */
  readonly about: string;
  /** A problem keeps something from working; a warning is worth knowing. */
  readonly level: 'ok' | 'warning' | 'problem';
  readonly says: string;
  /** What to do about it; absent where nothing is to be done. */
  readonly remedy?: string;
}

export const ok = (about: string, says: string): Diagnosis => ({ about, level: 'ok', says });
export const warning = (about: string, says: string, remedy: string): Diagnosis => ({
  ...{ about, level: 'warning', says, remedy },
});
export const problem = (about: string, says: string, remedy: string): Diagnosis => ({
  ...{ about, level: 'problem', says, remedy },
});
