import type { NlEn } from '../../platform/pages/locale.js';
import type { FindingKind } from '../search.service.js';

interface SearchTexts {
  readonly title: string;
  readonly lead: string;
  readonly partnerLead: string;
  readonly label: string;
  readonly hint: string;
  readonly button: string;
  readonly wrong: string;
  readonly found: (count: number) => string;
  readonly nothing: (query: string) => string;
  readonly nothingHelp: string;
  readonly kinds: Record<FindingKind, string>;
  readonly all: (count: number) => string;
  readonly most: (shown: number, count: number) => string;
  readonly everything: string;
  readonly tips: string;
  readonly tipList: readonly string[];
  readonly until: (day: string) => string;
  readonly cancelled: string;
  readonly resolution: Record<'decision' | 'action', string>;
  readonly done: string;
  readonly leads: (departments: string) => string;
}

export const searchTexts: NlEn<SearchTexts> = {
  en: {
    title: 'Search',
    lead: 'Goals, departments, KPIs, projects, people, sessions, decisions and moments of the journey.',
    partnerLead: 'The moments of the journey on which you work with us.',
    label: 'What are you looking for?',
    hint: 'One or more words, or their beginnings.',
    button: 'Search',
    wrong: 'Type two letters or digits at least, and no more than a hundred characters.',
    found: (count) => (count === 1 ? '1 found' : `${count} found`),
    nothing: (query) => `Nothing has “${query}” in it`,
    nothingHelp: 'Try fewer words, or only the beginning of one.',
    kinds: {
      goal: 'Goals',
      department: 'Departments',
      kpi: 'KPIs',
      project: 'Projects',
      person: 'People',
      session: 'Sessions',
      decision: 'What departments decided',
      resolution: 'What sessions decided',
      touchpoint: 'Moments of the journey',
    },
    all: (count) => `See all ${count}`,
    most: (shown, count) => `The first ${shown} of ${count}. A further word makes it fewer.`,
    everything: 'Search everywhere again',
    tips: 'How it works',
    tipList: [
      'Capitals and accents make no difference: cafe finds Café.',
      'The beginning of a word will do: sat finds satisfaction.',
      'More words make it fewer: everything you see has all of them.',
    ],
    until: (day) => `until ${day}`,
    cancelled: 'cancelled',
    resolution: { decision: 'decision', action: 'action' },
    done: 'done',
    leads: (departments) => `leads ${departments}`,
  },
  nl: {
    title: 'Zoeken',
    lead: 'Doelen, afdelingen, KPI’s, projecten, mensen, sessies, besluiten en momenten van de klantreis.',
    partnerLead: 'De momenten van de klantreis waaraan je met ons werkt.',
    label: 'Wat zoek je?',
    hint: 'Een of meer woorden, of het begin ervan.',
    button: 'Zoeken',
    wrong: 'Typ minstens twee letters of cijfers, en hoogstens honderd tekens.',
    found: (count) => `${count} gevonden`,
    nothing: (query) => `Nergens staat “${query}” in`,
    nothingHelp: 'Probeer het met minder woorden, of met alleen het begin van een woord.',
    kinds: {
      goal: 'Doelen',
      department: 'Afdelingen',
      kpi: 'KPI’s',
      project: 'Projecten',
      person: 'Mensen',
      session: 'Sessies',
      decision: 'Wat afdelingen besloten',
      resolution: 'Wat sessies besloten',
      touchpoint: 'Momenten van de klantreis',
    },
    all: (count) => `Bekijk alle ${count}`,
    most: (shown, count) => `De eerste ${shown} van ${count}. Met een woord erbij worden het er minder.`,
    everything: 'Weer overal zoeken',
    tips: 'Zo werkt het',
    tipList: [
      'Hoofdletters en accenten maken niet uit: cafe vindt Café.',
      'Het begin van een woord is genoeg: tevr vindt tevredenheid.',
      'Meer woorden geven minder: in alles wat je ziet, staan ze allemaal.',
    ],
    until: (day) => `tot en met ${day}`,
    cancelled: 'geannuleerd',
    resolution: { decision: 'besluit', action: 'actie' },
    done: 'klaar',
    leads: (departments) => `leidt ${departments}`,
  },
};
