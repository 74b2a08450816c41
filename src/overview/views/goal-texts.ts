import type { Mandate } from '../../goals/domain/goal.js';
import type { Status } from '../../kpis/domain/status.js';
import type { NlEn } from '../../platform/pages/locale.js';

export const statusTexts: NlEn<Record<Status, string>> = {
  en: { 'on-track': 'On track', 'at-risk': 'At risk', 'off-track': 'Off track', stale: 'Stale' },
  nl: { 'on-track': 'Op koers', 'at-risk': 'Risico', 'off-track': 'Uit koers', stale: 'Verouderd' },
};

interface GoalTexts {
  readonly title: string;
  readonly eyebrow: (cycle: string) => string;
  readonly draft: string;
  readonly adopted: (date: string) => string;
  readonly retired: string;
  readonly story: string;
  readonly levels: string;
  readonly map: string;
  readonly check: string;
  readonly write: (year: string) => string;
  readonly why: string;
  readonly customer: string;
  readonly noCustomer: string;
  readonly owner: string;
  readonly noOwner: string;
  readonly mandates: Record<Mandate, string>;
  readonly horizon: string;
  readonly until: (date: string) => string;
  readonly expired: string;
  readonly months: string;
  readonly progress: string;
  readonly ofTheWay: string;
  readonly unknown: string;
  readonly unknownWhy: string;
  readonly coverage: (share: string) => string;
  readonly picture: string;
  readonly departmentPicture: string;
  readonly departmentName: string;
  readonly kpisCount: string;
  readonly ownProgress: string;
  readonly blocks: string;
  readonly filled: string;
  readonly unfilled: string;
  readonly stale: string;
  readonly change: (month: string) => string;
  readonly noChange: string;
  readonly stood: (before: string, now: string) => string;
  readonly unmoved: (count: number) => string;
  readonly freshness: string;
  readonly fresh: (names: string) => string;
  readonly gone: (names: string) => string;
  readonly contribution: string;
  readonly total: string;
  readonly points: string;
  readonly measures: string;
  readonly measuresLead: string;
  readonly noMeasures: string;
  readonly diverges: (progress: string, measured: string) => string;
  readonly agrees: (measured: string) => string;
  readonly kpis: string;
  readonly allKpis: string;
  readonly noKpis: string;
  readonly noKpisHelp: string;
  readonly beginKpi: string;
  readonly kpi: string;
  readonly value: string;
  readonly target: string;
  readonly status: string;
  readonly trend: string;
  readonly weight: string;
  readonly noPlan: string;
  readonly never: string;
  readonly notYet: string;
  readonly ofMonth: (month: string) => string;
  readonly department: (progress: string | null, weight: string) => string;
  readonly unassigned: string;
  readonly emptyTitle: string;
  readonly empty: string;
}

