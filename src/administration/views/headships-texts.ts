import type { NlEn } from '../../platform/pages/locale.js';

const en = {
  title: 'Who leads it',
  none: 'Nobody leads it yet',
  noneHelp:
    'The head is asked for the monthly update. A deputy may answer it too, and gets it while the head is away.',
  kinds: { head: 'Head', deputy: 'Deputy' },
  name: 'Name',
  kind: 'As',
  from: 'First day',
  until: 'Last day',
  act: 'Change',
  always: 'always',
  goesOn: 'goes on',
  begins: 'still to come',
  past: 'Who led it before',
  ending: 'Last day',
  endingHint: 'Left empty it goes on.',
  end: 'Keep',
  endWhom: (name: string) => `Last day of ${name}`,
  remove: 'Take back',
  removeWhom: (name: string) => `Take back ${name}`,
  add: 'Say who leads it',
  person: 'Who',
  choose: 'Choose somebody',
  personHint: 'The e-mail address of somebody of the organization.',
  takesOver: 'Takes over: whoever is that now goes the day before',
  addIt: 'Add',
  overtaken: 'Somebody else changed this in the meantime. Look at it again.',
  updates:
    'Whoever heads it is asked for the monthly update from that day on; the link of who was asked before ends.',
};

type HeadshipsTexts = typeof en;

const nl: HeadshipsTexts = {
  title: 'Wie haar leidt',
  none: 'Nog niemand leidt haar',
  noneHelp:
    'Het hoofd wordt om de maandelijkse update gevraagd. Een plaatsvervanger mag die ook geven, en krijgt de vraag als het hoofd weg is.',
  kinds: { head: 'Hoofd', deputy: 'Plaatsvervanger' },
  name: 'Naam',
  kind: 'Als',
  from: 'Eerste dag',
  until: 'Laatste dag',
  act: 'Wijzigen',
  always: 'altijd al',
  goesOn: 'gaat door',
  begins: 'komt nog',
  past: 'Wie haar eerder leidde',
  ending: 'Laatste dag',
  endingHint: 'Leeg: het gaat door.',
  end: 'Bewaren',
  endWhom: (name) => `Laatste dag van ${name}`,
  remove: 'Terugnemen',
  removeWhom: (name) => `Neem ${name} terug`,
  add: 'Zeg wie haar leidt',
  person: 'Wie',
  choose: 'Kies iemand',
  personHint: 'Het e-mailadres van iemand van de organisatie.',
  takesOver: 'Neemt het over: wie het nu is, gaat de dag ervoor',
  addIt: 'Toevoegen',
  overtaken: 'Iemand anders heeft dit intussen gewijzigd. Kijk er nog eens naar.',
  updates:
    'Wie haar leidt, krijgt vanaf die dag de vraag om de maandelijkse update; de link van wie eerder werd gevraagd, vervalt.',
};

export const headshipsTexts: NlEn<HeadshipsTexts> = { en, nl };
