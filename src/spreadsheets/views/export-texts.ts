import type { NlEn } from '../../platform/pages/locale.js';

interface Texts {
  readonly title: string;
  readonly lead: string;
  readonly what: string;
  readonly holds: string;
  readonly files: string;
  readonly decimal: string;
  readonly comma: string;
  readonly point: string;
  readonly choose: string;
  readonly again: string;
  readonly import: string;
  /** By the key of the export: what it is called, and what it holds. */
  readonly tables: Readonly<Record<string, readonly [string, string]>>;
}

export const exportTexts: NlEn<Texts> = {
  en: {
    title: 'Everything as a file',
    lead: 'As it is now, with all rows: CSV for any program, or a workbook for Excel.',
    what: 'What',
    holds: 'What it holds',
    files: 'Files',
    decimal: 'Decimals in CSV',
    comma: 'With a comma (1,5) and semicolons between columns',
    point: 'With a point (1.5) and commas between columns',
    choose: 'Use this',
    again:
      'Readings can be taken in again, here or in another installation: the headings of this file are known there.',
    import: 'Send figures from a spreadsheet',
    tables: {
      readings: ['Readings', 'Every value by month, with its KPI, where it came from, who gave it and when.'],
      corrections: ['Corrections', 'Values of months that had closed: before, after, and why.'],
      kpis: ['KPIs and measures', 'What each is, and whose.'],
      plans: ['Plans', 'What each KPI starts from and aims at, year by year.'],
      links: ['Links', 'Which KPI moves what, how much, and why.'],
      answers: ['Answers', 'What departments answered, every revision.'],
      'answered-values': ['Values in answers', 'The values that stood in those answers.'],
      'answered-projects': ['Projects in answers', 'How projects stood, as those answers said.'],
      decisions: ['Decisions', 'What departments decided by themselves, and what came of it.'],
      permissions: ['Permissions', 'What was asked all the same, of whom, and how long it took.'],
      projects: ['Projects', 'What is worked on, for whom, and what it costs.'],
      departments: ['Departments', 'How the organization is built, and since when.'],
      people: ['People', 'Who there is, with addresses and roles.'],
      headships: ['Heads and deputies', 'Who leads which department, and since when.'],
    },
  },
  nl: {
    title: 'Alles als bestand',
    lead: 'Zoals het nu is, met alle rijen: CSV voor elk programma, of een werkmap voor Excel.',
    what: 'Wat',
    holds: 'Wat erin staat',
    files: 'Bestanden',
    decimal: 'Decimalen in CSV',
    comma: 'Met een komma (1,5) en puntkomma’s tussen de kolommen',
    point: 'Met een punt (1.5) en komma’s tussen de kolommen',
    choose: 'Zo graag',
    again:
      'Waarden kunnen weer ingelezen worden, hier of in een andere installatie: de koppen van dit bestand zijn daar bekend.',
    import: 'Cijfers uit een spreadsheet versturen',
    tables: {
      readings: [
        'Waarden',
        'Elke waarde per maand, met haar KPI, waar zij vandaan kwam, wie haar gaf en wanneer.',
      ],
      corrections: ['Correcties', 'Waarden van maanden die afgesloten waren: ervoor, erna, en waarom.'],
      kpis: ['KPI’s en maatstaven', 'Wat elk is, en van wie.'],
      plans: ['Plannen', 'Waar elke KPI begint en wat het doel is, per jaar.'],
      links: ['Koppelingen', 'Welke KPI wat in beweging zet, hoe sterk, en waarom.'],
      answers: ['Antwoorden', 'Wat afdelingen antwoordden, elke versie.'],
      'answered-values': ['Waarden in antwoorden', 'De waarden die in die antwoorden stonden.'],
      'answered-projects': [
        'Projecten in antwoorden',
        'Hoe projecten ervoor stonden, volgens die antwoorden.',
      ],
      decisions: ['Besluiten', 'Wat afdelingen zelf besloten, en wat ervan kwam.'],
      permissions: ['Toestemmingen', 'Wat toch gevraagd werd, aan wie, en hoe lang het duurde.'],
      projects: ['Projecten', 'Waaraan gewerkt wordt, voor wie, en wat het kost.'],
      departments: ['Afdelingen', 'Hoe de organisatie is opgebouwd, en sinds wanneer.'],
      people: ['Mensen', 'Wie er zijn, met adressen en rollen.'],
      headships: ['Hoofden en plaatsvervangers', 'Wie welke afdeling leidt, en sinds wanneer.'],
    },
  },
};
