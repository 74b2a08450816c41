import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { dateAt } from '../calendar/domain/zones.js';
import { PlanningCycle } from '../cycles/planning-cycle.entity.js';
import { Rhythm } from '../cycles/rhythm.entity.js';
import { OutboxMail } from '../mail/outbox-mail.entity.js';
import { Department } from '../organizations/department.entity.js';
import { has } from '../organizations/domain/rights.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { Person } from '../organizations/person.entity.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { firstYears } from './domain/first-years.js';
import { type SetUpFacts, type SetUpStanding, setUpStanding } from './domain/set-up.js';

/** How far an organization is set up, and what its pages need to say so. */
export interface SetUpProgress extends SetUpStanding {
  readonly facts: SetUpFacts;
  /** The first year that is kept, else those that can be, the one to begin with first. */
  readonly firstYears: readonly number[];
}

/** How far setting up came: seen from what there is, so that it can be left and taken up again anywhere. */
@Injectable()
export class SetUpProgressService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly organizations: OrganizationsService,
  ) {}

  /** For whoever keeps the organization, until a year of it is kept; null for everybody else, and from then on. */
  async unfinished(viewer: Viewer): Promise<SetUpProgress | null> {
    if (!has('keep-organization', viewer)) return null;
    const { organizationId } = viewer;
    const kept = await this.database.read().existsBy(PlanningCycle, { organizationId });
    return kept ? null : this.of(organizationId);
  }

  async of(organizationId: string): Promise<SetUpProgress> {
    const manager = this.database.read();
    const where = { organizationId };
    const { fiscalYear, zone } = await this.organizations.get(organizationId);
    const first = await manager.findOne(PlanningCycle, { where, order: { year: 'ASC' } });
    const facts: SetUpFacts = {
      departments: await manager.countBy(Department, where),
      people: await manager.countBy(Person, where),
      hasMailed: await manager.existsBy(OutboxMail, { organizationId, status: 'sent' }),
      hasRhythm: await manager.existsBy(Rhythm, where),
      hasYear: first !== null,
    };
    const today = dateAt(this.clock.now(), zone);
    const years = first ? [first.year] : firstYears(fiscalYear, today);
    return { facts, ...setUpStanding(facts), firstYears: years };
  }
}
