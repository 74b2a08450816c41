import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/errors.js';
import { departmentsByKey, peopleByAddress } from './by-key.js';
import { accountAddress } from './domain/address.js';
import { type HeadshipCommand, problemsOfHeadships } from './domain/headships.js';
import { problem, type Problem } from './domain/problem.js';
import { isPartner } from './domain/roles.js';
import { overlap } from './domain/term.js';
import { Headship } from './headship.entity.js';
import { OrganizationChanges } from './organization-changes.js';
import { Person } from './person.entity.js';
import { refuseWrong } from './refuse-wrong.js';
import { findInChunks, type Outcome, replaceRows } from './rows.js';

/** All heads and deputies of one department, past and future ones too. */
export interface DepartmentHeadships {
  /** Its key. */
  readonly department: string;
  readonly headships: readonly HeadshipCommand[];
}

@Injectable()
export class HeadshipsService {
  constructor(
    private readonly database: Database,
    private readonly changes: OrganizationChanges,
  ) {}

  /** Makes these the heads and deputies of a department. Throws `NotFound` for the department, and `InvalidInput`. */
  replace(
    organizationId: string,
    department: string,
    headships: readonly HeadshipCommand[],
  ): Promise<Outcome> {
    return this.replaceAll(organizationId, [{ department, headships }]);
  }

  /** As `replace`, for several departments, all or none. */
  replaceAll(organizationId: string, commands: readonly DepartmentHeadships[]): Promise<Outcome> {
    return this.database.write(async (tx) => {
      const departments = await departmentsByKey(
        tx,
        organizationId,
        commands.map(({ department }) => department),
      );
      const named = commands.flatMap(({ headships }) => headships.map(({ person }) => person));
      const people = await peopleByAddress(tx, organizationId, named);
      if (commands.some(({ department }) => !departments.has(department)))
        throw new NotFound('department', 'afdeling');
      refuseWrong('departments', commands, ({ headships }) => [
        ...problemsOfHeadships(headships),
        ...unknownPeople(headships, people),
        ...partners(headships, people),
      ]);
      const wanted = commands.flatMap(({ department, headships }) =>
        headships.map(({ person, kind, from, until }) => ({
          organizationId,
          departmentId: departments.get(department)?.id ?? '',
          personId: people.get(accountAddress(person))?.id ?? '',
          kind,
          fromDate: from,
          untilDate: until,
        })),
      );
      const ids = [...departments.values()].map(({ id }) => id);
      const before = await findInChunks(ids, (chunk) =>
        tx.findBy(Headship, { organizationId, departmentId: In(chunk) }),
      );
      const changed = await replaceRows(tx, Headship, before, wanted, keyOf);
      if (!changed) return 'unchanged';
      await this.changes.announce(tx, organizationId);
      return 'changed';
    });
  }

  /** Heads and deputies of a department with the people they are, by the day they began. Throws `NotFound`. */
  async list(organizationId: string, department: string): Promise<{ headship: Headship; person: Person }[]> {
    const manager = this.database.read();
    const found = (await departmentsByKey(manager, organizationId, [department])).get(department);
    if (!found) throw new NotFound('department', 'afdeling');
    const headships = await manager.find(Headship, {
      where: { organizationId, departmentId: found.id },
      order: { fromDate: 'ASC', id: 'ASC' },
    });
    const ids = headships.map(({ personId }) => personId);
    const people = await findInChunks(ids, (chunk) =>
      manager.findBy(Person, { organizationId, id: In(chunk) }),
    );
    const byId = new Map(people.map((person) => [person.id, person]));
    return headships.flatMap((headship) => {
      const person = byId.get(headship.personId);
      return person ? [{ headship, person }] : [];
    });
  }
}

function keyOf({ departmentId, personId, kind, fromDate }: Omit<Headship, 'id'>): string {
  return [departmentId, personId, kind, fromDate].join();
}

function unknownPeople(
  headships: readonly HeadshipCommand[],
  people: ReadonlyMap<string, Person>,
): Problem[] {
  return headships.flatMap(({ person }, index) => {
    if (people.has(accountAddress(person))) return [];
    return problem(`headships[${index}].person`, {
      en: `There is nobody with the address "${person}" in this organization. Add them first, or correct the address.`,
      nl: `Er is niemand met het adres “${person}” in deze organisatie. Voeg die persoon eerst toe, of verbeter het adres.`,
    });
  });
}

/** Whoever comes from outside leads no department. */
function partners(headships: readonly HeadshipCommand[], people: ReadonlyMap<string, Person>): Problem[] {
  return headships.flatMap(({ person: address, from, until }, index) => {
    const person = people.get(accountAddress(address));
    const leads = person && isPartner(person) && overlap(person, { fromDate: from, untilDate: until });
    if (!leads) return [];
    return problem(`headships[${index}].person`, {
      en: `${person.name} is a partner from outside, who leads no department. Name somebody of the organization.`,
      nl: `${person.name} is een partner van buiten, en die leidt geen afdeling. Noem iemand van de organisatie.`,
    });
  });
}
