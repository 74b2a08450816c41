import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import '../calendar/zone-rules.js';
import { actNeedsNoEntry, actsOn } from '../platform/acting.js';
import { plainRows } from '../platform/database/plain-rows.js';
import { Database } from '../platform/database/database.js';
import { InvalidInput, VersionConflict } from '../platform/errors.js';
import { newId } from '../platform/ids.js';
import { Account } from './account.entity.js';
import { peopleByAddress, personNamed } from './by-key.js';
import { accountAddress } from './domain/address.js';
import { LAST_ADMINISTRATOR, reservedToAdministrators, staysAdministrator } from './domain/administrators.js';
import { LEADS_A_DEPARTMENT, type PersonCommand, problemsOfPerson, tidyPerson } from './domain/person.js';
import { problemsOfChoice, tidyChoice, type TypedChoice } from './domain/own-choice.js';
import { problem, problemsOfDays } from './domain/problem.js';
import { isPartner, type Role } from './domain/roles.js';
import { overlap } from './domain/term.js';
import { Headship } from './headship.entity.js';
import { OrganizationChanges } from './organization-changes.js';
import { Person } from './person.entity.js';
import { refuseWrong } from './refuse-wrong.js';
import { findInChunks, type Outcome, outcomeOf, putRows } from './rows.js';

/** Somebody who gives roles to others. */
export interface RoleGiver {
  readonly roles: readonly Role[];
}

/** Somebody as others of the organization know them. */
export type KnownPerson = Omit<Person, 'organizationId' | 'accountId'>;
const KNOWN = [
  ...(['id', 'name', 'address', 'locale', 'zone'] as const),
  ...(['roles', 'company', 'fromDate', 'untilDate'] as const),
] as const;

@Injectable()
export class PeopleService {
  constructor(
    private readonly database: Database,
    private readonly changes: OrganizationChanges,
  ) {}

  /** Creates or changes the person with that address. See `putAll`. */
  put(organizationId: string, command: PersonCommand, by?: RoleGiver): Promise<Outcome> {
    return this.database.write(async () => {
      const [outcome = 'unchanged'] = await this.putAll(organizationId, [command], by);
      if (outcome === 'unchanged') actNeedsNoEntry();
      return outcome;
    });
  }

  /**
   * Creates or changes people by their addresses (in any case), all or none; answers with an outcome for each, in
   * their order. The last administrator stays one. Throws `InvalidInput`.
   * @param by whose roles say which they may give; without it (a command, the organization file) all
   */
  async putAll(
    organizationId: string,
    commands: readonly PersonCommand[],
    by?: RoleGiver,
  ): Promise<Outcome[]> {
    const seen = new Set<string>();
    refuseWrong('people', commands, (command) => {
      const address = accountAddress(command.address);
      const message = `"${command.address}" is listed twice; upper and lower case are the same mailbox.`;
      const twice = seen.has(address) ? [{ field: 'address', message }] : [];
      seen.add(address);
      return [...problemsOfPerson(command), ...twice];
    });
    const wanted = commands.map(tidyPerson);
    return this.database.write(async (tx) => {
      const accounts = await this.#accountsFor(tx, seen);
      const before = await peopleByAddress(tx, organizationId, seen);
      const rows = wanted.map((command) => {
        const address = accountAddress(command.address);
        const id = before.get(address)?.id ?? newId();
        return rowOf(organizationId, command, id, accounts.get(address) ?? '');
      });
      await refuseHeads(tx, organizationId, rows);
      const kept = rows.map((row) => before.get(accountAddress(row.address)) ?? null);
      if (by) refuseReserved(by, kept, rows);
      await refuseNoAdministrator(tx, organizationId, kept, rows);
      const outcomes = rows.map((row) => outcomeOf(before.get(accountAddress(row.address)), row));
      const different = rows.filter((_, index) => outcomes[index] !== 'unchanged');
      if (different.length === 0) return outcomes;
      if (rows.length === 1 && rows[0]) actsOn('people', rows[0].id);
      await putRows(tx, Person, different);
      await this.changes.announce(tx, organizationId);
      return outcomes;
    });
  }

  /** The last day; null opens it again. Throws `NotFound` and `InvalidInput`. */
  end(organizationId: string, person: string, until: string | null): Promise<Outcome> {
    return this.database.write(async (tx) => {
      const before = await this.get(organizationId, person);
      const { id, fromDate, untilDate } = before;
      const problems = problemsOfDays({ from: fromDate, until });
      if (problems.length > 0) throw new InvalidInput(problems);
      actsOn('people', id);
      if (untilDate === until) return 'unchanged';
      await refuseNoAdministrator(tx, organizationId, [before], [{ ...before, untilDate: until }]);
      await tx.update(Person, { organizationId, id }, { untilDate: until });
      await this.changes.announce(tx, organizationId);
      return 'changed';
    });
  }

