import type { Diagnosis } from '../../platform/health/diagnosis.js';

/** Words for whoever runs an installation, by command in English and on a page in their own language. */
export type Words = Readonly<Record<'en' | 'nl', string>>;

/** What a look at mail found, in both languages; what a server or a record says stays as it says it. */
export interface Finding extends Diagnosis {
  readonly dutch: Pick<Diagnosis, 'about' | 'says' | 'remedy'>;
}

export const ok = (about: Words, says: Words): Finding => ({
  ...{ about: about.en, level: 'ok', says: says.en },
  dutch: { about: about.nl, says: says.nl },
});
export const warning = (about: Words, says: Words, remedy: Words) => toDo('warning', about, says, remedy);
export const problem = (about: Words, says: Words, remedy: Words) => toDo('problem', about, says, remedy);

/** The same words in every language: a name, a record, or what a server answers. */
export const same = (text: string): Words => ({ en: text, nl: text });

/** One saying after the other. */
export const joined = (first: Words, second: Words): Words => ({
  en: `${first.en} ${second.en}`,
  nl: `${first.nl} ${second.nl}`,
});

function toDo(level: Diagnosis['level'], about: Words, says: Words, remedy: Words): Finding {
  return {
    ...{ about: about.en, level, says: says.en, remedy: remedy.en },
    dutch: { about: about.nl, says: says.nl, remedy: remedy.nl },
  };
}
