import type { Language } from '../../cycles/domain/session-words.js';
import { GOAL_ACTS } from './act-words/goal-acts.js';
import { MAIL_ACTS } from './act-words/mail-acts.js';
import { ORGANIZATION_ACTS } from './act-words/organization-acts.js';
import { SESSION_ACTS } from './act-words/session-acts.js';

type Words = Record<Language, string>;

const WORDS: ReadonlyMap<string, Words> = new Map(
  [...ORGANIZATION_ACTS, ...MAIL_ACTS, ...GOAL_ACTS, ...SESSION_ACTS].flatMap(([words, acts]) =>
    acts.map((act) => [act, words] as const),
  ),
);

/** Every act there are words for; a test says which are missing, and which nothing does. */
export const WORDED_ACTS: ReadonlySet<string> = new Set(WORDS.keys());

/**
 * What was done, as a reader says it. Words are put on an act where it is shown: what is kept stays the act. One that
 * there are no words for, such as a route that is gone, is called by its own name.
 */
export function actWords(act: string, language: Language): string {
  return WORDS.get(act)?.[language] ?? act;
}

const ACTORS: Readonly<Record<string, Words>> = {
  person: { en: 'Somebody who is gone', nl: 'Iemand die weg is' },
  token: { en: 'API token', nl: 'API-token' },
  link: { en: 'Mailed link', nl: 'Gemailde link' },
  command: { en: 'Command line', nl: 'Opdrachtregel' },
  service: { en: 'Cadans', nl: 'Cadans' },
};

/** Whoever has no name of their own. */
export function actorWords(kind: string, language: Language): string {
  return ACTORS[kind]?.[language] ?? kind;
}
