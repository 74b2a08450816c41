import { Injectable } from '@nestjs/common';
import { Rhythm } from '../../cycles/rhythm.entity.js';
import type { Session } from '../../cycles/session.entity.js';
import { CalendarsService } from '../../organizations/calendars.service.js';
import { Database } from '../../platform/database/database.js';
import { cutOffOf } from '../domain/cut-off.js';
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
    const { organizationId, id } = session;
    const said = (await this.arrangements.find(organizationId, id))?.proposalsUntil ?? null;
    const rhythm = await this.database.read().findOneBy(Rhythm, { organizationId });
    const { organization } = await this.calendars.load(organizationId);
    return cutOffOf(session, said, rhythm?.rules[session.kind]?.agenda ?? null, organization);
  }
}
