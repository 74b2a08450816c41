import { DomainError, Refused } from '../platform/errors.js';

interface Words {
  readonly en: string;
  readonly nl: string;
}

/** A file that cannot be taken in: nothing of it was kept. */
export class SheetRefused extends DomainError {
  readonly code = 'spreadsheets.refused';
  readonly kind = 'invalid';
  override readonly fields;

  constructor({ en, nl }: Words) {
    super({ en, nl });
    this.fields = [{ field: 'file', message: en, dutch: nl }];
  }
}

/** Somebody answered meanwhile, or it is at work already. */
export class SheetMovedOn extends DomainError {
  readonly code = 'spreadsheets.moved-on';
  readonly kind = 'conflict';
  override readonly isOvertaken = true;

  constructor() {
    super({
      en: 'This file has moved on in the meantime. Look at how it stands now.',
      nl: 'Dit bestand is intussen verder. Bekijk hoe het er nu voor staat.',
    });
  }
}

/** Of a file. */
export const MAX_MEGABYTES = 10;
export const MAX_ROWS = 200_000;
export const MAX_COLUMNS = 200;

const whole = (value: number, separator: string) => String(value).replace(/\B(?=(\d{3})+$)/g, separator);

/** Why a file is refused, and what to do. */
export const refusals = {
  noFile: {
    en: 'Choose a file: CSV, or Excel (.xlsx).',
    nl: 'Kies een bestand: CSV, of Excel (.xlsx).',
  },
  tooLarge: {
    en: `This file is larger than ${MAX_MEGABYTES} MB. Split it into several files, for instance one a year.`,
    nl: `Dit bestand is groter dan ${MAX_MEGABYTES} MB. Verdeel het over meer bestanden, bijvoorbeeld een per jaar.`,
  },
  tooManyRows: {
    en: `This file has more than ${whole(MAX_ROWS, ',')} rows. Split it into several files, for instance one a year.`,
    nl: `Dit bestand heeft meer dan ${whole(MAX_ROWS, '.')} rijen. Verdeel het over meer bestanden, bijvoorbeeld een per jaar.`,
  },
  tooManyColumns: {
    en: `This file has more than ${MAX_COLUMNS} columns. Leave the columns with the figures.`,
    nl: `Dit bestand heeft meer dan ${MAX_COLUMNS} kolommen. Laat de kolommen met de cijfers staan.`,
  },
  bomb: {
    en: 'Unpacked, this workbook would be far larger than figures are. Copy the figures into a new workbook and send that.',
    nl: 'Uitgepakt zou deze werkmap veel groter zijn dan cijfers zijn. Kopieer de cijfers naar een nieuwe werkmap en stuur die.',
  },
  oldExcel: {
    en: 'This is an old Excel file (.xls), or one with a password. Save it as .xlsx without a password and send that.',
    nl: 'Dit is een oud Excel-bestand (.xls), of een met een wachtwoord. Bewaar het als .xlsx zonder wachtwoord en stuur dat.',
  },
  noWorkbook: {
    en: 'This is no Excel workbook, or a damaged one. Save it again as .xlsx, or as CSV, and send that.',
    nl: 'Dit is geen Excel-werkmap, of een beschadigde. Bewaar het opnieuw als .xlsx, of als CSV, en stuur dat.',
  },
  entities: {
    en: 'This workbook defines XML of its own, which no spreadsheet program writes. Copy the figures into a new workbook.',
    nl: 'Deze werkmap bepaalt eigen XML, wat geen spreadsheetprogramma schrijft. Kopieer de cijfers naar een nieuwe werkmap.',
  },
  noText: {
    en: 'This is neither CSV nor Excel (.xlsx). Save the spreadsheet as one of these and send that.',
    nl: 'Dit is geen CSV en geen Excel (.xlsx). Bewaar het spreadsheet als een van die twee en stuur dat.',
  },
  noHeadings: {
    en: 'No row of headings was found. Put one above the figures, like: KPI, Month, Value.',
    nl: 'Er is geen rij met koppen gevonden. Zet er een boven de cijfers, zoals: KPI, Maand, Waarde.',
  },
  noRows: {
    en: 'There are headings and no rows below them. Nothing is there to be kept.',
    nl: 'Er staan koppen en geen rijen eronder. Er is niets om te bewaren.',
  },
  unreadableRow: (line: number): Words => ({
    en: `From row ${line} on this file cannot be read as a table: a quotation mark may be missing. Correct it there.`,
    nl: `Vanaf rij ${line} is dit bestand niet als tabel te lezen: misschien ontbreekt een aanhalingsteken. Verbeter het daar.`,
  }),
};

/** What is written of people, and by them, is not for everybody. */
export class ExportOutOfReach extends Refused {
  constructor() {
    super({
      en: 'Only planners and administrators can have this as a file, answers also leadership. Ask one of them.',
      nl: 'Alleen planners en beheerders kunnen dit als bestand krijgen, antwoorden ook de leiding. Vraag het een van hen.',
    });
  }
}
