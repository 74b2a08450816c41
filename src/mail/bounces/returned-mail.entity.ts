import { Entity, ForeignKey, Index } from 'typeorm';
import { Person } from '../../organizations/person.entity.js';
import { Id, InstantColumn, Key, Text, Word } from '../../platform/database/columns.js';
import { Untold } from '../../platform/database/row-changes.js';
import type { Finding } from '../domain/delivery-report.js';
import { OutboxMail } from '../outbox-mail.entity.js';

/** What a delivery status notification said of a mail: one row for each notification, however often it is read. */
@Untold('what others’ servers said')
@Entity('returned_mail')
@Index(['organizationId', 'personId', 'arrivedAt'])
@ForeignKey(() => OutboxMail, ['organizationId', 'mailId'], ['organizationId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => Person, ['organizationId', 'personId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
export class ReturnedMail {
  @Key() organizationId!: string;
  @Key() mailId!: string;
  /** Of the notification: the same one, read twice, is one. */
  @Key() digest!: string;
  @Id() personId!: string;
  @InstantColumn() arrivedAt!: number;
  @Word(16) action!: string;
  @Word(16, { nullable: true }) status!: string | null;
  @Word(16) finding!: Finding;
  @Text({ nullable: true }) said!: string | null;
}
