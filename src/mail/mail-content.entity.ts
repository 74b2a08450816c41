import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Id, InstantColumn, Key, Word } from '../platform/database/columns.js';
import { Untold } from '../platform/database/row-changes.js';
import { pack, type Said, unpack } from './packing.js';
import { OutboxMail } from './outbox-mail.entity.js';

/**
 * What a mail says, as it was rendered. Apart from the mail's row, which changes at every step of delivery: a body of
 * some kilobytes would be written anew each time.
 */
@Untold('what a mail says is in the outbox')
@Entity('mail_content')
@Index(['writtenAt'])
@ForeignKey(() => OutboxMail, ['organizationId', 'mailId'], ['organizationId', 'id'], { onDelete: 'CASCADE' })
export class MailContent {
  @Key() organizationId!: string;
  @Key() mailId!: string;
  @Column({ name: 'packed', type: 'text', transformer: { to: pack, from: unpack } }) says!: Said;
  /** The logo it carries. */
  @Id({ nullable: true }) logoId!: string | null;
  /** Whom it seems to come from, where its organization has a say in that. */
  @Word(60, { nullable: true }) senderName!: string | null;
  /** By this age it is pruned; null keeps it. */
  @InstantColumn({ nullable: true }) writtenAt!: number | null;
}
