import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { Absence } from './absence.entity.js';
import { Department } from './department.entity.js';
import { Roster } from './domain/roster.js';
import { Headship } from './headship.entity.js';
import { Person } from './person.entity.js';

@Injectable()
export class RosterService {
  constructor(private readonly database: Database) {}

  /** Who is who in an organization, past and future too: three queries, whatever its size. */
  async load(organizationId: string): Promise<Roster> {
    const manager = this.database.read();
    // One after the other: within a unit of work there is one connection, which takes no two questions at once.
    const people = (await manager
      .createQueryBuilder(Person, 'person')
      .leftJoinAndMapMany(
        'person.absences',
        Absence,
        'absence',
        'absence.organizationId = person.organizationId AND absence.personId = person.id',
      )
      .where('person.organizationId = :organizationId', { organizationId })
      .orderBy('person.name')
      .addOrderBy('person.id')
      .addOrderBy('absence.fromDate')
      .addOrderBy('absence.id')
      .getMany()) as (Person & { absences: Absence[] })[];
    const departments = await manager.find(Department, {
      where: { organizationId },
      order: { name: 'ASC', id: 'ASC' },
    });
    const headships = await manager.find(Headship, {
      where: { organizationId },
      order: { fromDate: 'ASC', id: 'ASC' },
    });
    const absences = people.flatMap((person) => person.absences);
    return new Roster(people, departments, headships, absences);
  }
}
