import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { Values } from '../mail/delivery/keys.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import type { Dialect } from '../platform/database/dialect.js';
import { newId } from '../platform/ids.js';
import { WebhookDelivery } from './webhook-delivery.entity.js';
import { WebhookEndpoint } from './webhook-endpoint.entity.js';
import { WebhookEvent } from './webhook-event.entity.js';
import { WebhookOptions } from './webhook-options.js';
import { WebhookTry } from './webhook-try.entity.js';

/** An event that this worker holds, to be sent to a receiver: the try is written down already. */
export interface HeldDelivery extends WebhookDelivery {
  readonly lease: string;
  readonly event: WebhookEvent;
  readonly endpoint: WebhookEndpoint;
}

interface Found {
  readonly organization_id: string;
  readonly endpoint_id: string;
  readonly event_id: string;
}

/**
 * Takes due events for one worker, the way mails are claimed (`mail/delivery/claims.service.ts`): rows that another is
 * claiming are passed over, and a lease that ran out is anybody's.
 */
@Injectable()
export class WebhookClaims {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly options: WebhookOptions,
  ) {}

  /** What is due, the longest due first; an empty list if nothing is. */
  async claim(): Promise<HeldDelivery[]> {
    // Looked for every other second, and seldom there: nobody is kept from writing for it.
    const waits = await this.database.read().query<unknown[]>(...this.#statement('seen'));
    if (waits.length === 0) return [];
    const lease = newId();
    return this.database.write(async (tx) => {
      const found = await tx.query<Found[]>(...this.#statement('taken'));
      const deliveries = await this.#load(tx, found);
      const now = this.clock.now();
      const held: HeldDelivery[] = [];
      for (const { endpoint, event, ...delivery } of deliveries) {
        const where = keyOf(delivery);
        await tx.update(WebhookTry, { ...where, outcome: IsNull() }, { endedAt: now, outcome: 'vanished' });
        if (endpoint.disabledAt !== null) {
          const givenUp = { state: 'failed', nextAt: null, lease: null, settledAt: now } as const;
          await tx.update(WebhookDelivery, where, givenUp);
          continue;
        }
        const [tries, attempts] = [delivery.tries + 1, delivery.attempts + 1];
        const nextAt = now + this.options.leaseMs;
        await tx.update(WebhookDelivery, where, { lease, nextAt, tries, attempts });
        const begun = { number: tries, startedAt: now, endedAt: null, outcome: null, status: null };
        await tx.insert(WebhookTry, { ...where, ...begun });
        held.push({ ...delivery, lease, nextAt, tries, attempts, endpoint, event });
      }
      return held;
    }, 'READ COMMITTED');
  }

  #statement(how: 'seen' | 'taken'): [string, unknown[]] {
    const values = new Values(this.database.dialect);
    const { batch, perReceiver } = this.options;
    const wanted = { now: this.clock.now(), limit: batch, each: perReceiver };
    const statement =
      how === 'seen'
        ? `SELECT 1 FROM webhook_delivery WHERE next_at <= ${values.add(wanted.now)} LIMIT 1`
        : dueDeliveriesStatement(this.database.dialect, values, wanted);
    return [statement, values.all];
  }

  async #load(tx: EntityManager, found: readonly Found[]) {
    if (found.length === 0) return [];
    const keys = found.map((row) => ({
      ...{ organizationId: row.organization_id, endpointId: row.endpoint_id, eventId: row.event_id },
    }));
    const organizationId = In([...new Set(keys.map((key) => key.organizationId))]);
    const eventIds = In([...new Set(keys.map((key) => key.eventId))]);
    const endpointIds = In([...new Set(keys.map((key) => key.endpointId))]);
    const rows = await tx.find(WebhookDelivery, { where: keys, order: { nextAt: 'ASC', eventId: 'ASC' } });
    const events = await tx.findBy(WebhookEvent, { organizationId, id: eventIds });
    const endpoints = await tx.findBy(WebhookEndpoint, { organizationId, id: endpointIds });
    const eventOf = new Map(events.map((one) => [`${one.organizationId}/${one.id}`, one]));
    const endpointOf = new Map(endpoints.map((one) => [`${one.organizationId}/${one.id}`, one]));
    return rows.flatMap((row) => {
      const event = eventOf.get(`${row.organizationId}/${row.eventId}`);
      const endpoint = endpointOf.get(`${row.organizationId}/${row.endpointId}`);
      return event && endpoint ? [{ ...row, event, endpoint }] : [];
    });
  }
}

export const keyOf = ({ organizationId, endpointId, eventId }: WebhookDelivery) => ({
  ...{ organizationId, endpointId, eventId },
});

/** The look for due deliveries: the longest due of each receiver, so that none waits behind all of another's. */
function dueDeliveriesStatement(
  dialect: Dialect,
  values: Values,
  { now, limit, each }: { readonly now: number; readonly limit: number; readonly each: number },
): string {
  const key = 'organization_id, endpoint_id, event_id';
  return `SELECT ${key} FROM webhook_delivery
    WHERE next_at <= ${values.add(now)} AND (${key}) IN (
      SELECT ${key} FROM (
        SELECT ${key}, ROW_NUMBER() OVER (
          PARTITION BY organization_id, endpoint_id ORDER BY next_at, event_id) AS place
        FROM webhook_delivery WHERE next_at <= ${values.add(now)}) AS due
      WHERE place <= ${values.add(each)})
    ORDER BY next_at, event_id LIMIT ${values.add(limit)} ${dialect.skipLocked}`;
}
