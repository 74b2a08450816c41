import type { EntityManager } from 'typeorm';
import { Department } from '../organizations/department.entity.js';
import { accountAddress } from '../organizations/domain/address.js';
import { problem, type Problem } from '../organizations/domain/problem.js';
import { Person } from '../organizations/person.entity.js';
import { problemOfParticipant, type RhythmUse } from './domain/rhythm-problems.js';

/** Whom a list of participants may name: departments, and everybody there is, was or will be. */
export async function whoCanBeNamed(
  manager: EntityManager,
  organizationId: string,
): Promise<Required<Pick<RhythmUse, 'departments' | 'people'>>> {
  const where = { organizationId };
  const departments = await manager.find(Department, { select: { key: true }, where });
  const people = await manager.find(Person, { select: { address: true }, where });
  return {
    departments: new Set(departments.map(({ key }) => key)),
    people: new Set(people.map(({ address }) => accountAddress(address))),
  };
}

/** What is wrong with who is named to take part in one session, each with its place in the list. */
export async function problemsOfNamed(
  manager: EntityManager,
  organizationId: string,
  participants: readonly string[],
): Promise<Problem[]> {
  const who = await whoCanBeNamed(manager, organizationId);
  return participants.flatMap((entry, index) =>
    problem(`participants[${index}]`, problemOfParticipant(entry, who)),
  );
}
