import { Injectable } from '@nestjs/common';
import '../calendar/zone-rules.js';
import { addDays } from '../calendar/domain/time.js';
import { dateAt } from '../calendar/domain/zones.js';
import { Period } from '../cycles/period.entity.js';
import { PlanningCycle } from '../cycles/planning-cycle.entity.js';
import { SessionsService } from '../cycles/sessions.service.js';
import { DecisionsService } from '../decisions/decisions.service.js';
import { ResolutionsService } from '../decisions/resolutions/resolutions.service.js';
import { GoalSupportService } from '../goals/goal-support.service.js';
import { KpiStatesService } from '../kpis/kpi-states.service.js';
import { Months } from '../kpis/months.service.js';
import { Organization } from '../organizations/organization.entity.js';
import { Department } from '../organizations/department.entity.js';
import { holdsOn } from '../organizations/domain/term.js';
import { GoalPageService } from '../overview/goal-page.service.js';
import { MonthReportService } from '../overview/month-report.service.js';
import { StrategyMapService } from '../overview/strategy-map.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/errors.js';
import type { Locale } from '../platform/pages/locale.js';
import { monthsBegun, monthsTold } from './domain/report.js';
import type { PackDepartment, PackFacts, PackSession } from './pack-facts.js';

/** Sessions about a month may lie so long after it. */
const AFTER_DAYS = 62;

/** Reads what a board pack tells, from where the pages read it. */
@Injectable()
export class PackFactsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly months: MonthReportService,
    private readonly goals: GoalPageService,
    private readonly supports: GoalSupportService,
    private readonly maps: StrategyMapService,
    private readonly kpis: KpiStatesService,
    private readonly sessions: SessionsService,
    private readonly resolutions: ResolutionsService,
    private readonly decisions: DecisionsService,
  ) {}

  /** Some queries a month and a session, however many departments and KPIs. Throws `NotFound`. */
  async of(organizationId: string, periodId: string, locale: Locale): Promise<PackFacts> {
    const manager = this.database.read();
    const asOf = this.clock.now();
    const { name, zone } = await manager.findOneByOrFail(Organization, { organizationId });
    const today = dateAt(asOf, zone);
    const period = await manager.findOneBy(Period, { organizationId, id: periodId });
    if (!period) throw new NotFound('period', 'periode');
    const { year } = await manager.findOneByOrFail(PlanningCycle, { organizationId, id: period.cycleId });
    const { all } = await Months.load(manager, organizationId);
    const reports = [];
    for (const { name: named } of monthsBegun(all, period, today))
      reports.push(await this.months.of(organizationId, { named }));
    const told = monthsTold(reports);
    const last = told.at(-1);
    if (!last) throw new NotFound('month', 'maand');
    const goal = await this.goals.load(organizationId, { cycle: year, month: last.month.name });
    return {
      ...{ locale, asOf, today, organization: { name, zone }, period, months: told, last, goal },
      support: goal && (await this.supports.of(organizationId, goal.goal)),
      map: await this.maps.load(organizationId, {}),
      departments: await this.#departments(organizationId, last),
      sessions: await this.#sessions(organizationId, period, asOf),
      open: await this.resolutions.open(organizationId, { notOf: '' }),
      decided: await this.decisions.between(organizationId, period),
    };
  }

  /** Those there were at the end of the month, and whoever answered about it. */
  async #departments(
    organizationId: string,
    { month, answers }: PackFacts['last'],
  ): Promise<PackDepartment[]> {
    const states = await this.kpis.statesFor(organizationId, { month: month.id });
    const answered = new Set(answers.map(({ department }) => department.id));
    const departments = await this.database.read().find(Department, {
      where: { organizationId },
      order: { name: 'ASC', key: 'ASC' },
    });
    return departments
      .filter((one) => holdsOn(one, month.endsOn) || answered.has(one.id))
      .map(({ id, key, name }) => ({
        department: { id, key, name },
        kpis: states.filter(({ kpi }) => kpi.departmentId === id),
      }));
  }

  /** Sessions about the period, or within it, that have begun and resolved anything. */
  async #sessions(organizationId: string, period: Period, asOf: number): Promise<PackSession[]> {
    const { startsOn, endsOn } = period;
    const near = { from: startsOn, to: addDays(endsOn, AFTER_DAYS) };
    const found: PackSession[] = [];
    for (const session of await this.sessions.list(organizationId, near)) {
      const isOfPeriod =
        session.date <= endsOn || (session.period.startsOn >= startsOn && session.period.endsOn <= endsOn);
      if (!isOfPeriod || session.cancelledAt !== null || session.startsAt > asOf) continue;
      const resolutions = await this.resolutions.ofSession(organizationId, session.id);
      if (resolutions.length > 0) found.push({ session, resolutions });
    }
    return found;
  }
}
