import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Period } from '../cycles/period.entity.js';
import { Rhythm } from '../cycles/rhythm.entity.js';
import { KpiPlaces } from '../kpis/kpi-places.js';
import { Kpi } from '../kpis/kpi.entity.js';
import { CalendarsService } from '../organizations/calendars.service.js';
import { Organization } from '../organizations/organization.entity.js';
import { RosterService } from '../organizations/roster.service.js';
import { Database } from '../platform/database/database.js';
import type { RoundFacts } from './domain/plan-round.js';

/** Reads what rounds hang on, once for all rounds of an organization. */
@Injectable()
export class RoundFactsService {
  constructor(
    private readonly database: Database,
    private readonly rosters: RosterService,
    private readonly calendars: CalendarsService,
  ) {}

  /** Null where the organization's rhythm asks for no updates. */
  async load(organizationId: string): Promise<RoundFacts | null> {
    const manager = this.database.read();
    const rhythm = await manager.findOneBy(Rhythm, { organizationId });
    const rules = rhythm?.rules.monthly?.updates;
    if (!rules) return null;
    const { zone } = await manager.findOneByOrFail(Organization, { organizationId });
    const months = await manager.findBy(Period, { organizationId, kind: 'month' });
    const kpis = await manager.find(Kpi, {
      select: { id: true, departmentId: true, fromDate: true, untilDate: true },
      where: { organizationId, departmentId: Not(IsNull()) },
    });
    const places = await KpiPlaces.load(manager, organizationId);
    const roster = await this.rosters.load(organizationId);
    const calendars = await this.calendars.load(organizationId);
    return {
      rules,
      zone,
      months,
      roster,
      calendarOf: (departmentId) => calendars.department(departmentId),
      kpis: kpis.map((kpi) => ({
        ...kpi,
        departmentOn: (date) => places.departmentOf(kpi, date) ?? '',
      })),
    };
  }
}
