import { type EntityManager, type FindOperator, In, Raw } from 'typeorm';
import { NotFound } from '../platform/errors.js';
import { isId } from '../platform/ids.js';
import { accountAddress } from './domain/address.js';
import { Department } from './department.entity.js';
import { Person } from './person.entity.js';
import { findInChunks } from './rows.js';

/** Departments of an organization by their keys; unknown keys are missing from the answer. */
export async function departmentsByKey(
  manager: EntityManager,
  organizationId: string,
  keys: Iterable<string>,
): Promise<Map<string, Department>> {
  const found = await findInChunks(keys, (chunk) =>
    manager.findBy(Department, { organizationId, key: In(chunk) }),
  );
  return new Map(found.map((department) => [department.key, department]));
}

/** People of an organization by the addresses of their accounts (lower case); unknown ones are missing. */
export async function peopleByAddress(
  manager: EntityManager,
  organizationId: string,
  addresses: Iterable<string>,
): Promise<Map<string, Person>> {
  const found = await findInChunks([...addresses].map(accountAddress), (chunk) =>
    manager.findBy(Person, { organizationId, accountId: ofAccounts(chunk) }),
  );
  return new Map(found.map((person) => [accountAddress(person.address), person]));
}

/** The accounts with these addresses, as a condition. One is asked for as one: in a list SQLite reads everybody. */
function ofAccounts(addresses: readonly string[]): FindOperator<string> {
  const named = Object.fromEntries(addresses.map((address, i) => [`address${i}`, address]));
  const list = Object.keys(named).map((name) => `:${name}`);
  const isOne = (column: string) =>
    list.length === 1
      ? `${column} = (SELECT id FROM account WHERE address = :address0)`
      : `${column} IN (SELECT id FROM account WHERE address IN (${list.join(', ')}))`;
  return Raw(isOne, named) as FindOperator<string>;
}

/** Somebody of the organization by address or id. Throws `NotFound`. */
export async function personNamed(
  manager: EntityManager,
  organizationId: string,
  person: string,
): Promise<Person> {
  const named = isId(person) ? { id: person } : { accountId: ofAccounts([accountAddress(person)]) };
  const found = await manager.findOneBy(Person, { organizationId, ...named });
  if (!found) throw new NotFound('person', 'persoon');
  return found;
}
