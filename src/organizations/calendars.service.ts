import { Injectable } from '@nestjs/common';
import { calendarFor } from '../calendar/calendar-for.js';
import type { WorkingCalendar } from '../calendar/domain/working-days.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/errors.js';
import { Closure } from './closure.entity.js';
import { Department } from './department.entity.js';
import { settingsOfDepartments, type UnitDays } from './domain/unit-days.js';
import { Organization } from './organization.entity.js';

/** Working days as they were when loaded. */
export interface Calendars {
  readonly organization: WorkingCalendar;
  /** By its id. Throws `NotFound`. */
  department(id: string): WorkingCalendar;
}

@Injectable()
export class CalendarsService {
  constructor(private readonly database: Database) {}

  /**
   * The working days of an organization and its departments. A department without a calendar of its own follows the
   * one above it, and so up to the organization; closures hold for whatever is below, too. Throws `NotFound`.
   */
  async load(organizationId: string): Promise<Calendars> {
    const manager = this.database.read();
    const organization = await manager.findOneBy(Organization, { organizationId });
    if (!organization) throw new NotFound('organization', 'organisatie');
    const departments = await manager.findBy(Department, { organizationId });
    const closures = await manager.findBy(Closure, { organizationId });
    const { country, region, workingDays } = organization;
    const own = closures.filter(({ departmentId }) => departmentId === null).map(asClosure);
    const top: UnitDays = { country, region, workingDays, closures: own };
    const ofDepartments = settingsOfDepartments(
      top,
      departments.map(({ id, parentId, calendar }) => ({
        id,
        parentId,
        calendar,
        closures: closures.filter(({ departmentId }) => departmentId === id).map(asClosure),
      })),
    );
    // Units with the same days share one calendar, so that holidays are looked up once for all of them.
    const made = new Map<UnitDays, WorkingCalendar>();
    const calendarOf = (days: UnitDays): WorkingCalendar => {
      const calendar = made.get(days) ?? calendarFor({ ...days, language: organization.locale });
      made.set(days, calendar);
      return calendar;
    };
    return {
      organization: calendarOf(top),
      department(id) {
        const days = ofDepartments.get(id);
        if (!days) throw new NotFound('department', 'afdeling');
        return calendarOf(days);
      },
    };
  }
}

function asClosure({ fromDate, untilDate, name }: Closure): UnitDays['closures'][number] {
  return { from: fromDate, until: untilDate, name };
}
