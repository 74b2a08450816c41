import type { NlEn } from '../../platform/pages/locale.js';
import type { Position } from '../../goals/domain/stance.js';

interface DepartmentTexts {
  readonly all: string;
  readonly allLead: string;
  readonly none: string;
  readonly noneHelp: string;
  readonly partOf: (parent: string) => string;
  readonly asOf: (day: string, month: string | null) => string;
  readonly consistsOf: string;
  readonly department: string;
  readonly leads: string;
  readonly head: string;
  readonly deputy: (name: string) => string;
  readonly nobody: string;
  readonly map: string;
  readonly kpis: string;
  readonly noKpis: string;
  readonly noKpisHelp: string;
  readonly weight: string;
  readonly progress: string;
  readonly contribution: string;
  readonly unknown: string;
  readonly points: (points: string) => string;
  readonly coverage: (share: string) => string;
  readonly forGoal: string;
  readonly position: Record<Position, string>;
  readonly said: (date: string) => string;
  readonly willDo: string;
  readonly words: string;
  readonly reason: string;
  readonly silent: string;
  readonly speak: string;
  readonly across: string;
  readonly acrossNone: string;
  readonly drives: string;
  readonly claim: string;
  readonly moments: string;
  readonly noMoments: string;
  readonly missing: string;
  readonly nothingMissing: string;
}

export const departmentTexts: NlEn<DepartmentTexts> = {
  en: {
    asOf: (day, month) => `As of ${day}${month === null ? '' : `; figures of ${month}`}.`,
    all: 'Departments',
    allLead: 'What each does for the common goal, and how that stands.',
    none: 'There are no departments yet',
    noneHelp: 'They come from the organization file or the API.',
    partOf: (parent) => `part of ${parent}`,
    consistsOf: 'Consists of',
    department: 'Department',
    leads: 'Head',
    head: 'Head',
    deputy: (name) => `${name} (deputy)`,
    nobody: 'nobody at present',
    map: 'On the strategy map',
    kpis: 'KPIs',
    noKpis: 'This department has no KPI yet',
    noKpisHelp: 'One to five are enough: what does it do that moves the goal, and how does that show?',
    weight: 'Weight',
    progress: 'Of its way',
    contribution: 'Of the goal’s progress',
    unknown: 'unknown',
    points: (points) => `${points} points`,
    coverage: (share) => `${share} of its weight has a fresh reading.`,
    forGoal: 'For the common goal',
    position: {
      endorses: 'Endorses the goal',
      reserves: 'Endorses it with a reservation',
      objects: 'Objects to it',
    },
    said: (date) => `said on ${date}`,
    willDo: 'What it contributes',
    words: 'The goal in its own words',
    reason: 'Why',
    silent: 'It has not said yet what it contributes.',
    speak: 'What everybody says about the goal',
    across: 'Tied to other KPIs',
    acrossNone: 'None of its KPIs drives another one, or is driven by one.',
    drives: 'drives',
    claim: 'Why',
    moments: 'Where it meets the customer',
    noMoments: 'It owns no moment of the customer’s journey.',
    missing: 'What is still missing',
    nothingMissing: 'Nothing: each KPI is linked, owned, planned and says something about the customer.',
  },
  nl: {
    asOf: (day, month) => `Stand van ${day}${month === null ? '' : `; cijfers van ${month}`}.`,
    all: 'Afdelingen',
    allLead: 'Wat elke afdeling voor het gezamenlijke doel doet, en hoe dat ervoor staat.',
    none: 'Er zijn nog geen afdelingen',
    noneHelp: 'Ze komen uit het organisatiebestand of via de API.',
    partOf: (parent) => `onderdeel van ${parent}`,
    consistsOf: 'Bestaat uit',
    department: 'Afdeling',
    leads: 'Hoofd',
    head: 'Hoofd',
    deputy: (name) => `${name} (vervangt)`,
    nobody: 'op dit moment niemand',
    map: 'Op de strategiekaart',
    kpis: 'KPI’s',
    noKpis: 'Deze afdeling heeft nog geen KPI',
    noKpisHelp:
      'Een tot vijf zijn genoeg: wat doet ze dat het doel dichterbij brengt, en waaraan zie je dat?',
    weight: 'Gewicht',
    progress: 'Van haar weg',
    contribution: 'Van de voortgang van het doel',
    unknown: 'onbekend',
    points: (points) => `${points} punten`,
    coverage: (share) => `Van ${share} van haar gewicht is er een verse meting.`,
    forGoal: 'Voor het gezamenlijke doel',
    position: {
      endorses: 'Steunt het doel',
      reserves: 'Steunt het onder voorbehoud',
      objects: 'Heeft er bezwaar tegen',
    },
    said: (date) => `gezegd op ${date}`,
    willDo: 'Wat ze bijdraagt',
    words: 'Het doel in eigen woorden',
    reason: 'Waarom',
    silent: 'Ze zei nog niet wat ze bijdraagt.',
    speak: 'Wat iedereen over het doel zegt',
    across: 'Verbonden met andere KPI’s',
    acrossNone: 'Geen van haar KPI’s drijft een andere aan, of wordt door een andere aangedreven.',
    drives: 'drijft aan',
    claim: 'Waarom',
    moments: 'Waar ze de klant ontmoet',
    noMoments: 'Ze is van geen enkel moment van de klantreis eigenaar.',
    missing: 'Wat er nog ontbreekt',
    nothingMissing:
      'Niets: elke KPI is gekoppeld, heeft een eigenaar en een plan, en zegt iets over de klant.',
  },
};
