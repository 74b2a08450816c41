import type { Locale, NlEn } from '../../platform/pages/locale.js';
import type { AskingRound } from '../domain/asking.js';

type Names = readonly string[];

interface RoundTexts {
  readonly subject: (year: string) => string;
  readonly heading: string;
  readonly opening: (departments: Names) => string;
  readonly again: (departments: Names) => string;
  readonly button: string;
}

interface Texts {
  /** What differs between the rounds. */
  readonly rounds: Readonly<Record<AskingRound, RoundTexts>>;
  readonly preheader: (closes: string) => string;
  readonly greeting: (name: string) => string;
  readonly reworded: (departments: Names) => string;
  readonly standIn: (people: Names, departments: Names) => string;
  readonly goal: (year: string) => string;
  readonly expired: (date: string) => string;
  readonly customer: string;
  readonly items: readonly { readonly title: string; readonly detail: string }[];
  readonly until: (closes: string) => string;
  readonly personal: string;
  readonly because: (departments: Names, people: Names) => string;
}

export const endorsementTexts: NlEn<Texts> = {
  en: {
    rounds: {
      discussion: {
        subject: (year) => `Think along about the goal for ${year}`,
        heading: 'Think along about the goal',
        opening: (departments) =>
          `The common goal is being talked over. Say what ${list('en', departments)} could contribute, and how you would put it; where you stand is asked later.`,
        again: (departments) =>
          `A reminder: ${list('en', departments)} has not said anything about the goal yet. A minute is enough.`,
        button: 'Think along',
      },
      endorsement: {
        subject: (year) => `Does your department carry the goal for ${year}?`,
        heading: 'Does your department carry the goal?',
        opening: (departments) =>
          `The common goal lies before the departments. Say what ${list('en', departments)} will contribute, and whether you endorse it.`,
        again: (departments) =>
          `A reminder: where ${list('en', departments)} stands is not known yet. A minute is enough.`,
        button: 'Say where you stand',
      },
      revalidation: {
        subject: (year) => `Does the goal for ${year} still hold?`,
        heading: 'Does the goal still hold?',
        opening: (departments) =>
          `The common goal is looked at again. Say whether ${list('en', departments)} still carries it, and whether its contribution still goes.`,
        again: (departments) =>
          `A reminder: whether the goal still holds for ${list('en', departments)} is not known yet. A minute is enough.`,
        button: 'Say whether it still holds',
      },
    },
    preheader: (closes) => `A minute is enough; please answer by ${closes}.`,
    greeting: (name) => `Hello ${name},`,
    reworded: (departments) =>
      `The goal reads differently now. Say whether what ${list('en', departments)} said before still goes.`,
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
    until: (closes) => `Please answer by ${closes}. You can change your answer until the goal is decided.`,
    personal: 'No account needed. The link is yours alone; please do not forward this mail.',
    because: (departments, people) =>
      people.length === 0
        ? `You get this mail because you lead ${list('en', departments)}.`
        : `You get this mail because you stand in for ${list('en', people)}.`,
  },
  nl: {
    rounds: {
      discussion: {
        subject: (year) => `Denk mee over het doel voor ${year}`,
        heading: 'Denk mee over het doel',
        opening: (departments) =>
          `Het gezamenlijke doel wordt besproken. Zeg wat ${list('nl', departments)} zou kunnen bijdragen en hoe jij het zou zeggen; waar jullie staan, wordt later gevraagd.`,
        again: (departments) =>
          `Even ter herinnering: ${list('nl', departments)} heeft nog niets over het doel gezegd. Een minuut is genoeg.`,
        button: 'Denk mee',
      },
      endorsement: {
        subject: (year) => `Draagt jouw afdeling het doel voor ${year}?`,
        heading: 'Draagt jouw afdeling het doel?',
        opening: (departments) =>
          `Het gezamenlijke doel ligt bij de afdelingen. Zeg wat ${list('nl', departments)} gaat bijdragen en of je het steunt.`,
        again: (departments) =>
          `Even ter herinnering: waar ${list('nl', departments)} staat is nog niet bekend. Een minuut is genoeg.`,
        button: 'Zeg waar jullie staan',
      },
      revalidation: {
        subject: (year) => `Geldt het doel voor ${year} nog?`,
        heading: 'Geldt het doel nog?',
        opening: (departments) =>
          `Het gezamenlijke doel wordt opnieuw bekeken. Zeg of ${list('nl', departments)} het nog draagt en of de bijdrage nog klopt.`,
        again: (departments) =>
          `Even ter herinnering: of het doel voor ${list('nl', departments)} nog geldt, is nog niet bekend. Een minuut is genoeg.`,
        button: 'Zeg of het nog geldt',
      },
    },
    preheader: (closes) => `Een minuut is genoeg; antwoord graag uiterlijk ${closes}.`,
    greeting: (name) => `Dag ${name},`,
    reworded: (departments) =>
      `Het doel luidt nu anders. Zeg of nog klopt wat ${list('nl', departments)} eerder zei.`,
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
