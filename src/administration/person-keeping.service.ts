import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import '../calendar/zone-rules.js';
import { dateAt } from '../calendar/domain/zones.js';
import { type AbsenceCommand, AbsencesService } from '../organizations/absences.service.js';
import type { Caller } from '../organizations/caller.js';
import { isStaffOn } from '../organizations/domain/staff.js';
import { isPseudonym } from '../organizations/domain/pseudonym.js';
import { type KnownPerson, PeopleService } from '../organizations/people.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { InvalidInput, NotFound, VersionConflict } from '../platform/errors.js';
import { type TypedAbsence, standInNamed } from './domain/typed-absence.js';
import { commandOfTyped, type TypedPerson } from './domain/typed-person.js';

/** The forms in which a person and their absences are kept. */
@Injectable()
export class PersonKeepingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly people: PeopleService,
    private readonly absences: AbsencesService,
  ) {}

  /** Somebody new, and their id. Throws `InvalidInput`, also where somebody has this address already. */
  add(by: Caller, typed: TypedPerson): Promise<string> {
    const { organizationId } = by;
    return this.database.write(async () => {
      const outcome = await this.people.put(organizationId, commandOfTyped(typed), by);
      const person = await this.people.get(organizationId, typed.address);
      // What was written to somebody else is undone with this unit of work.
      if (outcome !== 'created') throw addressTaken(person.name);
      return person.id;
    });
  }

  /**
   * Changes somebody, who keeps the address.
   * @param seen `seenAs` what the form began with
   * Throws `NotFound`, `InvalidInput`, and `VersionConflict` where somebody else was faster.
   */
  change(by: Caller, id: string, typed: TypedPerson, seen: string): Promise<void> {
    return this.database.write(async () => {
      const person = await this.people.get(by.organizationId, id);
      if (isPseudonym(person.address)) throw new NotFound('person', 'persoon');
      if (seenAs(person) !== seen) throw new VersionConflict('person');
      await this.people.put(by.organizationId, { ...commandOfTyped(typed), address: person.address }, by);
    });
  }

  /** Enters or changes an absence. Throws `NotFound`, and what is wrong with its fields. */
  async enterAbsence(organizationId: string, id: string, typed: TypedAbsence): Promise<void> {
    const { from, until, was } = typed;
    const { address: standIn, problems } = standInNamed(
      typed.standIn,
      await this.standIns(organizationId, id),
    );
    if (problems.length > 0) throw new InvalidInput(problems);
    const absence: AbsenceCommand = { from, until, standIn };
    await this.absences.enter(organizationId, id, absence, was === '' ? null : was);
  }

  /** Who may stand in for somebody: everybody else of the organization. */
  async standIns(organizationId: string, id: string): Promise<KnownPerson[]> {
    const now = this.clock.now();
    const all = await this.people.list(organizationId);
    return all.filter((person) => person.id !== id && isStaffOn(person, dateAt(now, person.zone)));
  }
}

/** A short text that changes whenever anything of a person does that a form may change. */
export function seenAs(person: KnownPerson): string {
  const { name, address, locale, zone, roles, company, fromDate, untilDate } = person;
  const text = JSON.stringify([name, address, locale, zone, roles, company, fromDate, untilDate]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}

function addressTaken(name: string): InvalidInput {
  const [en, nl] = [
    `${name} has this address already. Find them in the list, or give another address.`,
    `${name} heeft dit adres al. Zoek die persoon op in de lijst, of geef een ander adres.`,
  ];
  return new InvalidInput([{ field: 'address', message: en, dutch: nl }]);
}
