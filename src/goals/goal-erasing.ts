import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MoreThanOrEqual, Not } from 'typeorm';
import { dateAt } from '../calendar/domain/zones.js';
import { Erasures } from '../organizations/erasures.js';
import { Clock } from '../platform/clock.js';
import { Goal } from './goal.entity.js';

/** A goal that still holds needs an owner; one whose horizon is past, or that is retired, keeps the pseudonym of the one it had. */
@Injectable()
export class GoalErasing implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly erasures: Erasures,
  ) {}

  onModuleInit(): void {
    this.erasures.register({
      charges: async (manager, { organizationId, id, zone }) => {
        const horizon = MoreThanOrEqual(dateAt(this.clock.now(), zone));
        const goals = await manager.findBy(Goal, {
          organizationId,
          ownerId: id,
          horizon,
          phase: Not('retired'),
        });
        return goals.map(({ statement }) => ({
          en: `owner of the goal “${statement}”`,
          nl: `eigenaar van het doel “${statement}”`,
        }));
      },
    });
  }
}
