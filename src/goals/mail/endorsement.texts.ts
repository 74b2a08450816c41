import type { Locale, NlEn } from '../../platform/pages/locale.js';

type Names = readonly string[];

interface Texts {
  readonly subject: (year: string) => string;
  readonly preheader: (closes: string) => string;
  readonly heading: string;
  readonly greeting: (name: string) => string;
  readonly opening: (departments: Names) => string;
  readonly reworded: (departments: Names) => string;
  readonly again: (departments: Names) => string;
  readonly standIn: (people: Names, departments: Names) => string;
  readonly goal: (year: string) => string;
  readonly expired: (date: string) => string;
  readonly customer: string;
  readonly items: readonly { readonly title: string; readonly detail: string }[];
  readonly button: string;
  readonly until: (closes: string) => string;
  readonly personal: string;
  readonly because: (departments: Names, people: Names) => string;
}

export const endorsementTexts: NlEn<Texts> = {
  en: {
    subject: (year) => `Does your department carry the goal for ${year}?`,
    preheader: (closes) => `A minute is enough; please answer by ${closes}.`,
    heading: 'Does your department carry the goal?',
    greeting: (name) => `Hello ${name},`,
    opening: (departments) =>
      `The common goal lies before the departments. Say what ${list('en', departments)} will contribute, and whether you endorse it.`,
    reworded: (departments) =>
      `The goal reads differently now. Say whether what ${list('en', departments)} said before still goes.`,
    again: (departments) =>
      `A reminder: where ${list('en', departments)} stands is not known yet. A minute is enough.`,
    standIn: (people, departments) =>
      `You stand in for ${list('en', people)}, and so speak for ${list('en', departments)}.`,
    goal: (year) => `The goal for ${year}`,
    expired: (date) => `It held until ${date}: it has expired.`,
    customer: 'What it means for the customer',
    items: [
      { title: 'Your contribution', detail: 'What customers will notice of your department.' },
      { title: 'Your own words', detail: 'The goal as you would tell it to a new colleague.' },
      {
        title: 'Where you stand',
        detail: 'Endorse it, endorse it with a reservation, or object and say why.',
      },
    ],
    button: 'Say where you stand',
    until: (closes) => `Please answer by ${closes}. You can change your answer until the goal is decided.`,
    personal: 'No account needed. The link is yours alone; please do not forward this mail.',
    because: (departments, people) =>
      people.length === 0
        ? `You get this mail because you lead ${list('en', departments)}.`
        : `You get this mail because you stand in for ${list('en', people)}.`,
  },
  nl: {
    subject: (year) => `Draagt jouw afdeling het doel voor ${year}?`,
    preheader: (closes) => `Een minuut is genoeg; antwoord graag uiterlijk ${closes}.`,
    heading: 'Draagt jouw afdeling het doel?',
    greeting: (name) => `Dag ${name},`,
    opening: (departments) =>
      `Het gezamenlijke doel ligt bij de afdelingen. Zeg wat ${list('nl', departments)} gaat bijdragen en of je het steunt.`,
    reworded: (departments) =>
      `Het doel luidt nu anders. Zeg of nog klopt wat ${list('nl', departments)} eerder zei.`,
    again: (departments) =>
      `Even ter herinnering: waar ${list('nl', departments)} staat is nog niet bekend. Een minuut is genoeg.`,
    standIn: (people, departments) =>
      `Je neemt waar voor ${list('nl', people)} en spreekt daarom namens ${list('nl', departments)}.`,
    goal: (year) => `Het doel voor ${year}`,
    expired: (date) => `Het gold tot en met ${date}: het is verlopen.`,
    customer: 'Wat het voor de klant betekent',
    items: [
      { title: 'Jullie bijdrage', detail: 'Wat klanten van jouw afdeling gaan merken.' },
      { title: 'Jullie eigen woorden', detail: 'Het doel zoals je het een nieuwe collega zou vertellen.' },
      {
        title: 'Waar jullie staan',
        detail: 'Steun het, steun het onder voorbehoud, of maak bezwaar en zeg waarom.',
      },
    ],
    button: 'Zeg waar jullie staan',
    until: (closes) =>
      `Antwoord graag uiterlijk ${closes}. Je kunt je antwoord aanpassen tot over het doel is besloten.`,
    personal: 'Inloggen hoeft niet. De link is alleen voor jou; stuur deze mail liever niet door.',
    because: (departments, people) =>
      people.length === 0
        ? `Je krijgt deze mail omdat je leiding geeft aan ${list('nl', departments)}.`
        : `Je krijgt deze mail omdat je waarneemt voor ${list('nl', people)}.`,
  },
};

function list(locale: Locale, names: Names): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}
