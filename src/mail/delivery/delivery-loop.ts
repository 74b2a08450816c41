import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Settings } from '../../platform/settings.js';
import { WakeCalls } from '../../platform/database/wake-calls.js';
import { type Cancel, Timers } from '../../platform/timers.js';
import { MailChannels } from '../mail-channels.service.js';
import { OutboxService } from '../outbox.service.js';
import { Pace } from './pace.service.js';
import { DeliveryOptions } from './delivery-options.js';
import { DeliveryService } from './delivery.service.js';

/** Delivers for as long as the service runs: at once when something is put into the outbox, by
 * whatever process, and at every tick. */
@Injectable()
export class DeliveryLoop implements BeforeApplicationShutdown {
  readonly #logger = new Logger(DeliveryLoop.name);
  #cancel: Cancel | null = null;
  #later: Cancel | null = null;
  #running: Promise<void> | null = null;
  #again = false;

  constructor(
    private readonly delivery: DeliveryService,
    private readonly timers: Timers,
    private readonly settings: Settings,
    private readonly options: DeliveryOptions,
    private readonly pace: Pace,
    private readonly calls: WakeCalls,
    outbox: OutboxService,
    channels: MailChannels,
  ) {
    for (const source of [outbox, channels]) {
      source.follow(() => {
        this.wake();
        calls.call();
      });
    }
    calls.follow(() => this.wake());
  }

  /** Begins; until then nothing is delivered unless somebody calls `deliverDue`. */
  start(): void {
    this.#cancel ??= this.timers.every(this.settings.values.TICK_SECONDS * 1000, () => this.wake());
    void this.calls.listen();
    this.wake();
  }

  /** Something may be due: looks at once, or once more if it is looking already. */
  wake(): void {
    if (this.#cancel === null) return;
    this.#again = true;
    this.delivery.hurry();
    this.#running ??= this.#run().finally(() => (this.#running = null));
  }

  /**
   * Lets nothing more begin to leave and waits for what is on its way; after `stopWithinMs` that is broken off and
   * taken over, as ambiguous, by whoever comes next.
   */
  async stop(): Promise<void> {
    this.#cancel?.();
    this.#cancel = null;
    this.#later?.();
    this.calls.stop();
    const cancel = this.timers.after(this.options.stopWithinMs, () => this.delivery.breakOff());
    await this.delivery.drain();
    await this.#running;
    cancel();
    this.delivery.breakOff();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stop();
  }

  /** Where the mail server takes no more at the moment, the next look comes as soon as it does. */
  #waitForPace(): void {
    const wait = this.pace.waitMs();
    if (wait === null) return;
    this.#later?.();
    this.#later = this.timers.after(wait, () => this.wake());
  }

  async #run(): Promise<void> {
    while (this.#again && this.#cancel !== null) {
      this.#again = false;
      try {
        await this.delivery.deliverDue();
        this.#waitForPace();
      } catch (error) {
        // What was claimed comes back when its lease runs out; the next tick tries again.
        this.#logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      }
    }
  }
}
