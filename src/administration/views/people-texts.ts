import type { NlEn } from '../../platform/pages/locale.js';
import type { Shown } from '../people-directory.service.js';

interface PeopleTexts {
  readonly title: string;
  readonly lead: string;
  readonly add: string;
  readonly paste: string;
  readonly search: string;
  readonly find: string;
  readonly show: string;
  readonly shown: Readonly<Record<Shown, string>>;
  readonly clear: string;
  readonly name: string;
  readonly address: string;
  readonly roles: string;
  readonly leads: string;
  readonly language: string;
  readonly presence: string;
  readonly kinds: Readonly<Record<'head' | 'deputy', string>>;
  readonly away: (day: string) => string;
  readonly left: (day: string) => string;
  readonly comes: (day: string) => string;
  readonly erased: string;
  readonly here: string;
  readonly partnerOf: (company: string) => string;
  readonly found: (found: number, total: number) => string;
  readonly none: string;
  readonly noneHelp: string;
  readonly onlyYou: string;
  readonly pasted: (added: number, changed: number) => string;
}

export const peopleTexts: NlEn<PeopleTexts> = {
  en: {
    title: 'People',
    lead: 'Everybody of the organization, and what they are in it.',
    add: 'Add a person',
    paste: 'Paste a list',
    search: 'Name or address',
    find: 'Find',
    show: 'Show',
    shown: { here: 'Who is here', away: 'Who is away now', gone: 'Who left', all: 'Everybody' },
    clear: 'Clear',
    name: 'Name',
    address: 'E-mail address',
    roles: 'Roles',
    leads: 'Leads',
    language: 'Language',
    presence: 'Now',
    kinds: { head: 'head', deputy: 'deputy' },
    away: (day) => `Away until ${day}`,
    left: (day) => `Left on ${day}`,
    comes: (day) => `Comes on ${day}`,
    erased: 'Erased',
    here: 'Here',
    partnerOf: (company) => `Partner from ${company}`,
    found: (found, total) =>
      found === total ? `${total} ${total === 1 ? 'person' : 'people'}` : `${found} of ${total} people`,
    none: 'Nobody found',
    noneHelp: 'Look for a part of a name or an address, or among everybody, those who left too.',
    onlyYou:
      'You are the only one here. Paste a list from a spreadsheet, and everybody is in at once; or add them one by one.',
    pasted: (added, changed) => `Done: ${added} added, ${changed} changed.`,
  },
  nl: {
    title: 'Mensen',
    lead: 'Iedereen van de organisatie, en wat ze daarin zijn.',
    add: 'Persoon toevoegen',
    paste: 'Lijst plakken',
    search: 'Naam of adres',
    find: 'Zoek',
    show: 'Toon',
    shown: { here: 'Wie er is', away: 'Wie nu afwezig is', gone: 'Wie vertrokken is', all: 'Iedereen' },
    clear: 'Wis',
    name: 'Naam',
    address: 'E-mailadres',
    roles: 'Rollen',
    leads: 'Leidt',
    language: 'Taal',
    presence: 'Nu',
    kinds: { head: 'hoofd', deputy: 'plaatsvervanger' },
    away: (day) => `Afwezig t/m ${day}`,
    left: (day) => `Vertrokken op ${day}`,
    comes: (day) => `Komt op ${day}`,
    erased: 'Gewist',
    here: 'Aanwezig',
    partnerOf: (company) => `Partner van ${company}`,
    found: (found, total) =>
      found === total ? `${total} ${total === 1 ? 'persoon' : 'mensen'}` : `${found} van ${total} mensen`,
    none: 'Niemand gevonden',
    noneHelp: 'Zoek op een deel van een naam of adres, of onder iedereen, ook wie vertrokken is.',
    onlyYou:
      'Je bent hier nog alleen. Plak een lijst uit een spreadsheet, dan staat iedereen er in één keer in; of voeg mensen één voor één toe.',
    pasted: (added, changed) => `Klaar: ${added} toegevoegd, ${changed} gewijzigd.`,
  },
};
