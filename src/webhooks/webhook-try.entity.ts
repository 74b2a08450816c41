import { Entity, ForeignKey } from 'typeorm';
import { InstantColumn, Key, KeyNumber, Whole, Word } from '../platform/database/columns.js';
import { Untold } from '../platform/database/row-changes.js';
import type { TryOutcome } from './domain/try.js';
import { WebhookDelivery } from './webhook-delivery.entity.js';

/** One try: written before anything is sent. What a receiver answered besides its status is kept nowhere. */
@Untold('it says itself what became of it')
@Entity('webhook_try')
@ForeignKey(
  () => WebhookDelivery,
  ['organizationId', 'endpointId', 'eventId'],
  ['organizationId', 'endpointId', 'eventId'],
  { onDelete: 'CASCADE' },
)
export class WebhookTry {
  @Key() organizationId!: string;
  @Key() endpointId!: string;
  @Key() eventId!: string;
  @KeyNumber() number!: number;
  @InstantColumn() startedAt!: number;
  @InstantColumn({ nullable: true }) endedAt!: number | null;
  @Word(16, { nullable: true }) outcome!: TryOutcome | null;
  @Whole({ nullable: true }) status!: number | null;
}
