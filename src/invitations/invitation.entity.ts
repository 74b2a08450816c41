import { Entity, ForeignKey, Index } from 'typeorm';
import { Session } from '../cycles/session.entity.js';
import { Person } from '../organizations/person.entity.js';
import { InstantColumn, Key, Text, Truth, Whole, Word } from '../platform/database/columns.js';
import type { Attendance } from '../agendas/domain/attendance.js';

/** What a person's calendar was told of a session, and what the person answered. */
@Entity('invitation')
@Index(['organizationId', 'personId'])
@ForeignKey(() => Session, ['organizationId', 'sessionId'], ['organizationId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => Person, ['organizationId', 'personId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
export class Invitation {
  @Key() organizationId!: string;
  @Key() sessionId!: string;
  @Key() personId!: string;
  /** Of the event: the left side of its UID. */
  @Word(64) uid!: string;
  @Whole() sequence!: number;
  /** A digest of what it said. */
  @Word(32) says!: string;
  @Truth() cancelled!: boolean;
  @InstantColumn() toldAt!: number;
  @Word(16) attendance!: Attendance;
  /** By the DTSTAMP of the answer: an older one that comes later changes nothing. */
  @InstantColumn({ nullable: true }) answeredAt!: number | null;
  /** What was said with it. */
  @Text({ nullable: true }) comment!: string | null;
}
