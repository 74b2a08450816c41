import type { NlEn } from '../../platform/pages/locale.js';
import type { OverdueTexts } from './overdue-letter.js';

export const updateOverdueTexts: NlEn<OverdueTexts> = {
  en: {
    subject: (period, [first = '', ...others]) =>
      others.length === 0
        ? `The update of ${first} for ${period} is missing`
        : `${others.length + 1} updates for ${period} are missing`,
    opening: (period, session) =>
      `Past its due day, this is still missing for ${period}. The session: ${session}.`,
    advice: (until) =>
      `Please speak to them: they can still answer, by the link in their mail, until ${until}. What is missing then stands on the agenda.`,
    reason: (organization) => `You get this mail because you are a planner at ${organization}.`,
    standIn: (names, organization) =>
      `You get this mail because you stand in for ${names}, of the planners of ${organization}.`,
  },
  nl: {
    subject: (period, [first = '', ...others]) =>
      others.length === 0
        ? `De update van ${first} over ${period} ontbreekt`
        : `Er ontbreken ${others.length + 1} updates over ${period}`,
    opening: (period, session) =>
      `De laatste dag is voorbij, en dit ontbreekt nog over ${period}. De sessie: ${session}.`,
    advice: (until) =>
      `Spreek ze erop aan: antwoorden kan nog, met de link in hun mail, tot ${until}. Wat dan nog ontbreekt, staat op de agenda.`,
    reason: (organization) => `Je krijgt deze mail omdat je planner bent bij ${organization}.`,
    standIn: (names, organization) =>
      `Je krijgt deze mail omdat je waarneemt voor ${names}, van de planners van ${organization}.`,
  },
};
