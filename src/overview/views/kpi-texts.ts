import type { KpiLink } from '../../kpis/kpi-link.entity.js';
import type { Trajectory } from '../../kpis/domain/plan.js';
import type { Kpi } from '../../kpis/kpi.entity.js';
import type { ReadingSource } from '../../kpis/reading.entity.js';
import type { NlEn } from '../../platform/pages/locale.js';

interface KpiTexts {
  readonly measure: string;
  readonly back: string;
  readonly change: string;
  readonly natures: Record<Kpi['nature'], string>;
  readonly timings: Record<Kpi['timing'], string>;
  readonly directions: Record<Kpi['direction'], string>;
  readonly customer: string;
  readonly noCustomer: string;
  readonly character: string;
  readonly owner: string;
  readonly noOwner: string;
  readonly figure: string;
  readonly every: Record<Kpi['every'], string>;
  readonly from: (source: string) => string;
  readonly perspective: string;
  readonly perspectives: Record<NonNullable<Kpi['perspective']>, string>;
  readonly reward: string;
  readonly rewarded: string;
  readonly latest: (month: string) => string;
  readonly target: string;
  readonly attainment: string;
  readonly trend: string;
  readonly chart: (name: string, values: string) => string;
  readonly reading: string;
  readonly goalLine: string;
  readonly band: string;
  /** How the targets of a year follow each other. */
  readonly ways: Record<Exclude<Trajectory, 'line'>, string>;
  readonly lacksSeason: string;
  readonly readings: string;
  readonly month: string;
  readonly value: string;
  readonly by: string;
  readonly sources: Record<ReadingSource, string>;
  readonly missing: string;
  readonly formula: string;
  /** Why a month of a computed KPI has no value. */
  readonly gaps: Record<'zero' | 'size', string> & { readonly missing: (kpis: string) => string };
  readonly none: string;
  readonly noneHelp: string;
  readonly claims: string;
  readonly noClaims: string;
  readonly measureOf: (year: number) => string;
  readonly weighs: (weight: string) => string;
  readonly lag: (months: number) => string;
  readonly evidence: Record<KpiLink['evidence'], string>;
  readonly ended: (date: string) => string;
  readonly link: string;
  readonly changeLink: string;
  readonly figures: string;
  readonly drivers: string;
  readonly quoted: (text: string) => string;
  readonly directly: string;
  readonly byWayOf: (names: string) => string;
  readonly doublePath: (kpi: string, goal: string, ways: string) => string;
  readonly weightless: (goal: string) => string;
}

