import type { NlEn } from '../../platform/pages/locale.js';
import type { AskingTexts } from './asking-letter.js';

export const updateRequestTexts: NlEn<AskingTexts> = {
  en: {
    heading: (period) => `How did ${period} go?`,
    opening: (period, departments) =>
      `Before the session, tell the others in a minute how ${departments} did in ${period}.`,
    preheader: (due) => `Due by ${due}. It takes a minute.`,
    button: 'Fill in the update',
    recalls: true,
  },
  nl: {
    heading: (period) => `Hoe ging het in ${period}?`,
    opening: (period, departments) =>
      `Vertel de anderen vóór de sessie in een minuut hoe het in ${period} ging met ${departments}.`,
    preheader: (due) => `Uiterlijk ${due}. Het kost je een minuut.`,
    button: 'Update invullen',
    recalls: true,
  },
};
