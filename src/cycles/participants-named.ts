import type { EntityManager } from 'typeorm';
import { Department } from '../organizations/department.entity.js';
import { problem, type Problem } from '../organizations/domain/problem.js';
import { problemOfParticipant } from './domain/rhythm-problems.js';

/** What is wrong with who is named to take part in one session, each with its place in the list. */
export async function problemsOfNamed(
  manager: EntityManager,
  organizationId: string,
  participants: readonly string[],
): Promise<Problem[]> {
  const departments = await manager.findBy(Department, { organizationId });
  const keys = new Set(departments.map(({ key }) => key));
  return participants.flatMap((entry, index) =>
    problem(`participants[${index}]`, problemOfParticipant(entry, keys)),
  );
}
