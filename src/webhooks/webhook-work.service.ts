import { Injectable, Logger } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { nextAttempt } from '../mail/domain/back-off.js';
import { QuarantineService } from '../mail/quarantine.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { OutwardFailure, outwardFetch } from '../platform/http/outward-fetch.js';
import { Settings } from '../platform/settings.js';
import { afterFailure, isFinal, outcomeOf, type TryOutcome } from './domain/try.js';
import { settleAll } from './settle-all.js';
import { signedHeaders } from './signing.js';
import { type HeldDelivery, keyOf, WebhookClaims } from './webhook-claims.service.js';
import { WebhookDelivery } from './webhook-delivery.entity.js';
import { WebhookEndpoint } from './webhook-endpoint.entity.js';
import { WebhookNews } from './webhook-news.js';
import { WebhookOptions } from './webhook-options.js';
import { WebhookSecrets } from './webhook-secrets.js';
import { WebhookTry } from './webhook-try.entity.js';
import { SecretIsSealed } from './webhooks.errors.js';

interface Answer {
  readonly outcome: TryOutcome;
  readonly status: number | null;
}

/** Read and thrown away: only the status counts. */
const MOST_BYTES = 64 * 1024;

/**
 * Sends events to their receivers, in any number of processes. Each is sent at least once: who vanishes between sending
 * and writing that down leaves it to the next, which sends the same bytes under the same id.
 */
@Injectable()
export class WebhookWork {
  readonly #logger = new Logger(WebhookWork.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly claims: WebhookClaims,
    private readonly secrets: WebhookSecrets,
    private readonly quarantine: QuarantineService,
    private readonly news: WebhookNews,
    private readonly options: WebhookOptions,
  ) {}

  /** Sends all that is due; how many tries that took. Nothing is sent while a restored back-up's mail is held. */
  async workOff(): Promise<number> {
    if ((await this.quarantine.state()) !== null) return 0;
    for (let count = 0; ;) {
      const held = await this.claims.claim();
      if (held.length === 0) return count;
      await Promise.all(held.map((one) => this.#send(one)));
      count += held.length;
    }
  }

  async #send(held: HeldDelivery): Promise<void> {
    const answer = await this.#ask(held);
    try {
      await this.database.write((tx) => this.#record(tx, held, answer), 'READ COMMITTED');
    } catch (error) {
      // Its lease runs out, and it is sent again.
      this.#logger.error(`It could not be written down how a webhook ended: ${String(error)}`);
    }
  }

  async #ask({ event, endpoint }: HeldDelivery): Promise<Answer> {
    const { id, body } = event;
    try {
      const now = this.clock.now();
      const signed = signedHeaders({ id, body }, this.secrets.signing(endpoint, now), now);
      const headers = { ...signed, 'content-type': 'application/json', 'user-agent': 'Cadans-Webhooks/1' };
      const limits = { timeoutMs: this.options.timeoutMs, mostBytes: MOST_BYTES };
      const { status } = await outwardFetch(
        endpoint.url,
        { method: 'POST', headers, body },
        { ...limits, inside: this.settings.values.WEBHOOKS_INSIDE },
      );
      return { outcome: outcomeOf(status), status };
    } catch (error) {
      if (error instanceof OutwardFailure) return { outcome: error.reason, status: null };
      if (error instanceof SecretIsSealed) return { outcome: 'sealed', status: null };
      throw error;
    }
  }

  async #record(tx: EntityManager, held: HeldDelivery, { outcome, status }: Answer): Promise<void> {
    const now = this.clock.now();
    const where = keyOf(held);
    const { organizationId, endpointId: id, lease } = held;
    const endpoint = await tx.findOneBy(WebhookEndpoint, { organizationId, id });
    // Removed meanwhile, with all that was sent there.
    if (endpoint === null) return;
    const fares = outcome === 'delivered' ? null : afterFailure(endpoint, outcome, now);
    const isOff = endpoint.disabledAt !== null || fares?.disabled != null;
    const { affected } = await tx.update(
      WebhookDelivery,
      { ...where, lease },
      this.#after(held, outcome, now, isOff),
    );
    if (affected !== 1) return;
    await tx.update(WebhookTry, { ...where, number: held.tries }, { endedAt: now, outcome, status });
    if (fares === null) {
      if (endpoint.failingSince !== null) {
        await tx.update(WebhookEndpoint, { organizationId, id }, { failingSince: null, failedAt: null });
      }
      return;
    }
    const { disabled, ...failing } = fares;
    await tx.update(WebhookEndpoint, { organizationId, id }, failing);
    if (disabled === null) return;
    // Of several tries that end at once, one turns it off.
    const { affected: stopped } = await tx.update(
      WebhookEndpoint,
      { organizationId, id, disabledAt: IsNull() },
      { disabledAt: now, disabledWhy: disabled },
    );
    if (stopped !== 1) return;
    await settleAll(tx, endpoint, now);
    await this.news.turnedOff(tx, endpoint, now);
  }

  #after(held: HeldDelivery, outcome: TryOutcome, now: number, isOff: boolean): Partial<WebhookDelivery> {
    if (outcome === 'delivered') return { state: 'delivered', nextAt: null, lease: null, settledAt: now };
    const { attempts } = held;
    // Foretold by both ids, so that what failed together does not come back together.
    const id = `${held.eventId}/${held.endpointId}`;
    const next = isOff || isFinal(outcome) ? null : nextAttempt({ id, attempts, usefulUntil: null, now });
    return next !== null && 'at' in next
      ? { nextAt: next.at, lease: null }
      : { state: 'failed', nextAt: null, lease: null, settledAt: now };
  }
}
