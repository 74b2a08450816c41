import { type EntityManager, In } from 'typeorm';
import { NotFound } from '../platform/errors.js';
import { isId } from '../platform/ids.js';
import { accountAddress } from './domain/address.js';
import { Account } from './account.entity.js';
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
    manager
      .createQueryBuilder(Person, 'person')
      .innerJoin(Account, 'account', 'account.id = person.accountId')
      .where('person.organizationId = :organizationId', { organizationId })
      .andWhere('account.address IN (:...chunk)', { chunk })
      .getMany(),
  );
  return new Map(found.map((person) => [accountAddress(person.address), person]));
}

/** Somebody of the organization by address or id. Throws `NotFound`. */
export async function personNamed(
  manager: EntityManager,
  organizationId: string,
  person: string,
): Promise<Person> {
  const found = isId(person)
    ? await manager.findOneBy(Person, { organizationId, id: person })
    : (await peopleByAddress(manager, organizationId, [person])).values().next().value;
  if (!found) throw new NotFound('person', 'persoon');
  return found;
}
