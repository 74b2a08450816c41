import { type EntityManager, In } from 'typeorm';
import type { Absence } from './absence.entity.js';
import { type AwayDays, circlesThrough, overlapsAmong } from './domain/stand-ins.js';
import { AbsencesOverlap, StandInsInACircle } from './organizations.errors.js';
import { Person } from './person.entity.js';
import { findInChunks } from './rows.js';

type Days = Omit<Absence, 'id'>;

/**
 * Refuses absences of one person that overlap, and stand-ins that go round in a circle, by the people's names.
 * `others` are the absences of everybody else. Throws `AbsencesOverlap` and `StandInsInACircle`.
 */
export async function refuseClashes(
  tx: EntityManager,
  organizationId: string,
  wanted: readonly Days[],
  others: readonly Days[],
): Promise<void> {
  const entered = wanted.map(awayDays);
  const [pair] = overlapsAmong(entered);
  if (pair) {
    const nameOf = await names(tx, organizationId, [pair[0].person]);
    throw new AbsencesOverlap(nameOf(pair[0].person), pair);
  }
  const all = [...entered, ...others.map(awayDays)];
  const [clash] = circlesThrough(entered, all);
  if (clash) {
    const nameOf = await names(tx, organizationId, clash.circle.people);
    throw new StandInsInACircle({ ...clash.circle, people: clash.circle.people.map(nameOf) });
  }
}

function awayDays({ personId, fromDate, untilDate, standInId }: Days): AwayDays {
  return { person: personId, from: fromDate, until: untilDate, standIn: standInId };
}

async function names(
  tx: EntityManager,
  organizationId: string,
  ids: readonly string[],
): Promise<(id: string) => string> {
  const people = await findInChunks(ids, (chunk) => tx.findBy(Person, { organizationId, id: In(chunk) }));
  const byId = new Map(people.map(({ id, name }) => [id, name]));
  return (id) => byId.get(id) ?? id;
}
