import { Injectable } from '@nestjs/common';
import '../calendar/zone-rules.js';
import { dateAt } from '../calendar/domain/zones.js';
import { Organization } from '../organizations/organization.entity.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/errors.js';

/** Which day it is for an organization: the date in its own zone. */
@Injectable()
export class TodayService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The date at an instant (epoch milliseconds; now without one). Throws `NotFound`. */
  async of(organizationId: string, at: number = this.clock.now()): Promise<string> {
    const organization = await this.database.read().findOne(Organization, {
      select: { zone: true },
      where: { organizationId },
    });
    if (!organization) throw new NotFound('organization', 'organisatie');
    return dateAt(at, organization.zone);
  }
}
