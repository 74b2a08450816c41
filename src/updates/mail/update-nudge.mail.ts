import type { NlEn } from '../../platform/pages/locale.js';
import type { AskingTexts } from './asking-letter.js';

export const updateNudgeTexts: NlEn<AskingTexts> = {
  en: {
    heading: (period) => `Your update for ${period} is still open`,
    opening: (period, departments) =>
      `A reminder: the update of ${departments} for ${period} has not come in yet. A minute is enough.`,
    preheader: (due) => `A reminder: due by ${due}.`,
    button: 'Fill in the update',
  },
  nl: {
    heading: (period) => `Je update over ${period} staat nog open`,
    opening: (period, departments) =>
      `Even ter herinnering: de update van ${departments} over ${period} is er nog niet. Een minuut is genoeg.`,
    preheader: (due) => `Ter herinnering: uiterlijk ${due}.`,
    button: 'Update invullen',
  },
};
