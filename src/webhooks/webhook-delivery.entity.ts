import { Entity, ForeignKey, Index } from 'typeorm';
import { Id, InstantColumn, Key, Whole, Word } from '../platform/database/columns.js';
import { Untold } from '../platform/database/row-changes.js';
import { WebhookEndpoint } from './webhook-endpoint.entity.js';
import { WebhookEvent } from './webhook-event.entity.js';

export type DeliveryState = 'waiting' | 'delivered' | 'failed';

/** One event that is owed to one receiver. The table is the queue, as the outbox is for mails. */
@Untold('work of the machine')
@Entity('webhook_delivery')
// Not led by the organization: workers look across all of them.
@Index('webhook_delivery_next_at_idx', ['nextAt'], { where: '"next_at" IS NOT NULL' })
// What goes with its event.
@Index('webhook_delivery_event_idx', ['organizationId', 'eventId'])
@ForeignKey(() => WebhookEndpoint, ['organizationId', 'endpointId'], ['organizationId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey(() => WebhookEvent, ['organizationId', 'eventId'], ['organizationId', 'id'], {
  onDelete: 'CASCADE',
})
export class WebhookDelivery {
  @Key() organizationId!: string;
  @Key() endpointId!: string;
  @Key() eventId!: string;
  @Word(16) state!: DeliveryState;
  /** Next moment for a worker: the next try, or the end of the lease while held; null when settled. */
  @InstantColumn({ nullable: true }) nextAt!: number | null;
  /** Whoever holds it; every change of a held row names it, so a worker that lost it changes nothing. */
  @Id({ nullable: true }) lease!: string | null;
  /** Tries in all: the number of the last one. */
  @Whole() tries!: number;
  /** Tries since it was last asked for by hand: what the waits grow with. */
  @Whole() attempts!: number;
  @InstantColumn({ nullable: true }) settledAt!: number | null;
}
