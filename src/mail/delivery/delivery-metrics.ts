import { Injectable, Optional } from '@nestjs/common';
import type { Counter, Histogram } from 'prom-client';
import { Metrics } from '../../platform/metrics/metrics.js';
import type { AttemptOutcome } from '../delivery-attempt.entity.js';

/** From what a person waiting for a sign-in link notices to what a mail server away for a night makes of it. */
const LATENCY_SECONDS = [1, 2, 5, 10, 15, 30, 60, 300, 900, 3600, 6 * 3600, 24 * 3600];
/** Up to the ten minutes that SMTP lets a server take. */
const ATTEMPT_SECONDS = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 600];
const CLAIM_SIZES = [1, 2, 5, 10, 20, 50, 100, 200, 500];

/** What delivery measures while it works; the state of the queue is asked of the database when it is looked at. */
@Injectable()
export class DeliveryMetrics {
  readonly #latency: Histogram | undefined;
  readonly #attempts: Histogram<'outcome'> | undefined;
  readonly #claims: Histogram | undefined;
  readonly #lost: Counter | undefined;

  constructor(@Optional() metrics?: Metrics) {
    this.#latency = metrics?.histogram({
      name: 'cadans_mail_latency_seconds',
      help: 'From when a mail was due to when it was handed over.',
      buckets: LATENCY_SECONDS,
    });
    this.#attempts = metrics?.histogram({
      name: 'cadans_mail_attempt_duration_seconds',
      help: 'How long attempts to hand a mail over took, by how they ended; ambiguous ones may have arrived.',
      labelNames: ['outcome'],
      buckets: ATTEMPT_SECONDS,
    });
    this.#claims = metrics?.histogram({
      name: 'cadans_mail_claim_size',
      help: 'Mails taken at once.',
      buckets: CLAIM_SIZES,
    });
    this.#lost = metrics?.counter({
      name: 'cadans_mail_leases_lost_total',
      help: 'Mails that another worker had taken over before this one could record how its attempt ended.',
    });
  }

  /** An attempt begins; to be called with how it ended. */
  attemptBegins(): ((outcome: AttemptOutcome) => void) | undefined {
    const ended = this.#attempts?.startTimer();
    return ended && ((outcome) => void ended({ outcome }));
  }

  handedOver(afterMs: number): void {
    this.#latency?.observe(Math.max(0, afterMs) / 1000);
  }

  claimed(mails: number): void {
    this.#claims?.observe(mails);
  }

  leasesLost(mails: number): void {
    if (mails > 0) this.#lost?.inc(mails);
  }
}
