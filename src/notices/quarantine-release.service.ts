import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { Occasion } from '../mail/occasion.entity.js';
import { MailChannels } from '../mail/mail-channels.service.js';
import { QuarantineOver, ReleaseByOperator } from '../mail/quarantine.errors.js';
import { QuarantineService } from '../mail/quarantine.service.js';
import type { Caller } from '../organizations/caller.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { Timers } from '../platform/timers.js';
import { TickService } from './tick.service.js';

/** What somebody decides about the mails that may have been sent after the back-up was taken. */
export type Release =
  | { readonly send: true }
  /** What was owed up to this instant is recorded as missed; without one, up to when the back-up came to life again. */
  | { readonly send: false; readonly dueUntil?: number | undefined };

const LOOK_EVERY_MS = 100;

/**
 * Releases what is held after a restored back-up. The rule is asked before anything is decided: what was owed since the
 * back-up was taken stands in the outbox only once somebody has looked.
 */
@Injectable()
export class QuarantineReleaseService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly timers: Timers,
    private readonly ticks: TickService,
    private readonly quarantine: QuarantineService,
    private readonly channels: MailChannels,
  ) {}

  /**
   * Ends the quarantine as decided; answers how many mails were recorded as missed.
   * @param by nobody of an organization: the operator, at the command line
   * Throws `QuarantineOver`, `StillInHand`, and `ReleaseByOperator` where several organizations share the installation.
   */
  async release(choice: Release, by: Caller | null = null): Promise<number> {
    if (by && (await this.channels.isShared())) throw new ReleaseByOperator();
    if ((await this.quarantine.state()) === null) throw new QuarantineOver();
    await this.putInAllThatIsOwed();
    if (choice.send) return this.quarantine.lift(null);
    const { since } = await this.quarantine.begin(null);
    return this.quarantine.lift(choice.dueUntil ?? since);
  }

  /** Asks the rule about all that is due. Also what another process is looking at right now: what it puts in is to be decided about, too. */
  async putInAllThatIsOwed(): Promise<void> {
    for (;;) {
      await this.ticks.tick();
      const now = this.clock.now();
      const open = await this.database.read().existsBy(Occasion, { lookAt: LessThanOrEqual(now) });
      if (!open) return;
      await this.timers.wait(LOOK_EVERY_MS);
    }
  }
}
