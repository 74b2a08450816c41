import type { NlEn } from '../../platform/pages/locale.js';
import type { TieKind } from '../domain/islands.js';

interface IslandTexts {
  readonly title: string;
  readonly lead: string;
  readonly empty: string;
  readonly emptyHelp: string;
  readonly verdict: (islands: number, departments: number) => string;
  readonly none: string;
  readonly advice: string;
  readonly more: (count: number) => string;
  readonly matrix: string;
  readonly matrixLead: string;
  readonly strongest: (count: number) => string;
  readonly kinds: Record<TieKind, string>;
  readonly ties: (count: number) => string;
  readonly noTies: string;
  readonly who: string;
  readonly withWhom: string;
  readonly what: string;
  readonly shares: (kind: string, name: string) => string;
  readonly cell: (a: string, b: string, things: string) => string;
  readonly pages: (page: number, pages: number) => string;
  readonly before: string;
  readonly next: string;
}

export const islandTexts: NlEn<IslandTexts> = {
  en: {
    title: 'Who shares what with whom',
    lead: 'Customers see one company. Departments that share no KPI, moment of the journey, project or measure with anyone are islands in it.',
    empty: 'There is nobody to share with yet',
    emptyHelp: 'As soon as there are two departments, it shows here what they have in common.',
    verdict: (islands, departments) =>
      islands === 1
        ? `1 of ${departments} departments is an island.`
        : `${islands} of ${departments} departments are islands.`,
    none: 'No department is an island: each shares something with another.',
    advice:
      'Ask each which moment of the customer’s journey it could not do alone, and link its KPI to one of the department it needs there.',
    more: (count) => `and ${count} more`,
    matrix: 'Who shares with whom',
    matrixLead: 'Each mark is something that the department of the row and that of the column share.',
    strongest: (count) =>
      `The ${count} departments that share the most are drawn; all ties stand in the table below.`,
    kinds: {
      kpi: 'A KPI that drives the other’s',
      touchpoint: 'A moment of the journey',
      project: 'A project',
      measure: 'A measure of the goal',
    },
    ties: (count) => (count === 1 ? 'The one tie' : `All ${count} ties`),
    noTies: 'Nobody shares anything yet.',
    who: 'Department',
    withWhom: 'With',
    what: 'What they share',
    shares: (kind, name) => `${kind}: ${name}`,
    cell: (a, b, things) => `${a} and ${b}: ${things}`,
    pages: (page, pages) => `Page ${page} of ${pages}`,
    before: 'Previous page',
    next: 'Next page',
  },
  nl: {
    title: 'Wie wat deelt met wie',
    lead: 'Klanten zien één bedrijf. Afdelingen die met niemand een KPI, moment van de klantreis, project of maatstaf delen, zijn daarin eilandjes.',
    empty: 'Er is nog niemand om mee te delen',
    emptyHelp: 'Zodra er twee afdelingen zijn, staat hier wat ze gemeen hebben.',
    verdict: (islands, departments) =>
      islands === 1
        ? `1 van de ${departments} afdelingen is een eilandje.`
        : `${islands} van de ${departments} afdelingen zijn eilandjes.`,
    none: 'Geen afdeling is een eilandje: elke deelt iets met een andere.',
    advice:
      'Vraag elk welk moment van de klantreis ze niet alleen kan, en koppel haar KPI aan een van de afdeling die ze daar nodig heeft.',
    more: (count) => `en nog ${count}`,
    matrix: 'Wie deelt met wie',
    matrixLead: 'Elk teken is iets wat de afdeling van de rij en die van de kolom delen.',
    strongest: (count) =>
      `De ${count} afdelingen die het meest delen zijn getekend; alle banden staan in de tabel hieronder.`,
    kinds: {
      kpi: 'Een KPI die die van de ander aandrijft',
      touchpoint: 'Een moment van de klantreis',
      project: 'Een project',
      measure: 'Een maatstaf van het doel',
    },
    ties: (count) => (count === 1 ? 'De ene band' : `Alle ${count} banden`),
    noTies: 'Nog niemand deelt iets.',
    who: 'Afdeling',
    withWhom: 'Met',
    what: 'Wat ze delen',
    shares: (kind, name) => `${kind}: ${name}`,
    cell: (a, b, things) => `${a} en ${b}: ${things}`,
    pages: (page, pages) => `Pagina ${page} van ${pages}`,
    before: 'Vorige pagina',
    next: 'Volgende pagina',
  },
};
