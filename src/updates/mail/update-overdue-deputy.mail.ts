import type { NlEn } from '../../platform/pages/locale.js';
import type { AskingTexts } from './asking-letter.js';

export const overdueDeputyTexts: NlEn<AskingTexts> = {
  en: {
    heading: (period) => `The update for ${period} is late: can you give it?`,
    opening: (period, departments) =>
      `The update of ${departments} for ${period} was due and is not in. As deputy you can answer as well as the head; whoever is first, does.`,
    preheader: () => 'As deputy you can answer it.',
    button: 'Fill in the update',
    reason: (departments) => `You get this mail because you are a deputy of ${departments}.`,
  },
  nl: {
    heading: (period) => `De update over ${period} is te laat: kun jij die geven?`,
    opening: (period, departments) =>
      `De update van ${departments} over ${period} had er al moeten zijn. Als plaatsvervanger mag je antwoorden, net als het hoofd; wie het eerst is, doet het.`,
    preheader: () => 'Als plaatsvervanger mag je antwoorden.',
    button: 'Update invullen',
    reason: (departments) => `Je krijgt deze mail omdat je plaatsvervanger bent van ${departments}.`,
  },
};
