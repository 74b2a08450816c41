import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { type EventData, type EventType, payloadOf, type TEST_EVENT } from './domain/event-types.js';
import { WebhookDelivery } from './webhook-delivery.entity.js';
import { WebhookEndpoint } from './webhook-endpoint.entity.js';
import { WebhookEvent } from './webhook-event.entity.js';

/** Tells receivers what happens: in the unit of work that does it, so that what is told has happened, and what has happened is told. */
@Injectable()
export class Happenings {
  constructor(private readonly clock: Clock) {}

  /** Puts an event into the queue of each receiver that wants it; where none does, nothing is written. */
  async tell<T extends EventType>(
    tx: EntityManager,
    organizationId: string,
    type: T,
    data: EventData[T],
  ): Promise<void> {
    const endpoints = await tx.find(WebhookEndpoint, {
      select: { organizationId: true, id: true, eventTypes: true },
      where: { organizationId, disabledAt: IsNull() },
    });
    const wanting = endpoints.filter(({ eventTypes }) => eventTypes.includes(type));
    if (wanting.length > 0) await this.put(tx, organizationId, wanting, type, data);
  }

  /** Puts an event into the queue of these receivers, whatever they want; its id. */
  async put<T extends EventType | typeof TEST_EVENT>(
    tx: EntityManager,
    organizationId: string,
    endpoints: readonly Pick<WebhookEndpoint, 'id'>[],
    type: T,
    data: EventData[T],
  ): Promise<string> {
    const [id, at] = [newId(), this.clock.now()];
    const body = payloadOf(type, new Date(at).toISOString(), data);
    await tx.insert(WebhookEvent, { organizationId, id, type, at, body });
    await tx.insert(
      WebhookDelivery,
      endpoints.map(({ id: endpointId }): WebhookDelivery => ({
        ...{ organizationId, endpointId, eventId: id, state: 'waiting', nextAt: at },
        ...{ lease: null, tries: 0, attempts: 0, settledAt: null },
      })),
    );
    return id;
  }
}
