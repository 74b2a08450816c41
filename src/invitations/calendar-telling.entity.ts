import { Entity, ForeignKey, Index } from 'typeorm';
import { Session } from '../cycles/session.entity.js';
import { OutboxMail } from '../mail/outbox-mail.entity.js';
import { Person } from '../organizations/person.entity.js';
import { Id, InstantColumn, Key, Truth, Whole, Word } from '../platform/database/columns.js';
import { Untold } from '../platform/database/row-changes.js';

/** What one mail tells its recipient's calendar of a session. Whether it was told hangs on what became of the mail. */
@Untold('the machine’s own')
@Entity('calendar_telling')
@Index(['organizationId', 'sessionId', 'personId'])
@Index(['organizationId', 'personId'])
@ForeignKey(() => OutboxMail, ['organizationId', 'mailId'], ['organizationId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => Session, ['organizationId', 'sessionId'], ['organizationId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => Person, ['organizationId', 'personId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
export class CalendarTelling {
  @Key() organizationId!: string;
  @Key() mailId!: string;
  @Id() sessionId!: string;
  @Id() personId!: string;
  /** The event's name, whole, and who it is from: neither changes while it lives, whatever the settings become. */
  @Word(255) uid!: string;
  @Word(254) organizer!: string;
  @Whole() sequence!: number;
  /** The session's own count at that time. */
  @Whole() sessionSequence!: number;
  /** A digest of what it says. */
  @Word(32) says!: string;
  @Truth() cancelled!: boolean;
  @InstantColumn() toldAt!: number;
}
