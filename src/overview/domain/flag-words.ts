import type { Language } from '../../cycles/domain/session-words.js';
import type { Flag } from '../../projects/domain/flags.js';

const WORDS: Readonly<Record<Language, Readonly<Record<Flag, string>>>> = {
  en: {
    'past-stop': 'Past its stop date',
    'over-cap': 'Above its risk cap',
    'long-wait': 'Waits too long',
    quiet: 'Not heard of for six weeks',
    'over-estimate': 'Above its estimate',
  },
  nl: {
    'past-stop': 'Stopdatum voorbij',
    'over-cap': 'Boven de risicogrens',
    'long-wait': 'Wacht te lang',
    quiet: 'Zes weken niets gehoord',
    'over-estimate': 'Boven de raming',
  },
};

/** What is to be seen to at a project, in a few words. */
export function flagWords(flag: Flag, language: Language): string {
  return WORDS[language][flag];
}
