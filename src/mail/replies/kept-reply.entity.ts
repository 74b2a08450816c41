import { Entity, ForeignKey, Index } from 'typeorm';
import { Person } from '../../organizations/person.entity.js';
import { Id, InstantColumn, Json, Key, Word } from '../../platform/database/columns.js';
import { Untold } from '../../platform/database/row-changes.js';
import { OutboxMail } from '../outbox-mail.entity.js';

/** Taken in, or from another address than the mail went to. */
export type ReplyOutcome = 'taken' | 'stranger';

/** An answer to a mail: one row for each, however often it is read. What it said is kept as understood, not as written. */
@Untold('what somebody wrote by mail')
@Entity('mail_reply')
@Index(['organizationId', 'personId'])
// By age: what was kept long enough.
@Index(['arrivedAt'])
@ForeignKey(() => OutboxMail, ['organizationId', 'mailId'], ['organizationId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => Person, ['organizationId', 'personId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
export class KeptReply {
  @Key() organizationId!: string;
  @Key() mailId!: string;
  /** Of the answer: the same one, read or delivered twice, is one. */
  @Key() digest!: string;
  /** Whom the mail went to. */
  @Id() personId!: string;
  @InstantColumn() arrivedAt!: number;
  @Word(16) outcome!: ReplyOutcome;
  /** What the room that sent the mail made of it; null for a stranger's. */
  @Json({ nullable: true }) understood!: object | null;
}
