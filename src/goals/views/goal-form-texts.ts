import type { NlEn } from '../../platform/pages/locale.js';
import type { Mandate } from '../domain/goal.js';

interface GoalFormTexts {
  readonly title: string;
  readonly eyebrow: (year: string) => string;
  readonly write: string;
  readonly change: string;
  readonly reopens: string;
  readonly statement: string;
  readonly statementHint: string;
  readonly customer: string;
  readonly customerHint: string;
  readonly why: string;
  readonly horizon: string;
  readonly horizonHint: string;
  readonly owner: string;
  readonly nobody: string;
  readonly mandate: string;
  readonly mandates: Record<Mandate, string>;
  readonly keep: string;
  readonly back: string;
}

export const goalFormTexts: NlEn<GoalFormTexts> = {
  en: {
    title: 'Write down the goal',
    eyebrow: (year) => `The common goal for ${year}`,
    write: 'What is our goal?',
    change: 'Change the goal',
    reopens:
      'This goal holds. Departments that took a position are asked again once it says something else, means something else for the customer, or holds until another day.',
    statement: 'The goal',
    statementHint: 'One sentence that everybody can repeat.',
    customer: 'What does this mean for the customer?',
    customerHint: 'What customers will notice once it is reached.',
    why: 'Why this goal?',
    horizon: 'Holds until',
    horizonHint: 'Two years after the planning year starts at most: then the world has moved on.',
    owner: 'Owner',
    nobody: 'Nobody yet',
    mandate: 'What may the owner do?',
    mandates: {
      advising: 'Advise: leadership decides',
      matrix: 'Decide together with the departments',
      operational: 'Decide',
    },
    keep: 'Write it down',
    back: 'Back without writing it down',
  },
  nl: {
    title: 'Het doel opschrijven',
    eyebrow: (year) => `Het gezamenlijke doel voor ${year}`,
    write: 'Wat is ons doel?',
    change: 'Het doel wijzigen',
    reopens:
      'Dit doel geldt. Afdelingen die een standpunt gaven worden opnieuw gevraagd zodra het iets anders zegt, iets anders voor de klant betekent of tot een andere dag geldt.',
    statement: 'Het doel',
    statementHint: 'Eén zin die iedereen kan navertellen.',
    customer: 'Wat betekent dit voor de klant?',
    customerHint: 'Wat klanten merken als het is bereikt.',
    why: 'Waarom dit doel?',
    horizon: 'Geldt tot en met',
    horizonHint: 'Hooguit twee jaar na het begin van het planningsjaar: dan is de wereld weer verder.',
    owner: 'Eigenaar',
    nobody: 'Nog niemand',
    mandate: 'Wat mag de eigenaar?',
    mandates: {
      advising: 'Adviseren: de leiding beslist',
      matrix: 'Samen met de afdelingen beslissen',
      operational: 'Beslissen',
    },
    keep: 'Opschrijven',
    back: 'Terug zonder op te schrijven',
  },
};
