import { Entity, ForeignKey, Index } from 'typeorm';
import { Person } from '../organizations/person.entity.js';
import { Id, InstantColumn, Key, Word } from '../platform/database/columns.js';
import { Untold } from '../platform/database/row-changes.js';
import { OutboxMail } from './outbox-mail.entity.js';

/** What a person did to a mail by hand: sent it again, took it back, had it tried at once. Only added to. */
export const MAIL_ACTS = ['retried', 'cancelled', 'hastened'] as const;

@Untold('it says itself who did what')
@Entity('mail_act')
@Index(['organizationId', 'mailId'])
@ForeignKey(() => OutboxMail, ['organizationId', 'mailId'], ['organizationId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => Person, ['organizationId', 'personId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
export class MailAct {
  @Key() organizationId!: string;
  @Key() id!: string;
  @Id() mailId!: string;
  @Word(16) act!: (typeof MAIL_ACTS)[number];
  @InstantColumn() at!: number;
  /** Null: a machine, with an API token. */
  @Id({ nullable: true }) personId!: string | null;
}
