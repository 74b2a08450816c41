import { Entity, ForeignKey } from 'typeorm';
import { Person } from '../../organizations/person.entity.js';
import { Key, Truth } from '../../platform/database/columns.js';
import { Meeting } from './meeting.entity.js';

/** Somebody who takes part in a session, and whether they are there. */
@Entity('meeting_attendee')
@ForeignKey(() => Meeting, ['organizationId', 'sessionId'], ['organizationId', 'sessionId'], {
  onDelete: 'CASCADE',
})
@ForeignKey(() => Person, ['organizationId', 'personId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
export class MeetingAttendee {
  @Key() organizationId!: string;
  @Key() sessionId!: string;
  @Key() personId!: string;
  /** Who said they would come counts as there until somebody says otherwise. */
  @Truth() isThere!: boolean;
  /** Whether they came when it had begun already. In words: SQLite and PostgreSQL write a false default alike only so. */
  @Truth({ default: () => 'false' }) isLate!: boolean;
  /** Whether somebody said in the room which of these it is: then it stays so, whatever they do. */
  @Truth({ default: () => 'false' }) isSaid!: boolean;
}
