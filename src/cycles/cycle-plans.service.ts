import { Injectable } from '@nestjs/common';
import '../calendar/zone-rules.js';
import { CalendarsService } from '../organizations/calendars.service.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { planCycle, type CyclePlan } from './domain/plan-cycle.js';
import type { RhythmRules } from './domain/rhythm.js';
import { RhythmService } from './rhythm.service.js';

/** What the rhythm says about a fiscal year, by the organization's calendar of today. Stores nothing. */
@Injectable()
export class CyclePlansService {
  constructor(
    private readonly organizations: OrganizationsService,
    private readonly calendars: CalendarsService,
    private readonly rhythms: RhythmService,
  ) {}

  /** Throws `NotFound` (organization), `RhythmMissing`, and what the calendar throws. */
  async of(organizationId: string, year: number): Promise<CyclePlan> {
    await this.organizations.get(organizationId);
    const { rules } = await this.rhythms.get(organizationId);
    return this.by(rules, organizationId, year);
  }

  /** As these rules would have it; they are without problems (`RhythmService.problemsOf`). */
  async by(rhythm: RhythmRules, organizationId: string, year: number): Promise<CyclePlan> {
    const { fiscalYear: fiscal, zone } = await this.organizations.get(organizationId);
    const { organization: calendar } = await this.calendars.load(organizationId);
    return planCycle({ rhythm, fiscal, calendar, zone, year });
  }
}
