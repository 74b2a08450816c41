import type { NlEn } from '../../platform/pages/locale.js';
import type { OverdueTexts } from './overdue-letter.js';

export const updateOverdueLeadershipTexts: NlEn<OverdueTexts> = {
  en: {
    subject: (period, count) =>
      count === 1
        ? `One department is still silent about ${period}`
        : `${count} departments are still silent about ${period}`,
    opening: (period, session) =>
      `Despite reminders there is no update for ${period} from these departments. The session is on ${session}.`,
    advice: 'A word from you helps. Without their update the session talks about an incomplete picture.',
    reason: (organization) => `Leadership of ${organization} hears what stays missing.`,
  },
  nl: {
    subject: (period, count) =>
      count === 1
        ? `Van één afdeling is er nog geen update over ${period}`
        : `Van ${count} afdelingen is er nog geen update over ${period}`,
    opening: (period, session) =>
      `Ondanks herinneringen is er van deze afdelingen geen update over ${period}. De sessie is op ${session}.`,
    advice: 'Een woord van jou helpt. Zonder hun update gaat de sessie over een onvolledig beeld.',
    reason: (organization) => `De leiding van ${organization} hoort wat er blijft ontbreken.`,
  },
};
