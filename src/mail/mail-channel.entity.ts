import { Entity } from 'typeorm';
import { InstantColumn, Key, Text } from '../platform/database/columns.js';

/** A way out for mail, shared by the organizations of the installation. Paused when signing in to its server fails. */
@Entity('mail_channel')
export class MailChannel {
  @Key() id!: string;
  @InstantColumn({ nullable: true }) pausedAt!: number | null;
  @Text({ nullable: true }) reason!: string | null;
}
