import type { NlEn } from '../../platform/pages/locale.js';
import type { PasteOutcome, PastedChange } from '../domain/paste-plan.js';
import type { PastedColumn } from '../domain/pasted-words.js';

interface PasteTexts {
  readonly title: string;
  readonly lead: string;
  readonly back: string;
  readonly list: string;
  readonly hint: string;
  readonly look: string;
  readonly lookAgain: string;
  readonly preview: string;
  readonly read: (columns: string) => string;
  readonly unread: (columns: string) => string;
  readonly column: (number: number) => string;
  readonly columns: Readonly<Record<PastedColumn, string>>;
  readonly outcomes: Readonly<Record<PasteOutcome, string>>;
  readonly apply: (people: number) => string;
  readonly applyHelp: string;
  readonly wrongStay: (count: number) => string;
  readonly nothing: string;
  readonly row: string;
  readonly why: string;
  readonly name: string;
  readonly address: string;
  readonly roles: string;
  readonly changes: Readonly<Record<Exclude<PastedChange, 'lead'>, string>>;
  readonly leads: Readonly<Record<'head' | 'deputy', (department: string) => string>>;
  /** Of what stands where roles are read. */
  readonly noRole: (text: string) => string;
  readonly more: (count: number) => string;
  readonly unknown: (names: string) => string;
  readonly left: string;
  readonly leftHelp: string;
  readonly overtaken: string;
  readonly done: (added: number, changed: number, left: number) => string;
}

export const pasteTexts: NlEn<PasteTexts> = {
  en: {
    title: 'Paste a list of people',
    lead: 'Copy rows from a spreadsheet, a file or a mail program. You see what will happen first; nothing is kept before that.',
    back: 'To the people',
    list: 'The list',
    hint: 'Per row a name and an e-mail address, in any order, with or without headings. Role, language, department and “head” or “deputy” may stand beside them. At most 2,000 rows.',
    look: 'See what will happen',
    lookAgain: 'Look again',
    preview: 'What will happen',
    read: (columns) => `Read from the list: ${columns}.`,
    unread: (columns) => `Not read: ${columns}.`,
    column: (number) => `column ${number}`,
    columns: {
      ...{ name: 'name', first: 'first name', infix: 'infix', last: 'last name', address: 'address' },
      ...{ roles: 'roles', department: 'department', lead: 'head or deputy', language: 'language' },
      company: 'organization',
    },
    outcomes: { new: 'New', changed: 'Changed', unchanged: 'Unchanged', wrong: 'Wrong' },
    apply: (people) => (people === 1 ? 'Keep 1 person' : `Keep ${people} people`),
    applyHelp: 'Nobody gets a welcome mail.',
    wrongStay: (count) =>
      count === 1
        ? 'The row that is wrong is left out, and comes back here to be mended.'
        : `The ${count} rows that are wrong are left out, and come back here to be mended.`,
    nothing: 'There is nothing to keep: everybody is known as they stand here, or is wrong.',
    row: 'Row',
    why: 'What is wrong',
    name: 'Name',
    address: 'E-mail address',
    roles: 'Roles',
    changes: {
      ...{ name: 'another name', roles: 'other roles', language: 'another language' },
      company: 'another organization',
    },
    leads: {
      head: (department) => `becomes head of ${department}`,
      deputy: (department) => `becomes deputy of ${department}`,
    },
    noRole: (text) => `“${text}” is not read as a role`,
    more: (count) => `And ${count} more.`,
    unknown: (names) =>
      `Departments that are not known here: ${names}. Only of heads and deputies a department is kept, so the others lose nothing by it.`,
    left: 'Left to mend',
    leftHelp:
      'Rows are numbered as in the list you pasted. Mend them below, or take them out, and look again.',
    overtaken:
      'The list or the organization has changed since you looked; nothing was kept. This is what would happen now.',
    done: (added, changed, left) =>
      `${added} added, ${changed} changed. Left to mend: ${left} ${left === 1 ? 'row' : 'rows'}.`,
  },
  nl: {
    title: 'Lijst van mensen plakken',
    lead: 'Kopieer rijen uit een spreadsheet, een bestand of een mailprogramma. Je ziet eerst wat er gebeurt; eerder wordt er niets bewaard.',
    back: 'Naar de mensen',
    list: 'De lijst',
    hint: 'Per rij een naam en een e-mailadres, in elke volgorde, met of zonder kopjes. Rol, taal, afdeling en “hoofd” of “plaatsvervanger” mogen ernaast staan. Hoogstens 2000 rijen.',
    look: 'Bekijk wat er gebeurt',
    lookAgain: 'Bekijk opnieuw',
    preview: 'Wat er gebeurt',
    read: (columns) => `Gelezen uit de lijst: ${columns}.`,
    unread: (columns) => `Niet gelezen: ${columns}.`,
    column: (number) => `kolom ${number}`,
    columns: {
      ...{ name: 'naam', first: 'voornaam', infix: 'tussenvoegsel', last: 'achternaam', address: 'adres' },
      ...{ roles: 'rollen', department: 'afdeling', lead: 'hoofd of plaatsvervanger', language: 'taal' },
      company: 'organisatie',
    },
    outcomes: { new: 'Nieuw', changed: 'Gewijzigd', unchanged: 'Ongewijzigd', wrong: 'Fout' },
    apply: (people) => (people === 1 ? 'Bewaar 1 persoon' : `Bewaar ${people} mensen`),
    applyHelp: 'Niemand krijgt een welkomstmail.',
    wrongStay: (count) =>
      count === 1
        ? 'De rij die fout is, blijft weg en komt hier terug om te verbeteren.'
        : `De ${count} rijen die fout zijn, blijven weg en komen hier terug om te verbeteren.`,
    nothing: 'Er is niets te bewaren: iedereen is al bekend zoals hier staat, of is fout.',
    row: 'Rij',
    why: 'Wat er niet klopt',
    name: 'Naam',
    address: 'E-mailadres',
    roles: 'Rollen',
    changes: {
      ...{ name: 'andere naam', roles: 'andere rollen', language: 'andere taal' },
      company: 'andere organisatie',
    },
    leads: {
      head: (department) => `wordt hoofd van ${department}`,
      deputy: (department) => `wordt plaatsvervanger van ${department}`,
    },
    noRole: (text) => `“${text}” is niet als rol gelezen`,
    more: (count) => `En nog ${count}.`,
    unknown: (names) =>
      `Afdelingen die hier niet bekend zijn: ${names}. Alleen van hoofden en plaatsvervangers wordt een afdeling bewaard; de anderen missen er niets door.`,
    left: 'Nog te verbeteren',
    leftHelp:
      'Rijen zijn genummerd als in de lijst die je plakte. Verbeter ze hieronder, of haal ze weg, en bekijk het opnieuw.',
    overtaken:
      'De lijst of de organisatie is veranderd sinds je keek; er is niets bewaard. Dit zou er nu gebeuren.',
    done: (added, changed, left) =>
      `${added} toegevoegd, ${changed} gewijzigd. Nog te verbeteren: ${left} ${left === 1 ? 'rij' : 'rijen'}.`,
  },
};
