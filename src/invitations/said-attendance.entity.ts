import { Entity, ForeignKey } from 'typeorm';
import type { Attendance } from '../agendas/domain/attendance.js';
import { Session } from '../cycles/session.entity.js';
import { Person } from '../organizations/person.entity.js';
import { InstantColumn, Key, Whole, Word } from '../platform/database/columns.js';

/** What a person answered last to an invitation, and to which event: of another one it says nothing. */
@Entity('said_attendance')
@ForeignKey(() => Session, ['organizationId', 'sessionId'], ['organizationId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => Person, ['organizationId', 'personId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
export class SaidAttendance {
  @Key() organizationId!: string;
  @Key() sessionId!: string;
  @Key() personId!: string;
  @Word(255) uid!: string;
  @Whole() sequence!: number;
  @Word(16) attendance!: Attendance;
  /** By the DTSTAMP of the answer: an older one that comes later changes nothing. */
  @InstantColumn() answeredAt!: number;
}
