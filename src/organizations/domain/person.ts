import { normalizeZone } from '../../calendar/domain/zones.js';
import { wrongAddress } from './address.js';
import { LONGEST_NAME, problemOfName, wrongName } from './names.js';
import { problem, problemOfZone, problemsOfDays, type Problem, type Wrong } from './problem.js';
import { isPartner, type Role, ROLES } from './roles.js';

/** What a person is; known by the e-mail address, in whatever case it is written. */
export interface PersonCommand {
  readonly address: string;
  readonly name: string;
  readonly locale: 'en' | 'nl';
  /** IANA zone. */
  readonly zone: string;
  readonly roles: readonly Role[];
  /** The organization a partner comes from; of nobody else. */
  readonly company?: string | null;
  readonly from: string;
  /** The last day, inclusive; null while it is not known. */
  readonly until: string | null;
}

export function problemsOfPerson(command: PersonCommand): Problem[] {
  return [
    ...problem('address', wrongAddress(command.address)),
    ...problem('name', wrongName(command.name)),
    ...problem('zone', wrongZone(command.zone)),
    ...problemsOfDays(command),
    ...problem('roles', isPartner(command) && command.roles.length > 1 ? NOTHING_ELSE : null),
    ...problem('company', problemOfCompany(command)),
  ];
}

export function wrongZone(zone: string): Wrong | null {
  const en = problemOfZone(zone);
  if (en === null) return null;
  const nl = `“${zone.slice(0, 60)}” is geen tijdzone. Noem haar naar haar plaats, zoals Europe/Amsterdam.`;
  return { en, nl };
}

const NOTHING_ELSE = {
  en: 'A partner comes from outside and has no other role. Leave out the other roles, or "partner".',
  nl: 'Een partner komt van buiten en heeft geen andere rol. Laat de andere rollen weg, of “partner”.',
};
/** Why a head or deputy is no partner. */
export const LEADS_A_DEPARTMENT = {
  en: 'A partner comes from outside and leads no department. End their term as head or deputy first, or leave out "partner".',
  nl: 'Een partner komt van buiten en leidt geen afdeling. Beëindig eerst de termijn als hoofd of plaatsvervanger, of laat “partner” weg.',
};

function problemOfCompany(command: PersonCommand): Wrong | null {
  const company = command.company?.trim() ?? '';
  if (!isPartner(command)) {
    if (company === '') return null;
    return {
      en: 'Only a partner comes from another organization. Leave it out, or give the role "partner".',
      nl: 'Alleen een partner komt van een andere organisatie. Laat dit weg, of geef de rol “partner”.',
    };
  }
  if (company === '')
    return {
      en: 'Say which organization the partner comes from.',
      nl: 'Zeg van welke organisatie de partner komt.',
    };
  if (company.length <= LONGEST_NAME && problemOfName(company) === null) return null;
  return {
    en: `Give the name of the organization on one line, of at most ${LONGEST_NAME} characters.`,
    nl: `Geef de naam van de organisatie op één regel, met hoogstens ${LONGEST_NAME} tekens.`,
  };
}

/** The form in which it is kept: roles once each in one order, and a person without one is a member. */
export function tidyPerson(command: PersonCommand): PersonCommand {
  const roles = ROLES.filter((role) => command.roles.includes(role));
  return {
    ...command,
    name: command.name.trim(),
    zone: normalizeZone(command.zone),
    roles: roles.length > 0 ? roles : ['member'],
    company: orNull(command.company),
  };
}

const orNull = (text: string | null | undefined) => text?.trim() || null;
