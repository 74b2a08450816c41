import type { NlEn } from '../../platform/pages/locale.js';

interface AbsenceTexts {
  readonly title: string;
  readonly ownTitle: string;
  readonly ownLead: string;
  readonly help: string;
  readonly none: string;
  readonly days: (from: string, until: string) => string;
  readonly standsIn: (name: string) => string;
  readonly deputies: string;
  readonly from: string;
  readonly until: string;
  readonly standIn: string;
  readonly standInHint: string;
  readonly add: string;
  readonly change: string;
  readonly save: string;
  readonly remove: string;
  readonly over: (count: number) => string;
  readonly back: string;
}

export const absenceTexts: NlEn<AbsenceTexts> = {
  en: {
    title: 'Absences',
    ownTitle: 'When you are away',
    ownLead: 'Who stands in gets your mail about sessions and updates meanwhile, and may answer for you.',
    help: 'Whoever stands in gets the mail about sessions and updates meanwhile, and may answer.',
    none: 'No absence is known.',
    days: (from, until) => `${from} until ${until}`,
    standsIn: (name) => `${name} stands in`,
    deputies: 'The deputies of the departments stand in',
    from: 'First day away',
    until: 'Last day away',
    standIn: 'Who stands in',
    standInHint: 'A name or an e-mail address. Empty: the deputies of the departments.',
    add: 'Add absence',
    change: 'Change',
    save: 'Save',
    remove: 'Remove',
    over: (count) => `Absences that are over (${count})`,
    back: 'To your account',
  },
  nl: {
    title: 'Afwezigheid',
    ownTitle: 'Wanneer je er niet bent',
    ownLead:
      'Wie voor je waarneemt, krijgt intussen je mail over sessies en updates, en mag voor je antwoorden.',
    help: 'Wie waarneemt, krijgt intussen de mail over sessies en updates, en mag antwoorden.',
    none: 'Er is geen afwezigheid bekend.',
    days: (from, until) => `${from} t/m ${until}`,
    standsIn: (name) => `${name} neemt waar`,
    deputies: 'De plaatsvervangers van de afdelingen nemen waar',
    from: 'Eerste dag afwezig',
    until: 'Laatste dag afwezig',
    standIn: 'Wie waarneemt',
    standInHint: 'Een naam of een e-mailadres. Leeg: de plaatsvervangers van de afdelingen.',
    add: 'Voeg afwezigheid toe',
    change: 'Wijzig',
    save: 'Bewaar',
    remove: 'Haal weg',
    over: (count) => `Afwezigheid die voorbij is (${count})`,
    back: 'Naar je account',
  },
};
