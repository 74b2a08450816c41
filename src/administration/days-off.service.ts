import { Injectable } from '@nestjs/common';
import { periodsOf } from '../calendar/domain/fiscal-year.js';
import { yearOf, type PlainDate } from '../calendar/domain/time.js';
import { type DayOff, firstDayOff, nameOfDayOff } from '../calendar/domain/working-days.js';
import { dateAt } from '../calendar/domain/zones.js';
import { SessionsService, type SessionWithPeriod } from '../cycles/sessions.service.js';
import { CalendarsService } from '../organizations/calendars.service.js';
import { type ClosureCommand, ClosuresService } from '../organizations/closures.service.js';
import type { Department } from '../organizations/department.entity.js';
import { DepartmentsService } from '../organizations/departments.service.js';
import { holdsOn } from '../organizations/domain/term.js';
import type { Organization } from '../organizations/organization.entity.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { type NamedDaysOff, namedDaysOff } from '../overview/domain/named-days-off.js';
import { daysOf, type YearGrid, yearGrid } from '../overview/domain/year-rows.js';
import { Clock } from '../platform/clock.js';
import { ConsequencesService, type YearBehind } from './consequences.service.js';

/** All that the page of days off shows of one calendar year. */
export interface DaysOff {
  readonly organization: Organization;
  readonly year: number;
  readonly today: PlainDate;
  readonly grid: YearGrid;
  reasonOff(date: PlainDate): DayOff | null;
  /** Public holidays of that year. */
  readonly holidays: readonly NamedDaysOff[];
  /** The organization's own, of all years. */
  readonly closures: readonly ClosureCommand[];
  /** Sessions still to come in that year that are held on a day off, with why it is one. */
  readonly onDaysOff: readonly { readonly session: SessionWithPeriod; readonly because: string }[];
  /** Departments with holidays or closures of their own. */
  readonly departments: readonly Department[];
  readonly behind: readonly YearBehind[];
}

/** So far from today holidays are looked at. */
const FARTHEST = 10;

@Injectable()
export class DaysOffService {
  constructor(
    private readonly clock: Clock,
    private readonly organizations: OrganizationsService,
    private readonly calendars: CalendarsService,
    private readonly closures: ClosuresService,
    private readonly departments: DepartmentsService,
    private readonly sessions: SessionsService,
    private readonly consequences: ConsequencesService,
  ) {}

  /** Of the year asked for, else of today's. */
  async load(organizationId: string, asked: number | null): Promise<DaysOff> {
    const organization = await this.organizations.get(organizationId);
    const now = this.clock.now();
    const today = dateAt(now, organization.zone);
    const current = yearOf(today);
    const year = asked !== null && Math.abs(asked - current) <= FARTHEST ? asked : current;
    const { months } = periodsOf({ type: 'months', startMonth: 1, namedBy: 'first' }, year);
    const grid = yearGrid(months, []);
    const { organization: calendar } = await this.calendars.load(organizationId);
    const reasonOff = (date: PlainDate) => calendar.reasonOff(date);
    const closures = await this.closures.list(organizationId);
    const within = { from: `${year}-01-01`, to: `${year}-12-31` };
    const coming = (await this.sessions.list(organizationId, within)).filter(
      ({ cancelledAt, startsAt }) => cancelledAt === null && startsAt > now,
    );
    const departments = await this.departments.list(organizationId);
    const withClosures = new Set(closures.map(({ departmentId }) => departmentId));
    return {
      ...{ organization, year, today, grid, reasonOff },
      holidays: namedDaysOff(grid.rows.flatMap(daysOf), (date) => holidayOf(reasonOff(date))),
      closures: closures
        .filter(({ departmentId }) => departmentId === null)
        .map(({ fromDate, untilDate, name }) => ({ from: fromDate, until: untilDate, name })),
      onDaysOff: coming.flatMap((session) => {
        const reason = firstDayOff(session.date, session.days, calendar);
        return reason === null ? [] : [{ session, because: nameOfDayOff(reason) }];
      }),
      departments: departments.filter(
        (one) => holdsOn(one, today) && (one.calendar !== null || withClosures.has(one.id)),
      ),
      behind: await this.consequences.behind(organizationId),
    };
  }
}

function holidayOf(reason: DayOff | null): DayOff | null {
  return reason !== null && reason !== 'weekend' && 'holiday' in reason ? reason : null;
}