export const goalTexts: NlEn<GoalTexts> = {
  en: {
    title: 'The goal',
    eyebrow: (cycle) => `The common goal for ${cycle}`,
    draft: 'Draft: not adopted yet',
    adopted: (date) => `Adopted on ${date}`,
    retired: 'Retired',
    story: 'Who carries it, and how it was set',
    levels: 'How it comes down to channels and KPIs',
    map: 'What moves it, on the map',
    check: 'What the plan still lacks',
    write: (year) => `Write down the goal for ${year}`,
    why: 'Why',
    customer: 'What it means for the customer',
    noCustomer: 'Nobody has written this down yet.',
    owner: 'Owner',
    noOwner: 'Nobody owns it yet',
    mandates: {
      advising: 'advises the departments',
      matrix: 'decides together with the departments',
      operational: 'decides',
    },
    horizon: 'Horizon',
    until: (date) => `Holds until ${date}`,
    expired: 'Expired: time for a new goal',
    months: 'Months',
    progress: 'Progress',
    ofTheWay: 'of the way to this month’s targets',
    unknown: 'Unknown',
    unknownWhy:
      'No linked KPI has a fresh reading for this month, so nobody can say. That is not the same as zero.',
    coverage: (share) => `Based on ${share} of the weight; the rest has no fresh reading.`,
    picture: 'Each block is a KPI',
    departmentPicture: 'Each block is a department',
    departmentName: 'Department',
    kpisCount: 'KPIs',
    ownProgress: 'Of its way',
    blocks: 'Wide as its weight, filled as far as it got. The table below has the figures.',
    filled: 'Reached',
    unfilled: 'Still to go',
    stale: 'No fresh reading',
    change: (month) => `What moved it since ${month}`,
    noChange: 'There is no earlier month to compare with, or one of the two is unknown.',
    stood: (before, now) => `From ${before} to ${now}`,
    unmoved: (count) => (count === 1 ? '1 KPI did not move it.' : `${count} KPIs did not move it.`),
    freshness: 'Readings that came or went',
    fresh: (names) => `fresh again: ${names}`,
    gone: (names) => `no longer fresh: ${names}`,
    contribution: 'Contribution',
    total: 'Together',
    points: 'Points',
    measures: 'What the goal’s own measures say',
    measuresLead: 'They stand beside the progress and are no part of it.',
    noMeasures: 'The goal has no measure of its own yet. Choose one that the customer would recognize.',
    diverges: (progress, measured) =>
      `These tell different stories: the departments are at ${progress}, the measures at ${measured}. Find out why before the next session.`,
    agrees: (measured) => `On average the measures are at ${measured} of their way.`,
    kpis: 'KPIs by department',
    allKpis: 'All KPIs, and what they lack',
    noKpis: 'No KPI is linked to the goal yet',
    noKpisHelp: 'Once departments link their KPIs, with a claim and a weight, progress shows here.',
    beginKpi: 'Begin a KPI',
    kpi: 'KPI',
    value: 'Value',
    target: 'Target',
    status: 'Status',
    trend: 'Last 13 months',
    weight: 'Weight',
    noPlan: 'No target',
    never: 'No reading',
    notYet: 'No reading yet',
    ofMonth: (month) => `of ${month}`,
    department: (progress, weight) =>
      `${progress === null ? 'Progress unknown' : `${progress} of the way`} · ${weight} of the weight`,
    unassigned: 'Without a department',
    emptyTitle: 'There is no common goal yet',
    empty:
      'Leadership is asked for it before the annual session. It appears here as soon as it is written down.',
  },
  nl: {
    title: 'Het doel',
    eyebrow: (cycle) => `Het gezamenlijke doel voor ${cycle}`,
    draft: 'Concept: nog niet vastgesteld',
    adopted: (date) => `Vastgesteld op ${date}`,
    retired: 'Afgesloten',
    story: 'Wie het draagt en hoe het tot stand kwam',
    levels: 'Hoe het naar kanalen en KPI’s doorwerkt',
    map: 'Wat het in beweging brengt, op de kaart',
    check: 'Wat er nog aan het plan ontbreekt',
    write: (year) => `Het doel voor ${year} opschrijven`,
    why: 'Waarom',
    customer: 'Wat het voor de klant betekent',
    noCustomer: 'Dit heeft nog niemand opgeschreven.',
    owner: 'Eigenaar',
    noOwner: 'Nog niemand',
    mandates: {
      advising: 'adviseert de afdelingen',
      matrix: 'beslist samen met de afdelingen',
      operational: 'beslist',
    },
    horizon: 'Horizon',
    until: (date) => `Geldt tot en met ${date}`,
    expired: 'Verlopen: tijd voor een nieuw doel',
    months: 'Maanden',
    progress: 'Voortgang',
    ofTheWay: 'van de weg naar de doelwaarden van deze maand',
    unknown: 'Onbekend',
    unknownWhy:
      'Geen enkele gekoppelde KPI heeft een verse meting over deze maand, dus niemand kan het zeggen. Dat is iets anders dan nul.',
    coverage: (share) => `Op basis van ${share} van het gewicht; de rest heeft geen verse meting.`,
    picture: 'Elk blok is een KPI',
    departmentPicture: 'Elk blok is een afdeling',
    departmentName: 'Afdeling',
    kpisCount: 'KPI’s',
    ownProgress: 'Van haar weg',
    blocks: 'Zo breed als het gewicht, gevuld tot waar hij is. De cijfers staan in de tabel eronder.',
    filled: 'Bereikt',
    unfilled: 'Nog te gaan',
    stale: 'Geen verse meting',
    change: (month) => `Wat er bewoog sinds ${month}`,
    noChange: 'Er is geen eerdere maand om mee te vergelijken, of een van beide is onbekend.',
    stood: (before, now) => `Van ${before} naar ${now}`,
    unmoved: (count) =>
      count === 1 ? 'Door 1 KPI bewoog er niets.' : `Door ${count} KPI’s bewoog er niets.`,
    freshness: 'Metingen die erbij kwamen of wegvielen',
    fresh: (names) => `weer vers: ${names}`,
    gone: (names) => `niet meer vers: ${names}`,
    contribution: 'Bijdrage',
    total: 'Samen',
    points: 'Punten',
    measures: 'Wat de eigen maatstaven van het doel zeggen',
    measuresLead: 'Ze staan naast de voortgang en tellen er niet in mee.',
    noMeasures: 'Het doel heeft nog geen eigen maatstaf. Kies er een die de klant zou herkennen.',
    diverges: (progress, measured) =>
      `Deze twee vertellen een verschillend verhaal: de afdelingen staan op ${progress}, de maatstaven op ${measured}. Zoek voor de volgende sessie uit hoe dat komt.`,
    agrees: (measured) => `Gemiddeld zijn de maatstaven op ${measured} van hun weg.`,
    kpis: 'KPI’s per afdeling',
    allKpis: 'Alle KPI’s, en wat ze missen',
    noKpis: 'Er is nog geen KPI aan het doel gekoppeld',
    noKpisHelp:
      'Zodra afdelingen hun KPI’s koppelen, met een onderbouwing en een gewicht, is hier de voortgang te zien.',
    beginKpi: 'Een KPI beginnen',
    kpi: 'KPI',
    value: 'Waarde',
    target: 'Doelwaarde',
    status: 'Status',
    trend: 'Laatste 13 maanden',
    weight: 'Gewicht',
    noPlan: 'Geen doelwaarde',
    never: 'Geen meting',
    notYet: 'Nog geen meting',
    ofMonth: (month) => `van ${month}`,
    department: (progress, weight) =>
      `${progress === null ? 'Voortgang onbekend' : `${progress} van de weg`} · ${weight} van het gewicht`,
    unassigned: 'Zonder afdeling',
    emptyTitle: 'Er is nog geen gezamenlijk doel',
    empty: 'De leiding wordt er voor de jaarsessie om gevraagd. Zodra het is opgeschreven, staat het hier.',
  },
};
