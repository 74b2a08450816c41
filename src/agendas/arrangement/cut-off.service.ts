import { Injectable } from '@nestjs/common';
import { leadDate } from '../../calendar/domain/lead-time.js';
import { instantOf } from '../../calendar/domain/zones.js';
import { Rhythm } from '../../cycles/rhythm.entity.js';
import type { Session } from '../../cycles/session.entity.js';
import { CalendarsService } from '../../organizations/calendars.service.js';
import { Database } from '../../platform/database/database.js';
import { ArrangementsService } from './arrangements.service.js';

/** Until when participants put items forward. */
@Injectable()
export class CutOffService {
  constructor(
    private readonly database: Database,
    private readonly calendars: CalendarsService,
    private readonly arrangements: ArrangementsService,
  ) {}

  /**
   * As somebody said for this session, else when its agenda is mailed (in the session's own zone), else until it
   * starts; epoch milliseconds, never after its start.
   */
  async of(session: Session): Promise<number> {
    const { organizationId, id, date, zone, startsAt } = session;
    const said = (await this.arrangements.find(organizationId, id))?.proposalsUntil ?? null;
    if (said !== null) return Math.min(said, startsAt);
    const rhythm = await this.database.read().findOneBy(Rhythm, { organizationId });
    const lead = rhythm?.rules[session.kind]?.agenda ?? null;
    if (lead === null) return startsAt;
    const { organization } = await this.calendars.load(organizationId);
    return Math.min(instantOf(leadDate(date, lead, organization), lead.at, zone), startsAt);
  }
}
