import type { PersonCommand } from '../../organizations/domain/person.js';
import { type Role, ROLES } from '../../organizations/domain/roles.js';
import { SINCE_EVER } from '../../organizations/domain/term.js';

/** What stands in the form of a person, all of it as it was typed. */
export interface TypedPerson {
  readonly name: string;
  readonly address: string;
  readonly roles: readonly string[];
  readonly company: string;
  readonly locale: string;
  readonly zone: string;
  readonly from: string;
  readonly until: string;
}

/** The form of somebody there is. */
export function typedOf(person: {
  readonly name: string;
  readonly address: string;
  readonly roles: readonly Role[];
  readonly company: string | null;
  readonly locale: string;
  readonly zone: string;
  readonly fromDate: string;
  readonly untilDate: string | null;
}): TypedPerson {
  const { name, address, roles, company, locale, zone, fromDate, untilDate } = person;
  return {
    ...{ name, address, roles, company: company ?? '', locale, zone },
    from: fromDate === SINCE_EVER ? '' : fromDate,
    until: untilDate ?? '',
  };
}

/** What is typed, as a command; what it lacks is found by the service that gets it. */
export function commandOfTyped(typed: TypedPerson): PersonCommand {
  const { name, address, company, zone, from, until } = typed;
  return {
    ...{ name, address, zone },
    locale: typed.locale === 'en' ? 'en' : 'nl',
    roles: ROLES.filter((role) => typed.roles.includes(role)),
    company: company === '' ? null : company,
    from: from === '' ? SINCE_EVER : from,
    until: until === '' ? null : until,
  };
}
