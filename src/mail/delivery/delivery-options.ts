import { Injectable } from '@nestjs/common';

/** How delivery paces itself; other values serve tests and small machines. */
@Injectable()
export class DeliveryOptions {
  /** How long a worker that says nothing keeps its mails, before another takes them over. */
  readonly leaseMs: number = 60_000;
  /** Mails claimed at once: enough for facts to be loaded together, few enough for a sign-in link not to wait long. */
  readonly batch: number = 200;
  /** Mails a minute that all processes together may hand over; null where nothing bounds them. */
  readonly perMinute: number | null = null;
  /** How long a stop waits for what is on its way. */
  readonly stopWithinMs: number = 12_000;

  static with(changes: Partial<DeliveryOptions>): DeliveryOptions {
    return Object.assign(new DeliveryOptions(), changes);
  }
}
