import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import '../calendar/zone-rules.js';
import { dateAt } from '../calendar/domain/zones.js';
import { Organization } from '../organizations/organization.entity.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { type Question, rowsWhere } from '../platform/database/together.js';
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
    return TodayService.from(organization ? [organization] : [], at);
  }

  /** What it follows from, to be asked for together with other things. */
  static question(manager: EntityManager, organizationId: string): Question<{ readonly zone: string }> {
    return rowsWhere(manager, Organization, ['zone'], { organizationId });
  }

  /** The date at an instant (epoch milliseconds), out of the answer to that. Throws `NotFound`. */
  static from([organization]: readonly { readonly zone: string }[], at: number): string {
    if (!organization) throw new NotFound('organization', 'organisatie');
    return dateAt(at, organization.zone);
  }
}
