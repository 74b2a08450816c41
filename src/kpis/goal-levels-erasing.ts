import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Erasures } from '../organizations/erasures.js';
import { CustomerGoal } from './customer-goal.entity.js';

/** A customer goal that holds needs an owner; one that was ended keeps the pseudonym of the one it had. */
@Injectable()
export class GoalLevelsErasing implements OnModuleInit {
  constructor(private readonly erasures: Erasures) {}

  onModuleInit(): void {
    this.erasures.register({
      charges: async (manager, { organizationId, id }) => {
        const goals = await manager.findBy(CustomerGoal, {
          organizationId,
          ownerId: id,
          untilDate: IsNull(),
        });
        return goals.map(({ statement }) => ({
          en: `owner of the customer goal “${statement}”`,
          nl: `eigenaar van het klantdoel “${statement}”`,
        }));
      },
    });
  }
}
