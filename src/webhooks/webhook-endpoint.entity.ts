import { Entity, ForeignKey } from 'typeorm';
import { Organization } from '../organizations/organization.entity.js';
import { InstantColumn, Json, Key, Text, Word } from '../platform/database/columns.js';
import { Hidden } from '../platform/database/row-changes.js';
import type { EventType } from './domain/event-types.js';

/** Why nothing is sent to a receiver: an administrator turned it off, it failed for days, or it said it wants no more. */
export type DisabledWhy = 'by-hand' | 'failing' | 'gone';

/** A receiver: where an organization's events are sent. */
@Entity('webhook_endpoint')
@ForeignKey(() => Organization, ['organizationId'], ['organizationId'], { onDelete: 'RESTRICT' })
export class WebhookEndpoint {
  @Key() organizationId!: string;
  @Key() id!: string;
  @Word(200) name!: string;
  @Word(500) url!: string;
  @Json() eventTypes!: EventType[];
  /** Sealed with a key of the settings. */
  @Hidden()
  @Text()
  sealedSecret!: string;
  /** The one before, with which messages are signed as well until then. */
  @Hidden()
  @Text({ nullable: true })
  sealedPrevious!: string | null;
  @InstantColumn({ nullable: true }) previousUntil!: number | null;
  @InstantColumn() createdAt!: number;
  /** Since when nothing is sent there. */
  @InstantColumn({ nullable: true }) disabledAt!: number | null;
  @Word(16, { nullable: true }) disabledWhy!: DisabledWhy | null;
  /** Since when it took nothing. */
  @InstantColumn({ nullable: true }) failingSince!: number | null;
  @InstantColumn({ nullable: true }) failedAt!: number | null;
}
