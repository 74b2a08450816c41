import type { NlEn } from '../../platform/pages/locale.js';
import type { AskingTexts } from './asking-letter.js';

export const updateDueTexts: NlEn<AskingTexts> = {
  en: {
    heading: (period) => `Your update for ${period} is due today`,
    opening: (period, departments) =>
      `Today is the last day for the update of ${departments} for ${period}. After that the planner hears that it is missing.`,
    preheader: (due) => `Due today, ${due}.`,
    button: 'Fill in the update',
  },
  nl: {
    heading: (period) => `Vandaag is de laatste dag voor je update over ${period}`,
    opening: (period, departments) =>
      `Vandaag is de laatste dag voor de update van ${departments} over ${period}. Daarna hoort de planner dat hij ontbreekt.`,
    preheader: (due) => `Vandaag, ${due}, is de laatste dag.`,
    button: 'Update invullen',
  },
};
