import type { NlEn } from '../../platform/pages/locale.js';
import type { AskingTexts } from './asking-letter.js';

/** @param by who asks; null for a program */
export function askedByHandTexts(by: string | null): NlEn<AskingTexts> {
  return {
    en: {
      heading: (period) => `Your update for ${period} is waited for`,
      opening: (period, departments) =>
        `${by ?? 'Whoever plans the session'} asks for the update of ${departments} for ${period}; it is not in yet. A minute is enough.`,
      preheader: (due) => `${by ?? 'The session'} waits for it. Due by ${due}.`,
      tells: true,
      button: 'Fill in the update',
    },
    nl: {
      heading: (period) => `Er wordt op je update over ${period} gewacht`,
      opening: (period, departments) =>
        `${by ?? 'Wie de sessie plant'} vraagt om de update van ${departments} over ${period}; die is er nog niet. Een minuut is genoeg.`,
      preheader: (due) => `${by ?? 'De sessie'} wacht erop. Uiterlijk ${due}.`,
      tells: true,
      button: 'Update invullen',
    },
  };
}