  /**
   * The language and time zone that somebody chooses for themselves.
   * @param seen those they had when they chose
   * Throws `NotFound`, `InvalidInput`, and `VersionConflict` where somebody else changed them meanwhile.
   */
  choose(organizationId: string, person: string, choice: TypedChoice, seen: TypedChoice): Promise<Outcome> {
    return this.database.write(async (tx) => {
      const problems = problemsOfChoice(choice);
      if (problems.length > 0) throw new InvalidInput(problems);
      const before = await this.get(organizationId, person);
      if (before.locale !== seen.locale || before.zone !== seen.zone) throw new VersionConflict('person');
      const after = tidyChoice(choice);
      actsOn('people', before.id);
      if (after.locale === before.locale && after.zone === before.zone) {
        actNeedsNoEntry();
        return 'unchanged';
      }
      await tx.update(Person, { organizationId, id: before.id }, after);
      await this.changes.announce(tx, organizationId);
      return 'changed';
    });
  }

  /** By id or address. Throws `NotFound`. */
  get(organizationId: string, person: string): Promise<Person> {
    return personNamed(this.database.read(), organizationId, person);
  }

  /** Everybody who is or was of the organization, by name. */
  list(organizationId: string): Promise<KnownPerson[]> {
    return plainRows(this.database.read(), Person, KNOWN, { organizationId }, ['name', 'address']);
  }

  /** Ids of the accounts with these addresses; those that are missing are made. */
  async #accountsFor(tx: EntityManager, addresses: ReadonlySet<string>): Promise<Map<string, string>> {
    const there = await findInChunks(addresses, (chunk) => tx.findBy(Account, { address: In(chunk) }));
    const ids = new Map(there.map(({ address, id }) => [address, id]));
    const missing = [...addresses].filter((address) => !ids.has(address));
    await findInChunks(missing, async (chunk) => {
      const accounts = chunk.map((address) => ({ id: newId(), address }));
      await tx.insert(Account, accounts);
      for (const { address, id } of accounts) ids.set(address, id);
      return [];
    });
    return ids;
  }
}

function rowOf(
  organizationId: string,
  { address, name, locale, zone, roles, company = null, from, until }: PersonCommand,
  id: string,
  accountId: string,
): Person {
  const [fromDate, untilDate] = [from, until];
  return {
    organizationId,
    id,
    accountId,
    name,
    address,
    locale,
    zone,
    roles: [...roles],
    company,
    fromDate,
    untilDate,
  };
}

/** Whoever leads a department, now or once in their time as a partner, is none. */
async function refuseHeads(
  tx: EntityManager,
  organizationId: string,
  rows: readonly Person[],
): Promise<void> {
  const ids = rows.filter(isPartner).map(({ id }) => id);
  const led = await findInChunks(ids, (chunk) =>
    tx.findBy(Headship, { organizationId, personId: In(chunk) }),
  );
  refuseWrong('people', rows, (row) => {
    const leads = led.some((headship) => headship.personId === row.id && overlap(headship, row));
    return problem('roles', leads ? LEADS_A_DEPARTMENT : null);
  });
}

/** What only an administrator may change of somebody; `before` in the order of the rows. */
function refuseReserved(by: RoleGiver, before: readonly (Person | null)[], rows: readonly Person[]): void {
  refuseWrong('people', rows, (row, index) => {
    const reserved = reservedToAdministrators(by, before[index] ?? null, row);
    return reserved ? problem(reserved.field, reserved.wrong) : [];
  });
}

/** An organization that has somebody who keeps the installation never loses the last of them. */
async function refuseNoAdministrator(
  tx: EntityManager,
  organizationId: string,
  before: readonly (Person | null)[],
  rows: readonly Person[],
): Promise<void> {
  const goes = (row: Person, index: number) => {
    const kept = before[index];
    return Boolean(kept && staysAdministrator(kept) && !staysAdministrator(row));
  };
  if (!rows.some(goes) || rows.some(staysAdministrator)) return;
  const written = new Set(rows.map(({ id }) => id));
  const others = await tx.findBy(Person, { organizationId, untilDate: IsNull() });
  if (others.some((person) => !written.has(person.id) && staysAdministrator(person))) return;
  refuseWrong('people', rows, (row, index) => {
    if (!goes(row, index)) return [];
    return problem(row.roles.includes('admin') ? 'until' : 'roles', LAST_ADMINISTRATOR);
  });
}
