import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThan } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/errors.js';
import { isId } from '../platform/ids.js';
import { WebhookDelivery } from './webhook-delivery.entity.js';
import { endpointOf } from './webhook-endpoints.service.js';
import { WebhookEvent } from './webhook-event.entity.js';
import { WebhookTry } from './webhook-try.entity.js';
import { WebhookIsOff } from './webhooks.errors.js';

/** An event as it was owed to a receiver, with each try. */
export interface LoggedDelivery extends WebhookDelivery {
  readonly event: WebhookEvent;
  /** In the order in which they were made. */
  readonly triesMade: readonly WebhookTry[];
}

export interface LogPage {
  /** The latest first. */
  readonly deliveries: readonly LoggedDelivery[];
  /** Where the next page begins; null where there is none. */
  readonly next: string | null;
}

const REPLAYED = { state: 'waiting', attempts: 0, settledAt: null } as const;

/** What was sent to receivers and what became of it, and sending it again. */
@Injectable()
export class WebhookLog {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * A page of it. Throws `NotFound`.
   * @param after an event's id: what happened before it
   */
  async page(
    organizationId: string,
    endpointId: string,
    { after, limit }: { readonly after?: string | undefined; readonly limit: number },
  ): Promise<LogPage> {
    const manager = this.database.read();
    await endpointOf(manager, organizationId, endpointId);
    const rows = await manager.find(WebhookDelivery, {
      where: { organizationId, endpointId, ...(after !== undefined && { eventId: LessThan(after) }) },
      order: { eventId: 'DESC' },
      take: limit + 1,
    });
    const shown = rows.slice(0, limit);
    const ids = shown.map(({ eventId }) => eventId);
    if (ids.length === 0) return { deliveries: [], next: null };
    const events = await manager.findBy(WebhookEvent, { organizationId, id: In(ids) });
    const tries = await manager.find(WebhookTry, {
      where: { organizationId, endpointId, eventId: In(ids) },
      order: { number: 'ASC' },
    });
    const eventOf = new Map(events.map((event) => [event.id, event]));
    const deliveries = shown.flatMap((row) => {
      const event = eventOf.get(row.eventId);
      const triesMade = tries.filter(({ eventId }) => eventId === row.eventId);
      return event ? [{ ...row, event, triesMade }] : [];
    });
    return { deliveries, next: rows.length > limit ? (ids.at(-1) ?? null) : null };
  }

  /**
   * Sends an event again, now: the same id and the same bytes. What is on its way at this moment is left alone.
   * Throws `NotFound`, `WebhookIsOff`.
   */
  replay(organizationId: string, endpointId: string, eventId: string): Promise<void> {
    return this.database.write(async (tx) => {
      const endpoint = await endpointOf(tx, organizationId, endpointId);
      const where = { organizationId, endpointId, eventId };
      if (!isId(eventId) || !(await tx.existsBy(WebhookDelivery, where))) {
        throw new NotFound('delivery', 'bezorging');
      }
      if (endpoint.disabledAt !== null) throw new WebhookIsOff();
      const again = { ...REPLAYED, nextAt: this.clock.now() };
      await tx.update(WebhookDelivery, { ...where, lease: IsNull() }, again);
    });
  }

  /** Sends again all that failed; how many. Throws `NotFound`, `WebhookIsOff`. */
  replayFailed(organizationId: string, endpointId: string): Promise<number> {
    return this.database.write(async (tx) => {
      const endpoint = await endpointOf(tx, organizationId, endpointId);
      if (endpoint.disabledAt !== null) throw new WebhookIsOff();
      const failed = { organizationId, endpointId, state: 'failed', lease: IsNull() } as const;
      const { affected } = await tx.update(WebhookDelivery, failed, {
        ...REPLAYED,
        nextAt: this.clock.now(),
      });
      return affected ?? 0;
    });
  }
}
