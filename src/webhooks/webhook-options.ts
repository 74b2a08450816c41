import { Injectable } from '@nestjs/common';

/** How webhooks are sent. */
@Injectable()
export class WebhookOptions {
  /** For a whole answer; what takes longer counts as not taken. */
  readonly timeoutMs: number = 10_000;
  /** A worker that says nothing for so long lost what it held: longer than a try takes. */
  readonly leaseMs: number = 60_000;
  /** Sent at the same time. */
  readonly batch: number = 20;
  /** Of them to one receiver, so that a slow one does not take all places. */
  readonly perReceiver: number = 4;
}
