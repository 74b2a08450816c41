import type { Locale, NlEn } from '../../platform/pages/locale.js';

interface Texts {
  readonly subject: (year: string) => string;
  readonly heading: (year: string) => string;
  readonly greeting: (name: string) => string;
  readonly opening: (organization: string, year: string) => string;
  readonly again: (year: string) => string;
  readonly standIn: (names: readonly string[]) => string;
  readonly before: (date: string) => string;
  readonly session: string;
  readonly when: string;
  readonly place: string;
  readonly questions: string;
  readonly items: readonly { readonly title: string; readonly detail: string }[];
  readonly draft: string;
  readonly button: string;
  readonly because: (organization: string, isLeader: boolean, names: readonly string[]) => string;
}

export const texts: NlEn<Texts> = {
  en: {
    subject: (year) => `The common goal for ${year}`,
    heading: (year) => `What is our goal for ${year}?`,
    greeting: (name) => `Hello ${name},`,
    opening: (organization, year) =>
      `At the annual session we decide together where ${organization} wants to go in ${year}. Put the goal into words before then, so that every department can come prepared.`,
    again: (year) =>
      `The annual session is coming closer, and the goal for ${year} has not been adopted yet.`,
    standIn: (names) => `You stand in for ${list('en', names)}.`,
    before: (date) => `Put it into words before ${date}.`,
    session: 'Session',
    when: 'When',
    place: 'Where',
    questions: 'Three questions to start from',
    items: [
      {
        title: 'Where are we?',
        detail: 'What did the past year bring, and what do customers say about us now?',
      },
      {
        title: 'Where do we want to go?',
        detail:
          'One goal for the whole organization, two years ahead at most, that every department can contribute to.',
      },
      {
        title: 'What does this mean for the customer?',
        detail: 'Say in one sentence what customers will notice once the goal is reached.',
      },
    ],
    draft: 'The goal as it stands',
    button: 'To the goal',
    because: (organization, isLeader, names) => {
      const leader = `you belong to the leadership of ${organization}`;
      const standIn = `you stand in for ${list('en', names)}`;
      if (names.length === 0) return `You get this mail because ${leader}.`;
      return isLeader
        ? `You get this mail because ${leader} and because ${standIn}.`
        : `You get this mail because ${standIn}, of the leadership of ${organization}.`;
    },
  },
  nl: {
    subject: (year) => `Het gemeenschappelijke doel voor ${year}`,
    heading: (year) => `Wat wordt ons doel voor ${year}?`,
    greeting: (name) => `Dag ${name},`,
    opening: (organization, year) =>
      `In de jaarsessie bepalen we samen waar ${organization} in ${year} naartoe wil. Zet het doel vóór die tijd op papier, zodat elke afdeling voorbereid kan komen.`,
    again: (year) => `De jaarsessie komt dichterbij en het doel voor ${year} is nog niet vastgesteld.`,
    standIn: (names) => `Je neemt waar voor ${list('nl', names)}.`,
    before: (date) => `Zet het op papier vóór ${date}.`,
    session: 'Sessie',
    when: 'Wanneer',
    place: 'Waar',
    questions: 'Drie vragen om mee te beginnen',
    items: [
      {
        title: 'Waar staan we?',
        detail: 'Wat heeft het afgelopen jaar opgeleverd, en wat zeggen klanten nu over ons?',
      },
      {
        title: 'Waar willen we naartoe?',
        detail:
          'Eén doel voor de hele organisatie, hooguit twee jaar vooruit, waaraan elke afdeling kan bijdragen.',
      },
      {
        title: 'Wat betekent dit voor de klant?',
        detail: 'Zeg in één zin wat klanten merken als het doel is bereikt.',
      },
    ],
    draft: 'Het doel zoals het er nu ligt',
    button: 'Naar het doel',
    because: (organization, isLeader, names) => {
      const leader = `je bij de leiding van ${organization} hoort`;
      const standIn = `je waarneemt voor ${list('nl', names)}`;
      if (names.length === 0) return `Je krijgt deze mail omdat ${leader}.`;
      return isLeader
        ? `Je krijgt deze mail omdat ${leader} en omdat ${standIn}.`
        : `Je krijgt deze mail omdat ${standIn}, van de leiding van ${organization}.`;
    },
  },
};

function list(locale: Locale, names: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}
