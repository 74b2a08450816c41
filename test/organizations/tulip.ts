import type { Database } from '../../src/platform/database/database.js';
import { AbsencesService } from '../../src/organizations/absences.service.js';
import { CalendarsService } from '../../src/organizations/calendars.service.js';
import { ClosuresService } from '../../src/organizations/closures.service.js';
import { DepartmentsService } from '../../src/organizations/departments.service.js';
import type { DepartmentCommand } from '../../src/organizations/domain/department.js';
import type { OrganizationCommand } from '../../src/organizations/domain/organization.js';
import type { PersonCommand } from '../../src/organizations/domain/person.js';
import { HeadshipsService } from '../../src/organizations/headships.service.js';
import { OrganizationChanges } from '../../src/organizations/organization-changes.js';
import { OrganizationsService } from '../../src/organizations/organizations.service.js';
import { PeopleService } from '../../src/organizations/people.service.js';
import { RosterService } from '../../src/organizations/roster.service.js';

export const tulip: OrganizationCommand = {
  key: 'tulip',
  name: 'Tulip',
  locale: 'nl',
  zone: 'Europe/Amsterdam',
  country: 'NL',
  region: null,
  workingDays: [1, 2, 3, 4, 5],
  fiscalYear: { type: 'months', startMonth: 1, namedBy: 'last' },
  thresholds: { onTrack: 0.9, atRisk: 0.7 },
};

export const aPerson = (name: string, changes: Partial<PersonCommand> = {}): PersonCommand => ({
  address: `${name.toLowerCase()}@example.com`,
  name,
  locale: 'nl',
  zone: 'Europe/Amsterdam',
  roles: ['member'],
  from: '2027-01-01',
  until: null,
  ...changes,
});

export const aDepartment = (key: string, changes: Partial<DepartmentCommand> = {}): DepartmentCommand => ({
  key,
  name: key,
  parent: null,
  calendar: null,
  from: '2027-01-01',
  until: null,
  ...changes,
});

/** The room's services on a database, and a record of whose changes were announced. */
export function organizationsOn(database: Database) {
  const changes = new OrganizationChanges();
  const announced: string[] = [];
  changes.follow((_, organizationId) => Promise.resolve(void announced.push(organizationId)));
  return {
    announced,
    organizations: new OrganizationsService(database, changes),
    departments: new DepartmentsService(database, changes),
    people: new PeopleService(database, changes),
    headships: new HeadshipsService(database, changes),
    absences: new AbsencesService(database, changes),
    closures: new ClosuresService(database, changes),
    roster: new RosterService(database),
    calendars: new CalendarsService(database),
  };
}
