import { Entity, ForeignKey, Index } from 'typeorm';
import { Department } from '../organizations/department.entity.js';
import { Person } from '../organizations/person.entity.js';
import { CalendarDate, Id, InstantColumn, Key, Text, Word } from '../platform/database/columns.js';
import type { Answer } from './domain/permission.js';

/** Permission that a department asked for all the same: whom, for what, and how long it waited. */
@Entity('permission_asked')
@Index(['organizationId', 'askedOn'])
@ForeignKey(() => Department, ['organizationId', 'departmentId'], ['organizationId', 'id'], {
  onDelete: 'RESTRICT',
})
@ForeignKey(() => Person, ['organizationId', 'whomId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
@ForeignKey(() => Person, ['organizationId', 'personId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
export class PermissionAsked {
  @Key() organizationId!: string;
  @Key() id!: string;
  @Id() departmentId!: string;
  @Text() what!: string;
  /** Who was asked. */
  @Id() whomId!: string;
  @CalendarDate() askedOn!: string;
  /** Both null while it is waited for. */
  @CalendarDate({ nullable: true }) answeredOn!: string | null;
  @Word(8, { nullable: true }) answer!: Answer | null;
  @InstantColumn() at!: number;
  /** Who wrote it down; null for a machine. */
  @Id({ nullable: true }) personId!: string | null;
}
