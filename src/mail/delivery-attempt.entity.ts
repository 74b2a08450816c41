import { Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, Key, KeyNumber, Text, Word } from '../platform/database/columns.js';
import { Untold } from '../platform/database/row-changes.js';
import { OutboxMail } from './outbox-mail.entity.js';

export type AttemptOutcome = 'sent' | 'temporary' | 'permanent' | 'channel' | 'ambiguous';

/** One try to hand a mail over: written before DATA, so that nothing leaves unrecorded. */
@Untold('it says itself what became of it')
@Entity('delivery_attempt')
// By age, over all organizations: what is old enough is pruned.
@Index(['startedAt'])
@ForeignKey(() => OutboxMail, ['organizationId', 'mailId'], ['organizationId', 'id'], { onDelete: 'CASCADE' })
export class DeliveryAttempt {
  @Key() organizationId!: string;
  @Key() mailId!: string;
  @KeyNumber() number!: number;
  @InstantColumn() startedAt!: number;
  @InstantColumn({ nullable: true }) endedAt!: number | null;
  @Word(16, { nullable: true }) outcome!: AttemptOutcome | null;
  @Text({ nullable: true }) response!: string | null;
}
