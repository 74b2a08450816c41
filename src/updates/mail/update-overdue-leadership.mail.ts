import type { NlEn } from '../../platform/pages/locale.js';
import type { OverdueTexts } from './overdue-letter.js';

export const updateOverdueLeadershipTexts: NlEn<OverdueTexts> = {
  en: {
    subject: (period, [first = '', ...others]) =>
      others.length === 0
        ? `Still no update for ${period} from ${first}`
        : `Still no update for ${period} from ${others.length + 1} departments`,
    opening: (period, session) =>
      `Despite reminders, this is still missing for ${period}. The session: ${session}.`,
    advice: (until) =>
      `A word from you helps: they can still answer, by the link in their mail, until ${until}. Without it the session talks about an incomplete picture.`,
    reason: (organization) => `You get this mail because you belong to the leadership of ${organization}.`,
    standIn: (names, organization) =>
      `You get this mail because you stand in for ${names}, of the leadership of ${organization}.`,
  },
  nl: {
    subject: (period, [first = '', ...others]) =>
      others.length === 0
        ? `Nog steeds geen update over ${period} van ${first}`
        : `Nog steeds geen update over ${period} van ${others.length + 1} afdelingen`,
    opening: (period, session) =>
      `Ondanks herinneringen ontbreekt dit nog over ${period}. De sessie: ${session}.`,
    advice: (until) =>
      `Een woord van jou helpt: antwoorden kan nog, met de link in hun mail, tot ${until}. Anders gaat de sessie over een onvolledig beeld.`,
    reason: (organization) => `Je krijgt deze mail omdat je bij de leiding van ${organization} hoort.`,
    standIn: (names, organization) =>
      `Je krijgt deze mail omdat je waarneemt voor ${names}, van de leiding van ${organization}.`,
  },
};
