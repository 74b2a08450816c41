import { normalizeZone } from '../../calendar/domain/zones.js';
import { problemOfAddress } from './address.js';
import { problemOfName } from './names.js';
import { problem, problemOfZone, problemsOfDays, type Problem } from './problem.js';
import { type Role, ROLES } from './roles.js';

/** What a person is; known by the e-mail address, in whatever case it is written. */
export interface PersonCommand {
  readonly address: string;
  readonly name: string;
  readonly locale: 'en' | 'nl';
  /** IANA zone. */
  readonly zone: string;
  readonly roles: readonly Role[];
  readonly from: string;
  /** The last day, inclusive; null while it is not known. */
  readonly until: string | null;
}

export function problemsOfPerson(command: PersonCommand): Problem[] {
  return [
    ...problem('address', problemOfAddress(command.address)),
    ...problem('name', problemOfName(command.name)),
    ...problem('zone', problemOfZone(command.zone)),
    ...problemsOfDays(command),
  ];
}

/** The form in which it is kept: roles once each in one order, and a person without one is a member. */
export function tidyPerson(command: PersonCommand): PersonCommand {
  const roles = ROLES.filter((role) => command.roles.includes(role));
  return {
    ...command,
    name: command.name.trim(),
    zone: normalizeZone(command.zone),
    roles: roles.length > 0 ? roles : ['member'],
  };
}
