import type { NlEn } from '../../platform/pages/locale.js';

const en = {
  title: 'When you are closed',
  titleOf: 'When it is closed',
  lead: 'Days off besides weekends and public holidays, for everybody.',
  leadOf: 'Days off of this department alone, and of those below it, besides those of the organization.',
  none: 'No days were entered.',
  name: 'Name',
  nameHint: 'Like “Company outing”.',
  from: 'First day off',
  until: 'Last day off',
  change: 'Change',
  changeWhich: (name: string) => `Change ${name}`,
  keep: 'Keep it',
  remove: 'Take back',
  add: 'Add days off',
  addIt: 'Add',
  overtaken: 'Somebody else changed these days in the meantime. Look at them again.',
};

type ClosuresTexts = typeof en;

const nl: ClosuresTexts = {
  title: 'Wanneer jullie gesloten zijn',
  titleOf: 'Wanneer ze gesloten is',
  lead: 'Vrije dagen naast weekenden en feestdagen, voor iedereen.',
  leadOf: 'Vrije dagen van alleen deze afdeling, en van wat eronder valt, naast die van de organisatie.',
  none: 'Er zijn geen dagen ingevoerd.',
  name: 'Naam',
  nameHint: 'Zoals ‘Personeelsuitje’.',
  from: 'Eerste vrije dag',
  until: 'Laatste vrije dag',
  change: 'Wijzigen',
  changeWhich: (name) => `Wijzig ${name}`,
  keep: 'Bewaren',
  remove: 'Terugnemen',
  add: 'Voeg vrije dagen toe',
  addIt: 'Toevoegen',
  overtaken: 'Iemand anders heeft deze dagen intussen gewijzigd. Kijk er nog eens naar.',
};

export const closuresTexts: NlEn<ClosuresTexts> = { en, nl };
