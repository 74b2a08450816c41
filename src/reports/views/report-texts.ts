import type { NlEn } from '../../platform/pages/locale.js';
import type { ReportState } from '../domain/report.js';

interface ReportTexts {
  readonly title: string;
  readonly lead: string;
  readonly period: string;
  readonly language: string;
  readonly languages: NlEn<string>;
  readonly mail: string;
  readonly mailYes: string;
  readonly mailNo: string;
  readonly ask: string;
  readonly noPeriods: string;
  readonly list: string;
  readonly none: string;
  readonly state: string;
  readonly states: Readonly<Record<ReportState, string>>;
  readonly asked: string;
  readonly by: string;
  readonly machine: string;
  readonly pack: string;
  progress(done: number, total: number): string;
  readonly waiting: string;
  readonly byItself: string;
  readonly failed: string;
  readonly open: string;
  file(pages: number, size: string): string;
  asOf(moment: string): string;
  readonly mailed: string;
  readonly back: string;
}

export const reportTexts: NlEn<ReportTexts> = {
  en: {
    title: 'Board packs',
    lead: 'The goal, the strategy map, a page for each department, decisions and actions: as one PDF, as of the moment it is made.',
    period: 'Month or quarter',
    language: 'Language',
    languages: { en: 'English', nl: 'Dutch' },
    mail: 'Leadership',
    mailYes: 'Mail them when it is there',
    mailNo: 'Mail nobody',
    ask: 'Make the board pack',
    noPeriods: 'No month has begun yet: first keep a planning cycle.',
    list: 'Made before',
    none: 'None yet.',
    state: 'Standing',
    states: { queued: 'Waits its turn', making: 'Being made', done: 'Ready', failed: 'Could not be made' },
    asked: 'Asked for',
    by: 'By',
    machine: 'a program',
    pack: 'Board pack',
    progress: (done, total) => `${done} of ${total} parts`,
    waiting: 'It begins in a moment.',
    byItself: 'This page looks again by itself. You may leave it; the pack is made anyway.',
    failed:
      'This board pack could not be made. Ask for it again; if that fails too, tell whoever runs Cadans.',
    open: 'Open the PDF',
    file: (pages, size) => `${pages} pages, ${size}`,
    asOf: (moment) => `As of ${moment}.`,
    mailed: 'Leadership was written to.',
    back: 'All board packs',
  },
  nl: {
    title: 'Bestuursrapporten',
    lead: 'Het doel, de strategiekaart, een pagina per afdeling, besluiten en acties: als één pdf, met de stand van het moment waarop die gemaakt wordt.',
    period: 'Maand of kwartaal',
    language: 'Taal',
    languages: { en: 'Engels', nl: 'Nederlands' },
    mail: 'Leiding',
    mailYes: 'Mail hen als het klaar is',
    mailNo: 'Mail niemand',
    ask: 'Maak het bestuursrapport',
    noPeriods: 'Er is nog geen maand begonnen: leg eerst een planningscyclus vast.',
    list: 'Eerder gemaakt',
    none: 'Nog geen.',
    state: 'Stand',
    states: {
      queued: 'Wacht op zijn beurt',
      making: 'Wordt gemaakt',
      done: 'Klaar',
      failed: 'Kon niet gemaakt worden',
    },
    asked: 'Gevraagd',
    by: 'Door',
    machine: 'een programma',
    pack: 'Bestuursrapport',
    progress: (done, total) => `${done} van ${total} delen`,
    waiting: 'Het begint zo.',
    byItself: 'Deze pagina kijkt vanzelf opnieuw. Je mag haar verlaten; het rapport wordt toch gemaakt.',
    failed:
      'Dit bestuursrapport kon niet gemaakt worden. Vraag het opnieuw; lukt dat ook niet, zeg het dan tegen wie Cadans beheert.',
    open: 'Open de pdf',
    file: (pages, size) => `${pages} pagina’s, ${size}`,
    asOf: (moment) => `Stand van ${moment}.`,
    mailed: 'De leiding heeft bericht gekregen.',
    back: 'Alle bestuursrapporten',
  },
};
