import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { DeliveryService } from '../mail/delivery/delivery.service.js';
import { Occasion } from '../mail/occasion.entity.js';
import { OutboxMail } from '../mail/outbox-mail.entity.js';
import { TickService } from '../notices/tick.service.js';
import { Clock, VirtualClock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';

/** Something a person does at an instant: answers, moves a session, adopts the goal. */
export interface ScriptedAct {
  readonly at: number;
  perform(): Promise<void>;
}

/**
 * Lets time pass on a virtual clock: from one instant at which something is due to the next, through the very code
 * that runs in service. At one instant people act first, then notices are looked for, then mail leaves.
 */
@Injectable()
export class TimeMachine {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ticks: TickService,
    private readonly delivery: DeliveryService,
  ) {}

  /**
   * Runs until `to` (exclusive); where the clock stands already is where it begins.
   * @param onInstant called at each instant at which something happened
   */
  async run(
    to: number,
    acts: readonly ScriptedAct[],
    onInstant: (now: number) => void = () => undefined,
  ): Promise<void> {
    const { clock } = this;
    if (!(clock instanceof VirtualClock)) throw new Error('Only a virtual clock can be turned.');
    const ahead = acts.filter(({ at }) => at >= clock.now() && at < to).sort((a, b) => a.at - b.at);
    for (let next: number | null = clock.now(); next !== null && next < to;) {
      clock.set(Math.max(next, clock.now()));
      for (let act = ahead[0]; act && act.at <= clock.now(); act = ahead[0]) {
        await act.perform();
        ahead.shift();
      }
      await this.ticks.tick();
      await this.delivery.deliverDue();
      onInstant(clock.now());
      next = earliest([ahead[0]?.at ?? null, await this.#nextDue()]);
    }
    clock.set(to);
  }

  async #nextDue(): Promise<number | null> {
    const manager = this.database.read();
    const occasion = await manager.findOne(Occasion, {
      select: { organizationId: true, id: true, lookAt: true },
      where: { lookAt: Not(IsNull()) },
      order: { lookAt: 'ASC' },
    });
    const mail = await manager.findOne(OutboxMail, {
      select: { organizationId: true, id: true, nextAt: true },
      where: { nextAt: Not(IsNull()) },
      order: { nextAt: 'ASC' },
    });
    return earliest([occasion?.lookAt ?? null, mail?.nextAt ?? null]);
  }
}

function earliest(instants: readonly (number | null)[]): number | null {
  const known = instants.filter((instant) => instant !== null);
  return known.length === 0 ? null : Math.min(...known);
}
