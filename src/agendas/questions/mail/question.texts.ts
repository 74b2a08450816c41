import type { Locale, NlEn } from '../../../platform/pages/locale.js';

interface Texts {
  readonly subject: (session: string) => string;
  readonly heading: (again: boolean) => string;
  readonly preheader: (closes: string) => string;
  readonly greeting: (name: string) => string;
  readonly opening: (session: string) => string;
  readonly again: (session: string) => string;
  readonly standIn: (names: readonly string[]) => string;
  readonly session: string;
  readonly when: string;
  readonly asked: string;
  readonly button: string;
  readonly until: (closes: string) => string;
  readonly nameless: string;
  readonly personal: string;
  readonly because: (session: string, names: readonly string[]) => string;
}

export const questionTexts: NlEn<Texts> = {
  en: {
    subject: (session) => `What do you think? ${session}`,
    heading: (again) => (again ? 'A reminder: what do you think?' : 'What do you think?'),
    preheader: (closes) => `A minute is enough; please answer before ${closes}.`,
    greeting: (name) => `Hello ${name},`,
    opening: (session) =>
      `Before the agenda of the ${session} is made up, we would like to hear what everybody who takes part thinks. The answers stand on it together, so that the session starts from them.`,
    again: (session) =>
      `You have not answered yet, and the agenda of the ${session} is made up soon. A minute is enough; one question is better than none.`,
    standIn: (names) => `You stand in for ${list('en', names)} at this session: answer once, for both.`,
    session: 'Session',
    when: 'When',
    asked: 'What is asked',
    button: 'Answer',
    until: (closes) => `You can answer, and change your answers, until ${closes}.`,
    nameless: 'Your name does not stand beside what you say, neither on the agenda nor in its mail.',
    personal: 'No account needed. The link is yours alone; please do not forward this mail.',
    because: (session, names) =>
      names.length === 0
        ? `You get this mail because you take part in the ${session}.`
        : `You get this mail because you stand in for ${list('en', names)} at the ${session}.`,
  },
  nl: {
    subject: (session) => `Wat vind jij? ${session}`,
    heading: (again) => (again ? 'Even ter herinnering: wat vind jij?' : 'Wat vind jij?'),
    preheader: (closes) => `Een minuut is genoeg; antwoord graag vóór ${closes}.`,
    greeting: (name) => `Dag ${name},`,
    opening: (session) =>
      `Voordat de agenda van de ${session} wordt opgemaakt, horen we graag wat iedereen die meedoet vindt. De antwoorden komen er samen op, zodat de sessie daar begint.`,
    again: (session) =>
      `Je hebt nog niet geantwoord, en de agenda van de ${session} wordt binnenkort opgemaakt. Een minuut is genoeg; één vraag is beter dan geen.`,
    standIn: (names) =>
      `Je neemt in deze sessie waar voor ${list('nl', names)}: antwoord één keer, voor allebei.`,
    session: 'Sessie',
    when: 'Wanneer',
    asked: 'Wat er gevraagd wordt',
    button: 'Antwoord',
    until: (closes) => `Je kunt antwoorden, en je antwoorden aanpassen, tot ${closes}.`,
    nameless: 'Je naam staat niet bij wat je zegt, niet op de agenda en niet in de mail.',
    personal: 'Een account is niet nodig. De link is alleen voor jou; stuur deze mail niet door.',
    because: (session, names) =>
      names.length === 0
        ? `Je krijgt deze mail omdat je deelneemt aan de ${session}.`
        : `Je krijgt deze mail omdat je waarneemt voor ${list('nl', names)} in de ${session}.`,
  },
};

function list(locale: Locale, names: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}
