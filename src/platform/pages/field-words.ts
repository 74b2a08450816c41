import type { Locale, NlEn } from './locale.js';

/** Fields that people type prose into, as their forms name them. */
const words: NlEn<Readonly<Record<string, string>>> = {
  en: {
    ...{ title: 'The title', name: 'The name', what: 'What it is about', text: 'The text', note: 'The note' },
    ...{ detail: 'The explanation', customer: 'What it means for the customer', reason: 'The reason' },
    ...{ why: 'The reason', message: 'The message', place: 'The place', owner: 'Who sees to it' },
    ...{ minutes: 'The minutes', question: 'The question', answer: 'The answer', address: 'The address' },
  },
  nl: {
    ...{
      title: 'De titel',
      name: 'De naam',
      what: 'Waar het over gaat',
      text: 'De tekst',
      note: 'De notitie',
    },
    ...{ detail: 'De toelichting', customer: 'Wat het voor de klant betekent', reason: 'De reden' },
    ...{ why: 'De reden', message: 'Het bericht', place: 'De plaats', owner: 'Wie ervoor zorgt' },
    ...{ minutes: 'De minuten', question: 'De vraag', answer: 'Het antwoord', address: 'Het adres' },
  },
};

/** A field in words, where one word fits it on whatever form it stands: `departments[2].name` is "The name". */
export function fieldWords(field: string, locale: Locale): string | undefined {
  const last = /[\w-]+$/.exec(field)?.[0] ?? '';
  return Object.hasOwn(words[locale], last) ? words[locale][last] : undefined;
}
