import { Entity } from 'typeorm';
import { Id, InstantColumn, Key, Text, Word } from '../platform/database/columns.js';

/** What paused a channel: its server, which refuses everything alike, or a person. */
export type PauseCause = 'server' | 'person';

/** A way out for mail, shared by the organizations of the installation. */
@Entity('mail_channel')
export class MailChannel {
  @Key() id!: string;
  @InstantColumn({ nullable: true }) pausedAt!: number | null;
  /** The server's words, or the person's. */
  @Text({ nullable: true }) reason!: string | null;
  @Word(16, { nullable: true }) cause!: PauseCause | null;
  /** Organization and id of the person who paused it; no person behind an API token. */
  @Id({ nullable: true }) pausedIn!: string | null;
  @Id({ nullable: true }) pausedBy!: string | null;
  /** Since when every attempt met a server that does not answer; null while it does. */
  @InstantColumn({ nullable: true }) unansweredSince!: number | null;
  /** What the last of these attempts came to. */
  @Text({ nullable: true }) lastWords!: string | null;
  /** Where its rate is bounded: until when what left has used it up; null if nothing did. */
  @InstantColumn({ nullable: true }) usedUntil!: number | null;
}
