import { Entity, ForeignKey } from 'typeorm';
import { Person } from '../organizations/person.entity.js';
import { CalendarDate, Id, Key, KeyNumber, Text, Word } from '../platform/database/columns.js';
import type { NeedKind } from './domain/touchpoint.js';
import { Touchpoint } from './touchpoint.entity.js';

/** What an employee needs to keep the promise made at a touchpoint. */
@Entity('touchpoint_need')
@ForeignKey(() => Touchpoint, ['organizationId', 'touchpointId'], ['organizationId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey(() => Person, ['organizationId', 'ownerId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
export class TouchpointNeed {
  @Key() organizationId!: string;
  @Key() touchpointId!: string;
  /** In the order in which they are listed, from 1. */
  @KeyNumber() number!: number;
  @Word(16) kind!: NeedKind;
  @Text() text!: string;
  @Id({ nullable: true }) ownerId!: string | null;
  @CalendarDate({ nullable: true }) dueOn!: string | null;
  @CalendarDate({ nullable: true }) doneOn!: string | null;
}
