import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { actsOn } from '../platform/acting.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/errors.js';
import { Absence } from './absence.entity.js';
import { peopleByAddress, personNamed } from './by-key.js';
import { accountAddress } from './domain/address.js';
import { problemsOfDays } from './domain/problem.js';
import { refuseClashes } from './absence-clashes.js';
import { OrganizationChanges } from './organization-changes.js';
import { Person } from './person.entity.js';
import { refuseWrong } from './refuse-wrong.js';
import { findInChunks, type Outcome, replaceRows } from './rows.js';

/** One person is away; `from` tells it from the person's other absences, which never overlap. */
export interface AbsenceCommand {
  readonly from: string;
  /** The last day, inclusive. */
  readonly until: string;
  /** Address of who stands in; null for the deputies of the person's departments. */
  readonly standIn: string | null;
}

/** All absences of one person, past ones too. */
export interface PersonAbsences {
  /** E-mail address. */
  readonly person: string;
  readonly absences: readonly AbsenceCommand[];
}

@Injectable()
export class AbsencesService {
  constructor(
    private readonly database: Database,
    private readonly changes: OrganizationChanges,
  ) {}

  /**
   * Enters an absence of a person (address or id), or changes the one that begins on the same day. Throws `NotFound`,
   * `InvalidInput`, `AbsencesOverlap` and `StandInsInACircle`.
   */
  async put(organizationId: string, person: string, absence: AbsenceCommand): Promise<Outcome> {
    refuseWrong('absences', [absence], problemsOfDays);
    return this.database.write(async (tx) => {
      await refuseUnknownStandIns(tx, organizationId, [absence]);
      const { id, address } = await personNamed(tx, organizationId, person);
      actsOn('people', id);
      const others = (await this.#of(tx, organizationId, id)).filter(({ from }) => from !== absence.from);
      return this.replaceAll(organizationId, [{ person: address, absences: [...others, absence] }]);
    });
  }

  /**
   * As `put`, for a form: another absence on these days is never overwritten but refused.
   * @param was first day of the absence that is changed; null for one that is added
   */
  enter(
    organizationId: string,
    person: string,
    absence: AbsenceCommand,
    was: string | null,
  ): Promise<Outcome> {
    refuseWrong('absences', [absence], problemsOfDays);
    return this.database.write(async (tx) => {
      await refuseUnknownStandIns(tx, organizationId, [absence]);
      const { id, address } = await personNamed(tx, organizationId, person);
      actsOn('people', id);
      const others = (await this.#of(tx, organizationId, id)).filter(({ from }) => from !== was);
      return this.replaceAll(organizationId, [{ person: address, absences: [...others, absence] }]);
    });
  }

  /** Takes back the absence that begins on a day; unchanged if there is none. Throws `NotFound` for the person. */
  remove(organizationId: string, person: string, from: string): Promise<Outcome> {
    return this.database.write(async (tx) => {
      const { id, address } = await personNamed(tx, organizationId, person);
      actsOn('people', id);
      const others = (await this.#of(tx, organizationId, id)).filter((absence) => absence.from !== from);
      return this.replaceAll(organizationId, [{ person: address, absences: others }]);
    });
  }

  /** Makes these the absences of these people, all or none; those of others stay. Throws as `put` does. */
  async replaceAll(organizationId: string, commands: readonly PersonAbsences[]): Promise<Outcome> {
    const absences = commands.flatMap(({ person, absences: own }) => own.map((it) => ({ ...it, person })));
    refuseWrong('absences', absences, problemsOfDays);
    return this.database.write(async (tx) => {
      const owners = commands.map(({ person }) => person);
      const people = await peopleByAddress(tx, organizationId, owners);
      if (owners.some((owner) => !people.has(accountAddress(owner)))) throw new NotFound('person', 'persoon');
      const standIns = await refuseUnknownStandIns(tx, organizationId, absences);
      const idOf = (address: string) => people.get(accountAddress(address))?.id;
      const wanted = absences.map(({ person, from, until, standIn }) => ({
        organizationId,
        personId: idOf(person) ?? '',
        fromDate: from,
        untilDate: until,
        standInId: standIn && (standIns.get(accountAddress(standIn))?.id ?? null),
      }));
      const all = await this.list(organizationId);
      const own = new Set(owners.map(idOf));
      const others = all.filter(({ personId }) => !own.has(personId));
      await refuseClashes(tx, organizationId, wanted, others);
      const before = all.filter(({ personId }) => own.has(personId));
      const changed = await replaceRows(tx, Absence, before, wanted, keyOf);
      if (!changed) return 'unchanged';
      await this.changes.announce(tx, organizationId);
      return 'changed';
    });
  }

  /** Everybody's absences, by their first day. */
  list(organizationId: string): Promise<Absence[]> {
    return this.database
      .read()
      .find(Absence, { where: { organizationId }, order: { fromDate: 'ASC', id: 'ASC' } });
  }

  /** One person's absences as they were entered, by their first day. Throws `NotFound` for the person. */
  async listOf(organizationId: string, person: string): Promise<AbsenceCommand[]> {
    const manager = this.database.read();
    const { id } = await personNamed(manager, organizationId, person);
    return this.#of(manager, organizationId, id);
  }

  async #of(manager: EntityManager, organizationId: string, personId: string): Promise<AbsenceCommand[]> {
    const absences = await manager.find(Absence, {
      where: { organizationId, personId },
      order: { fromDate: 'ASC' },
    });
    const ids = absences.flatMap(({ standInId }) => standInId ?? []);
    const standIns = await findInChunks(ids, (chunk) =>
      manager.findBy(Person, { organizationId, id: In(chunk) }),
    );
    const addresses = new Map(standIns.map((standIn) => [standIn.id, standIn.address]));
    return absences.map(({ fromDate, untilDate, standInId }) => ({
      from: fromDate,
      until: untilDate,
      standIn: standInId && (addresses.get(standInId) ?? null),
    }));
  }
}

function keyOf({ personId, fromDate }: Omit<Absence, 'id'>): string {
  return `${personId} ${fromDate}`;
}

/** Stand-ins by the addresses of their accounts; each must be of the organization. */
async function refuseUnknownStandIns(
  tx: EntityManager,
  organizationId: string,
  absences: readonly AbsenceCommand[],
): Promise<Map<string, Person>> {
  const named = absences.flatMap(({ standIn }) => standIn ?? []);
  const people = await peopleByAddress(tx, organizationId, named);
  refuseWrong('absences', absences, ({ standIn }) => {
    if (standIn === null || people.has(accountAddress(standIn))) return [];
    const message = `There is nobody with the address "${standIn}" in this organization. Name somebody else.`;
    return [{ field: 'standIn', message }];
  });
  return people;
}
