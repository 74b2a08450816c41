import { Entity, Index } from 'typeorm';
import { InstantColumn, Key, Text, Word } from '../platform/database/columns.js';
import { Untold } from '../platform/database/row-changes.js';
import type { EventType, TEST_EVENT } from './domain/event-types.js';

/** Something that happened, as receivers are told it: kept only where somebody wants to hear of it. */
@Untold('it tells of what another row says')
@Entity('webhook_event')
// By age, over all organizations: what is old enough is pruned.
@Index('webhook_event_at_idx', ['at'])
export class WebhookEvent {
  @Key() organizationId!: string;
  /** What receivers know it by, however often it is sent. */
  @Key() id!: string;
  @Word(32) type!: EventType | typeof TEST_EVENT;
  @InstantColumn() at!: number;
  /** The bytes that are sent and signed. */
  @Text() body!: string;
}
