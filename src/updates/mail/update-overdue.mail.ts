import type { NlEn } from '../../platform/pages/locale.js';
import type { OverdueTexts } from './overdue-letter.js';

export const updateOverdueTexts: NlEn<OverdueTexts> = {
  en: {
    subject: (period, count) =>
      count === 1 ? `An update for ${period} is missing` : `${count} updates for ${period} are missing`,
    opening: (period, session) =>
      `These departments have not answered for ${period} yet. The session is on ${session}.`,
    advice: 'Their own links work until the request closes. What is missing then comes on the agenda.',
    reason: (organization) => `Planners of ${organization} hear who is late.`,
  },
  nl: {
    subject: (period, count) =>
      count === 1 ? `Er ontbreekt een update over ${period}` : `Er ontbreken ${count} updates over ${period}`,
    opening: (period, session) =>
      `Deze afdelingen hebben nog niet geantwoord over ${period}. De sessie is op ${session}.`,
    advice: 'Hun eigen link werkt tot de vraag sluit. Wat dan nog ontbreekt, komt op de agenda.',
    reason: (organization) => `Planners van ${organization} horen wie te laat is.`,
  },
};
