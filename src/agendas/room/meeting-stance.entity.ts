import { Entity, ForeignKey } from 'typeorm';
import { Person } from '../../organizations/person.entity.js';
import { InstantColumn, Key, Text, Whole, Word } from '../../platform/database/columns.js';
import type { MinutesStance } from './domain/approval.js';
import { Meeting } from './meeting.entity.js';

/** What somebody who takes part says about the minutes. */
@Entity('meeting_stance')
@ForeignKey(() => Meeting, ['organizationId', 'sessionId'], ['organizationId', 'sessionId'], {
  onDelete: 'CASCADE',
})
@ForeignKey(() => Person, ['organizationId', 'personId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
export class MeetingStance {
  @Key() organizationId!: string;
  @Key() sessionId!: string;
  @Key() personId!: string;
  @Word(16) stance!: MinutesStance;
  /** The remark; null where they agree. */
  @Text({ nullable: true }) text!: string | null;
  @InstantColumn() at!: number;
  /** That of the meeting that it is about. */
  @Whole({ default: 1 }) revision!: number;
}
