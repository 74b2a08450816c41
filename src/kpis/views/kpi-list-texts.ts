import type { NlEn } from '../../platform/pages/locale.js';
import type { Missing } from '../domain/missing.js';
import type { Status } from '../domain/status.js';

interface KpiListTexts {
  readonly import: string;
  readonly exports: string;
  readonly title: string;
  readonly lead: string;
  readonly back: string;
  readonly make: string;
  readonly makeFor: (department: string) => string;
  readonly measures: string;
  readonly none: string;
  readonly empty: string;
  readonly search: string;
  readonly found: (found: number, total: number) => string;
  readonly notFound: string;
  readonly kpi: string;
  readonly owner: string;
  readonly status: string;
  readonly lacks: string;
  readonly nobody: string;
  readonly nothing: string;
  readonly change: string;
  readonly statuses: Record<Status, string>;
  /** Of what never had a reading. */
  readonly notYet: string;
  /** Fresh, and nothing to judge it by. */
  readonly unjudged: string;
  readonly missing: Record<Missing, string>;
}

export const kpiListTexts: NlEn<KpiListTexts> = {
  en: {
    import: 'Figures from a spreadsheet',
    exports: 'Get everything as a file',
    title: 'KPIs',
    lead: 'What every department measures, who answers for it, and what is still to be said about it.',
    back: 'To the goal',
    make: 'Begin a KPI',
    makeFor: (department) => `Begin a KPI for ${department}`,
    measures: 'Measures of the goal',
    none: 'No KPI yet.',
    empty: 'There is no department yet',
    search: 'KPI or department',
    found: (found, total) => (found === total ? `${total} KPIs` : `${found} of ${total} KPIs`),
    notFound: 'No KPI found by that name',
    kpi: 'KPI',
    owner: 'Owner',
    status: 'Status',
    lacks: 'Still missing',
    nobody: 'nobody',
    nothing: 'Nothing',
    change: 'Change',
    statuses: { 'on-track': 'On track', 'at-risk': 'At risk', 'off-track': 'Off track', stale: 'Stale' },
    notYet: 'No reading yet',
    unjudged: 'No target',
    missing: {
      owner: 'an owner',
      customer: 'what it says about the customer',
      plan: 'a plan for this year',
      link: 'a claim why it moves the goal',
      reading: 'a first reading',
    },
  },
  nl: {
    import: 'Cijfers uit een spreadsheet',
    exports: 'Alles als bestand ophalen',
    title: 'KPI’s',
    lead: 'Wat elke afdeling meet, wie ervoor instaat, en wat er nog over te zeggen is.',
    back: 'Naar het doel',
    make: 'Een KPI beginnen',
    makeFor: (department) => `Een KPI beginnen voor ${department}`,
    measures: 'Maatstaven van het doel',
    none: 'Nog geen KPI.',
    empty: 'Er is nog geen afdeling',
    search: 'KPI of afdeling',
    found: (found, total) => (found === total ? `${total} KPI’s` : `${found} van ${total} KPI’s`),
    notFound: 'Geen KPI met die naam gevonden',
    kpi: 'KPI',
    owner: 'Eigenaar',
    status: 'Status',
    lacks: 'Ontbreekt nog',
    nobody: 'niemand',
    nothing: 'Niets',
    change: 'Wijzigen',
    statuses: { 'on-track': 'Op koers', 'at-risk': 'Risico', 'off-track': 'Uit koers', stale: 'Verouderd' },
    notYet: 'Nog geen meting',
    unjudged: 'Geen doelwaarde',
    missing: {
      owner: 'een eigenaar',
      customer: 'wat hij over de klant zegt',
      plan: 'een plan voor dit jaar',
      link: 'waarom hij het doel beweegt',
      reading: 'een eerste meting',
    },
  },
};
