import type { Role } from '../../organizations/domain/roles.js';

/** What a column of a pasted list holds. */
export const PASTED_COLUMNS = [
  ...(['name', 'first', 'infix', 'last', 'address', 'roles', 'department', 'lead'] as const),
  ...(['language', 'company'] as const),
] as const;
export type PastedColumn = (typeof PASTED_COLUMNS)[number];

/** Headings as people and their programs write them in English and Dutch. */
const HEADINGS: Readonly<Record<PastedColumn, readonly string[]>> = {
  name: [
    ...['name', 'full name', 'display name', 'employee', 'employee name', 'person', 'contact', 'colleague'],
    ...[
      'naam',
      'volledige naam',
      'weergavenaam',
      'medewerker',
      'naam medewerker',
      'persoon',
      'collega',
      'wie',
    ],
  ],
  first: ['first name', 'firstname', 'given name', 'voornaam', 'roepnaam'],
  infix: ['infix', 'prefix', 'tussenvoegsel', 'tussenvoegsels', 'voorvoegsel', 'tussenv'],
  last: ['last name', 'lastname', 'surname', 'family name', 'achternaam', 'familienaam'],
  address: [
    ...['e mail', 'email', 'mail', 'e mail address', 'email address', 'mail address', 'address'],
    ...['e mailadres', 'emailadres', 'mailadres', 'adres', 'work email', 'werkmail', 'primary email'],
  ],
  roles: ['role', 'roles', 'rol', 'rollen'],
  department: ['department', 'dept', 'team', 'unit', 'afdeling', 'afdelingen', 'eenheid'],
  lead: [
    ...['head', 'head or deputy', 'head of department', 'manager', 'deputy'],
    ...['hoofd', 'hoofd of plaatsvervanger', 'afdelingshoofd', 'leidinggevende', 'plaatsvervanger'],
  ],
  language: ['language', 'locale', 'taal', 'voertaal'],
  company: ['company', 'organization', 'organisation', 'bedrijf', 'organisatie'],
};

/** Headings above what people do for a living, which may name a role here, or nothing that counts here. */
const JOBS = [
  ...['function', 'job', 'job title', 'jobtitle', 'job role', 'position'],
  ...['functie', 'functietitel', 'functienaam', 'functieomschrijving', 'positie'],
];

const ROLE_WORDS: Readonly<Record<Role, readonly string[]>> = {
  admin: ['admin', 'administrator', 'beheerder', 'beheer'],
  planner: ['planner'],
  leader: ['leader', 'leadership', 'leider', 'leiding', 'directie', 'management', 'directeur', 'director'],
  member: ['member', 'lid', 'medewerker', 'employee'],
  partner: ['partner', 'external', 'extern', 'externe'],
};

/** What somebody is of the department that stands beside them. */
export type Lead = 'head' | 'deputy';
const LEAD_WORDS: Readonly<Record<Lead, readonly string[]>> = {
  head: [
    ...['head', 'head of department', 'department head'],
    ...['hoofd', 'afdelingshoofd', 'hoofd afdeling', 'hoofd van de afdeling'],
  ],
  deputy: [
    ...['deputy', 'deputy head'],
    ...['plaatsvervanger', 'plaatsvervangend hoofd', 'plaatsvervangend afdelingshoofd', 'plv', 'plv hoofd'],
  ],
};
const YES = ['yes', 'y', 'true', '1', 'x', 'ja', 'j', 'waar'];
const NO = ['no', 'n', 'false', '0', 'nee', 'onwaar'];
const LANGUAGES = {
  en: ['en', 'english', 'engels', 'en gb', 'en us'],
  nl: ['nl', 'dutch', 'nederlands', 'nl nl', 'nl be'],
} as const;

/** Without what differs from writer to writer: case, hyphens, dots, spaces too many. */
export const plain = (text: string): string =>
  text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim(); // prettier-ignore

/** What a heading says its column holds; null where it says nothing known. */
export function columnOfHeading(heading: string): PastedColumn | null {
  const words = plain(heading);
  return PASTED_COLUMNS.find((column) => HEADINGS[column].includes(words)) ?? null;
}

/** Whether what stands below a heading may be read as roles, where no other heading names them. */
export const isOfJobs = (heading: string): boolean => JOBS.includes(plain(heading));

/** Whether the heading makes a plain yes below it a deputy's. */
export const isOfDeputies = (heading: string): boolean =>
  ['deputy', 'plaatsvervanger'].includes(plain(heading));

/** The words of a cell that may list several roles. */
export const wordsOfRoles = (text: string): string[] =>
  text.split(/[,;/|+&]|\s(?:and|en)\s/i).map((word) => word.trim()).filter((word) => plain(word) !== ''); // prettier-ignore

export const roleInWords = (text: string): Role | null => keyOf(ROLE_WORDS, text);
export const leadInWords = (text: string): Lead | null => keyOf(LEAD_WORDS, text);
export const languageInWords = (text: string): 'en' | 'nl' | null => keyOf(LANGUAGES, text);

/** What stands below a heading that asks who leads; undefined where it cannot be read. */
export function leadInCell(text: string, yes: Lead): Lead | null | undefined {
  const words = plain(text);
  if (words === '' || NO.includes(words)) return null;
  return YES.includes(words) ? yes : (leadInWords(text) ?? undefined);
}

function keyOf<Key extends string>(
  words: Readonly<Record<Key, readonly string[]>>,
  text: string,
): Key | null {
  const sought = plain(text);
  return (Object.keys(words) as Key[]).find((key) => words[key].includes(sought)) ?? null;
}
