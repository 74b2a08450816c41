import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { rowsOf, together } from '../platform/database/together.js';
import { Absence } from './absence.entity.js';
import { Department } from './department.entity.js';
import { Roster } from './domain/roster.js';
import { Headship } from './headship.entity.js';
import { Person } from './person.entity.js';

@Injectable()
export class RosterService {
  constructor(private readonly database: Database) {}

  /** Who is who in an organization, past and future too: one query, whatever its size. */
  async load(organizationId: string): Promise<Roster> {
    const manager = this.database.read();
    const { people, departments, headships, absences } = await together(manager, {
      people: rowsOf(manager, Person, 'all', (query) =>
        query.where({ organizationId }).orderBy('row.name').addOrderBy('row.id'),
      ),
      departments: rowsOf(manager, Department, 'all', (query) =>
        query.where({ organizationId }).orderBy('row.name').addOrderBy('row.id'),
      ),
      headships: rowsOf(manager, Headship, 'all', (query) =>
        query.where({ organizationId }).orderBy('row.fromDate').addOrderBy('row.id'),
      ),
      absences: rowsOf(manager, Absence, 'all', (query) =>
        query.where({ organizationId }).orderBy('row.fromDate').addOrderBy('row.id'),
      ),
    });
    return new Roster(people, departments, headships, absences);
  }
}
