import type { NlEn } from '../../platform/pages/locale.js';
import type { DepartmentOutcome } from '../domain/pasted-departments.js';

interface DepartmentsPasteTexts {
  readonly title: string;
  readonly lead: string;
  readonly open: string;
  readonly secondColumn: string;
  readonly from: string;
  readonly look: string;
  readonly lookAgain: string;
  readonly preview: string;
  readonly outcomes: Readonly<Record<DepartmentOutcome, string>>;
  /** What is said of a line by which nothing happens. */
  readonly left: Readonly<Record<'there' | 'ended' | 'twice', string>>;
  readonly apply: (count: number) => string;
  readonly applyHelp: string;
  readonly mendFirst: string;
  readonly nothing: string;
  readonly name: string;
  readonly line: string;
  readonly what: string;
  readonly onTop: string;
  readonly more: (count: number) => string;
  readonly overtaken: string;
  readonly added: (count: number) => string;
}

export const departmentsPasteTexts: NlEn<DepartmentsPasteTexts> = {
  en: {
    title: 'Paste a list of departments',
    lead: 'Copy a column from a spreadsheet. You see what will happen first; nothing is kept before that.',
    open: 'Paste a list',
    secondColumn: 'Or put the department it lies below in a second column.',
    from: 'First day of the new ones',
    look: 'See what will happen',
    lookAgain: 'Look again',
    preview: 'What will happen',
    outcomes: { new: 'New', there: 'There already', ended: 'Ended', twice: 'Twice', wrong: 'Wrong' },
    left: {
      there: 'stays as it is, and where it is',
      ended: 'has ended and stays so; a new one needs another name',
      twice: 'stands above already, and counts once',
    },
    apply: (count) => (count === 1 ? 'Add 1 department' : `Add ${count} departments`),
    applyHelp: 'Afterwards you say who leads them.',
    mendFirst: 'Nothing can be added while a line is wrong. Mend it below, or take it out, and look again.',
    nothing: 'There is nothing to add: all of these are there already.',
    name: 'Department',
    line: 'Line',
    what: 'What happens',
    onTop: 'below no other department',
    more: (count) => `And ${count} more.`,
    overtaken:
      'The list or the organization has changed since you looked; nothing was kept. This is what would happen now.',
    added: (count) =>
      count === 1
        ? '1 department is added. Now say who leads it.'
        : `${count} departments are added. Now say who leads them.`,
  },
  nl: {
    title: 'Lijst van afdelingen plakken',
    lead: 'Kopieer een kolom uit een spreadsheet. Je ziet eerst wat er gebeurt; eerder wordt er niets bewaard.',
    open: 'Plak een lijst',
    secondColumn: 'Of zet in een tweede kolom onder welke afdeling ze valt.',
    from: 'Eerste dag van de nieuwe',
    look: 'Bekijk wat er gebeurt',
    lookAgain: 'Bekijk opnieuw',
    preview: 'Wat er gebeurt',
    outcomes: { new: 'Nieuw', there: 'Is er al', ended: 'Beëindigd', twice: 'Dubbel', wrong: 'Fout' },
    left: {
      there: 'blijft zoals ze is, en waar ze is',
      ended: 'is beëindigd en blijft dat; een nieuwe krijgt een andere naam',
      twice: 'staat er hierboven al, en telt één keer',
    },
    apply: (count) => (count === 1 ? 'Voeg 1 afdeling toe' : `Voeg ${count} afdelingen toe`),
    applyHelp: 'Daarna zeg je wie ze leidt.',
    mendFirst:
      'Zolang een regel fout is, kan er niets bij. Verbeter die hieronder, of haal die weg, en bekijk het opnieuw.',
    nothing: 'Er is niets toe te voegen: deze zijn er allemaal al.',
    name: 'Afdeling',
    line: 'Regel',
    what: 'Wat er gebeurt',
    onTop: 'valt onder geen andere afdeling',
    more: (count) => `En nog ${count}.`,
    overtaken:
      'De lijst of de organisatie is veranderd sinds je keek; er is niets bewaard. Dit zou er nu gebeuren.',
    added: (count) =>
      count === 1
        ? '1 afdeling is toegevoegd. Zeg nu wie haar leidt.'
        : `${count} afdelingen zijn toegevoegd. Zeg nu wie ze leidt.`,
  },
};
