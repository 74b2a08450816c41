import type { NlEn } from '../../platform/pages/locale.js';
import type { ColumnRole } from '../domain/mapping.js';
import type { SpreadsheetState } from '../spreadsheet.entity.js';
import { MAX_MEGABYTES, MAX_ROWS } from '../spreadsheets.errors.js';

interface Texts {
  readonly title: string;
  readonly lead: string;
  readonly file: string;
  readonly fileHint: string;
  readonly send: string;
  readonly shapes: string;
  readonly long: string;
  readonly wide: string;
  readonly exports: string;
  readonly latest: string;
  readonly none: string;
  readonly by: string;
  readonly command: string;
  readonly when: string;
  readonly standing: string;
  readonly states: Record<SpreadsheetState, string>;
  readonly columns: string;
  readonly columnsLead: (rows: string) => string;
  readonly column: (letters: string) => string;
  readonly roles: Record<ColumnRole, string>;
  readonly lookThrough: string;
  readonly back: string;
  readonly remove: string;
  readonly problems: Record<'kpi' | 'value' | 'month' | 'both' | 'twice', string>;
}

const rows = (separator: string) => String(MAX_ROWS).replace(/\B(?=(\d{3})+$)/g, separator);

export const spreadsheetTexts: NlEn<Texts> = {
  en: {
    title: 'Figures from a spreadsheet',
    lead: 'Send a CSV or Excel file with values by month. You see what it would change before anything is kept.',
    file: 'File',
    fileHint: `CSV or Excel (.xlsx), up to ${MAX_MEGABYTES} MB and ${rows(',')} rows. Of a workbook the first sheet is read.`,
    send: 'Send',
    shapes: 'What it may look like',
    long: 'One row for each value: KPI, month, value, and if you like a note, or the reason for correcting a closed month.',
    wide: 'One row for each KPI, with a column for each month.',
    exports: 'Get everything as a file',
    latest: 'Files sent last',
    none: 'No file has been sent in the last 30 days.',
    by: 'Sent by',
    command: 'a command',
    when: 'Sent',
    standing: 'State',
    states: {
      reading: 'being read',
      columns: 'columns to be named',
      checking: 'being looked through',
      decide: 'to be decided',
      keeping: 'being kept',
      done: 'kept',
      failed: 'broken off',
    },
    columns: 'What the columns hold',
    columnsLead: (count) =>
      `${count} below the headings. What you choose here is remembered for the next file with the same headings.`,
    column: (letters) => `column ${letters}`,
    roles: {
      none: 'Not used',
      kpi: 'KPI: its key or its name',
      month: 'Month',
      value: 'Value',
      note: 'Note',
      reason: 'Reason for correcting a closed month',
      months: 'Values of the month in the heading',
    },
    lookThrough: 'Look through the rows',
    back: 'Back to all files',
    remove: 'Take this file away',
    problems: {
      kpi: 'Say which column holds the KPI.',
      value: 'Say which column holds the value, or which hold the values of a month.',
      month: 'Say which column holds the month.',
      both: 'Either one column holds the value and one its month, or each month has a column. Choose one of the two.',
      twice: 'Only one column can hold this. Set the other to “Not used”.',
    },
  },
  nl: {
    title: 'Cijfers uit een spreadsheet',
    lead: 'Stuur een CSV- of Excel-bestand met waarden per maand. Je ziet wat het zou veranderen voordat er iets bewaard wordt.',
    file: 'Bestand',
    fileHint: `CSV of Excel (.xlsx), tot ${MAX_MEGABYTES} MB en ${rows('.')} rijen. Van een werkmap wordt het eerste blad gelezen.`,
    send: 'Versturen',
    shapes: 'Hoe het eruit mag zien',
    long: 'Eén rij per waarde: KPI, maand, waarde, en als je wilt een toelichting, of de reden om een afgesloten maand te corrigeren.',
    wide: 'Eén rij per KPI, met een kolom per maand.',
    exports: 'Alles als bestand ophalen',
    latest: 'Laatst verstuurde bestanden',
    none: 'Er is de afgelopen 30 dagen geen bestand verstuurd.',
    by: 'Verstuurd door',
    command: 'een opdracht',
    when: 'Verstuurd',
    standing: 'Stand',
    states: {
      reading: 'wordt gelezen',
      columns: 'kolommen te benoemen',
      checking: 'wordt doorgenomen',
      decide: 'te beslissen',
      keeping: 'wordt bewaard',
      done: 'bewaard',
      failed: 'afgebroken',
    },
    columns: 'Wat er in de kolommen staat',
    columnsLead: (count) =>
      `${count} onder de koppen. Wat je hier kiest, wordt onthouden voor het volgende bestand met dezelfde koppen.`,
    column: (letters) => `kolom ${letters}`,
    roles: {
      none: 'Niet gebruiken',
      kpi: 'KPI: de sleutel of de naam',
      month: 'Maand',
      value: 'Waarde',
      note: 'Toelichting',
      reason: 'Reden om een afgesloten maand te corrigeren',
      months: 'Waarden van de maand in de kop',
    },
    lookThrough: 'Rijen doornemen',
    back: 'Terug naar alle bestanden',
    remove: 'Dit bestand weghalen',
    problems: {
      kpi: 'Zeg in welke kolom de KPI staat.',
      value: 'Zeg in welke kolom de waarde staat, of in welke de waarden van een maand.',
      month: 'Zeg in welke kolom de maand staat.',
      both: 'Of één kolom heeft de waarde en één de maand, of elke maand heeft een kolom. Kies een van de twee.',
      twice: 'Dit kan maar in één kolom staan. Zet de andere op “Niet gebruiken”.',
    },
  },
};