export const kpiTexts: NlEn<KpiTexts> = {
  en: {
    measure: 'Measure of the goal',
    back: 'To the goal',
    change: 'Change',
    natures: {
      explicit: 'Explicit: asks the customer',
      implicit: 'Implicit: says something about the customer all the same',
    },
    timings: { leading: 'leading', lagging: 'lagging' },
    directions: { higher: 'higher is better', lower: 'lower is better', band: 'best within its band' },
    customer: 'What it says about the customer',
    noCustomer: 'Nobody has written this down yet.',
    character: 'Kind',
    owner: 'Owner',
    noOwner: 'Nobody answers for it yet.',
    figure: 'Figure',
    every: { month: 'every month', quarter: 'every quarter', year: 'once a year' },
    from: (source) => `from ${source}`,
    perspective: 'Perspective',
    perspectives: { customer: 'Customer', finance: 'Finance', process: 'Process', people: 'People' },
    reward: 'Reward',
    rewarded: 'Somebody’s pay or bonus depends on it.',
    latest: (month) => `Latest, ${month}`,
    target: 'Target',
    attainment: 'Of the way',
    trend: 'Trend',
    chart: (name, values) => `${name}, by month: ${values}. The table below has all figures.`,
    reading: 'Reading',
    goalLine: 'Target',
    band: 'Target band',
    ways: {
      steps: 'Each target holds until the next one.',
      explicit: 'Only months with a target of their own are judged.',
      seasonal:
        'Each month is to move as it did last year, plus an equal share of what this year is to move more.',
    },
    lacksSeason:
      'The targets were to follow last year, but a month of it is missing: they follow a straight line.',
    readings: 'Readings',
    month: 'Month',
    value: 'Value',
    by: 'Told by',
    sources: {
      ...{ form: 'update form', api: 'API', file: 'organization file', formula: 'worked out' },
      ...{ mail: 'reply by mail', import: 'import' },
    },
    missing: 'Missing',
    formula: 'Worked out as',
    gaps: {
      zero: 'No value: this would divide by zero.',
      size: 'No value: the number is too large to keep.',
      missing: (kpis) => `Waits for ${kpis}.`,
    },
    none: 'No reading yet',
    noneHelp: 'The first one comes with the department’s next update.',
    claims: 'Why it matters',
    noClaims: 'It is not linked to the goal or to another KPI.',
    measureOf: (year) => `Measures the goal of ${year} itself:`,
    weighs: (weight) => `Weight ${weight}`,
    lag: (months) => (months === 1 ? 'after 1 month' : `after ${months} months`),
    evidence: { assumed: 'Assumed', correlated: 'Seen to move together', tested: 'Tested' },
    ended: (date) => `Kept until ${date}`,
    link: 'Link it to the goal or to another KPI',
    changeLink: 'Change or end',
    figures: 'What the figures say',
    drivers: 'Said to be moved by:',
    quoted: (text) => `“${text}”`,
    directly: 'directly',
    byWayOf: (names) => `by way of ${names}`,
    doublePath: (kpi, goal, ways) =>
      `${kpi} reaches ${goal} ${ways}. What it moves counts there more than once: keep one of these ways, or split the weight between them.`,
    weightless: (goal) =>
      `All links to ${goal} weigh nothing, so its progress is unknown. Give one of them a weight above 0.`,
  },
  nl: {
    measure: 'Maatstaf van het doel',
    back: 'Naar het doel',
    change: 'Wijzigen',
    natures: {
      explicit: 'Expliciet: vraagt het de klant',
      implicit: 'Impliciet: zegt toch iets over de klant',
    },
    timings: { leading: 'loopt vooruit', lagging: 'loopt achteraf' },
    directions: {
      higher: 'hoger is beter',
      lower: 'lager is beter',
      band: 'het best binnen zijn bandbreedte',
    },
    customer: 'Wat hij over de klant zegt',
    noCustomer: 'Dit heeft nog niemand opgeschreven.',
    character: 'Soort',
    owner: 'Eigenaar',
    noOwner: 'Nog niemand staat ervoor in.',
    figure: 'Cijfer',
    every: { month: 'elke maand', quarter: 'elk kwartaal', year: 'eens per jaar' },
    from: (source) => `uit ${source}`,
    perspective: 'Perspectief',
    perspectives: { customer: 'Klant', finance: 'Financieel', process: 'Proces', people: 'Mensen' },
    reward: 'Beloning',
    rewarded: 'Iemands beloning of bonus hangt ervan af.',
    latest: (month) => `Laatste, ${month}`,
    target: 'Doelwaarde',
    attainment: 'Van de weg',
    trend: 'Verloop',
    chart: (name, values) => `${name}, per maand: ${values}. Alle cijfers staan in de tabel eronder.`,
    reading: 'Meting',
    goalLine: 'Doelwaarde',
    band: 'Bandbreedte',
    ways: {
      steps: 'Elke doelwaarde geldt tot de volgende.',
      explicit: 'Alleen maanden met een eigen doelwaarde worden beoordeeld.',
      seasonal: 'Elke maand beweegt als vorig jaar, plus een gelijk deel van wat dit jaar meer moet bewegen.',
    },
    lacksSeason:
      'De doelwaarden zouden vorig jaar volgen, maar daarvan ontbreekt een maand: ze volgen een rechte lijn.',
    readings: 'Metingen',
    month: 'Maand',
    value: 'Waarde',
    by: 'Gemeld door',
    sources: {
      ...{ form: 'updateformulier', api: 'koppeling', file: 'organisatiebestand', formula: 'berekend' },
      ...{ mail: 'antwoord per mail', import: 'import' },
    },
    missing: 'Ontbreekt',
    formula: 'Berekend als',
    gaps: {
      zero: 'Geen waarde: dit zou delen door nul zijn.',
      size: 'Geen waarde: het getal is te groot om te bewaren.',
      missing: (kpis) => `Wacht op ${kpis}.`,
    },
    none: 'Nog geen meting',
    noneHelp: 'De eerste komt met de volgende update van de afdeling.',
    claims: 'Waarom hij ertoe doet',
    noClaims: 'Hij is niet aan het doel of aan een andere KPI gekoppeld.',
    measureOf: (year) => `Meet het doel van ${year} zelf:`,
    weighs: (weight) => `Gewicht ${weight}`,
    lag: (months) => (months === 1 ? 'na 1 maand' : `na ${months} maanden`),
    evidence: { assumed: 'Aangenomen', correlated: 'Beweegt aantoonbaar mee', tested: 'Getest' },
    ended: (date) => `Bijgehouden tot en met ${date}`,
    link: 'Aan het doel of aan een andere KPI koppelen',
    changeLink: 'Wijzigen of beëindigen',
    figures: 'Wat de cijfers zeggen',
    drivers: 'Zou bewogen worden door:',
    quoted: (text) => `“${text}”`,
    directly: 'rechtstreeks',
    byWayOf: (names) => `via ${names}`,
    doublePath: (kpi, goal, ways) =>
      `${kpi} bereikt ${goal} ${ways}. Wat hij beweegt, telt daar meer dan eens: houd een van deze wegen, of verdeel het gewicht erover.`,
    weightless: (goal) =>
      `Alle koppelingen aan ${goal} wegen niets, dus de voortgang is onbekend. Geef een ervan een gewicht boven 0.`,
  },
};
