import { Entity, ForeignKey } from 'typeorm';
import { Key, Text } from '../platform/database/columns.js';
import { OutboxMail } from './outbox-mail.entity.js';

/**
 * What a mail says, as it was rendered, with placeholders where its links will stand. Apart from the mail's row, which
 * changes at every step of delivery: a body of some kilobytes would be written anew each time.
 */
@Entity('mail_body')
@ForeignKey(() => OutboxMail, ['organizationId', 'mailId'], ['organizationId', 'id'], { onDelete: 'CASCADE' })
export class MailBody {
  @Key() organizationId!: string;
  @Key() mailId!: string;
  @Text() text!: string;
  @Text() html!: string;
}
