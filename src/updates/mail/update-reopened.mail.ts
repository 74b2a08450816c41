import type { NlEn } from '../../platform/pages/locale.js';
import type { AskingTexts } from './asking-letter.js';

/** @param until the new closing, in the reader's words */
export function reopenedTexts(reason: string, until: string): NlEn<AskingTexts> {
  return {
    en: {
      heading: (period) => `Your update for ${period} is open again`,
      opening: (period, departments) =>
        `The update of ${departments} for ${period} is still missing. You can give it until ${until}. The reason: ${reason}`,
      preheader: () => `Open until ${until}.`,
      tells: true,
      button: 'Fill in the update',
      openUntil: 'Open until',
    },
    nl: {
      heading: (period) => `Je update over ${period} is weer open`,
      opening: (period, departments) =>
        `De update van ${departments} over ${period} ontbreekt nog. Invullen kan tot ${until}. De reden: ${reason}`,
      preheader: () => `Open tot ${until}.`,
      tells: true,
      button: 'Update invullen',
      openUntil: 'Open tot',
    },
  };
}
