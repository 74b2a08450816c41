import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Occasion } from '../mail/occasion.entity.js';
import { OutboxService } from '../mail/outbox.service.js';
import { Clock } from '../platform/clock.js';
import { GoalStance } from './goal-stance.entity.js';

/** What a department said by a mailed link. */
interface SaidByLink {
  readonly organizationId: string;
  /** Id of the asking whose link it was. */
  readonly asking: string;
  readonly goalId: string;
  readonly departmentId: string;
  /** Of the stance. */
  readonly number: number;
  /** Whose link it was. */
  readonly personId: string;
}

/** Whoever's link speaks for a department hears of it: somebody else may have pressed the button. */
@Injectable()
export class StanceReceipts {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: OutboxService,
  ) {}

  async owe(tx: EntityManager, said: SaidByLink): Promise<void> {
    const { organizationId, asking, goalId, departmentId, number, personId } = said;
    const { timing } = await tx.findOneByOrFail(Occasion, { organizationId, id: asking });
    await this.outbox.enqueue(tx, [
      {
        ...{ organizationId, kind: 'endorsement-receipt', occasionType: 'endorsement', occasionId: asking },
        // Grows with all that is said about the goal, so each has its receipt.
        ...{ timing, step: await tx.countBy(GoalStance, { organizationId, goalId }), recipientId: personId },
        data: { departmentId, number },
        ...{ dueAt: this.clock.now(), usefulUntil: null },
      },
    ]);
  }
}
