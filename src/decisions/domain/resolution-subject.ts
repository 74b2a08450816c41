import type { Subject } from '../../cycles/domain/subject.js';

/** More than that is about nothing in particular. */
export const MOST_SUBJECTS = 10;

export const tooMany = {
  en: `Name at most ${MOST_SUBJECTS} things that it is about.`,
  nl: `Noem hoogstens ${MOST_SUBJECTS} dingen waar het over gaat.`,
};

/** What somebody named, and there is not. */
export function unknownSubject({ key }: Subject) {
  return {
    en: `There is no “${key}” here. Choose from the list what it is about.`,
    nl: `Er is hier geen “${key}”. Kies uit de lijst waar het over gaat.`,
  };
}
