import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Settings } from '../../platform/settings.js';
import { type Cancel, Timers } from '../../platform/timers.js';
import { MailChannels } from '../mail-channels.service.js';
import { OutboxService } from '../outbox.service.js';
import { DeliveryOptions } from './delivery-options.js';
import { DeliveryService } from './delivery.service.js';

/** Delivers for as long as the service runs: at once when something is put into the outbox, and at every tick. */
@Injectable()
export class DeliveryLoop implements BeforeApplicationShutdown {
  readonly #logger = new Logger(DeliveryLoop.name);
  #cancel: Cancel | null = null;
  #running: Promise<void> | null = null;
  #again = false;

  constructor(
    private readonly delivery: DeliveryService,
    private readonly timers: Timers,
    private readonly settings: Settings,
    private readonly options: DeliveryOptions,
    outbox: OutboxService,
    channels: MailChannels,
  ) {
    outbox.follow(() => this.wake());
    channels.follow(() => this.wake());
  }

  /** Begins; until then nothing is delivered unless somebody calls `deliverDue`. */
  start(): void {
    this.#cancel ??= this.timers.every(this.settings.values.TICK_SECONDS * 1000, () => this.wake());
    this.wake();
  }

  /** Something may be due: looks at once, or once more if it is looking already. */
  wake(): void {
    if (this.#cancel === null) return;
    this.#again = true;
    this.#running ??= this.#run().finally(() => (this.#running = null));
  }

  /**
   * Lets nothing more begin to leave and waits for what is on its way; after `stopWithinMs` that is broken off and
   * taken over, as ambiguous, by whoever comes next.
   */
  async stop(): Promise<void> {
    this.#cancel?.();
    this.#cancel = null;
    const cancel = this.timers.after(this.options.stopWithinMs, () => this.delivery.breakOff());
    await this.delivery.drain();
    await this.#running;
    cancel();
    this.delivery.breakOff();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stop();
  }

  async #run(): Promise<void> {
    while (this.#again && this.#cancel !== null) {
      this.#again = false;
      try {
        await this.delivery.deliverDue();
      } catch (error) {
        // What was claimed comes back when its lease runs out; the next tick tries again.
        this.#logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      }
    }
  }
}
