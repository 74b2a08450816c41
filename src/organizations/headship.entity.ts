import { Entity, ForeignKey, Index } from 'typeorm';
import { CalendarDate, Id, Key, Word } from '../platform/database/columns.js';
import { Department } from './department.entity.js';
import { Person } from './person.entity.js';

/** Who leads a department, or deputizes, from a day and perhaps until one (inclusive). */
@Entity('headship')
@Index(['organizationId', 'departmentId'])
@Index(['organizationId', 'personId'])
@ForeignKey(() => Department, ['organizationId', 'departmentId'], ['organizationId', 'id'], {
  onDelete: 'RESTRICT',
})
@ForeignKey(() => Person, ['organizationId', 'personId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
export class Headship {
  @Key() organizationId!: string;
  @Key() id!: string;
  @Id() departmentId!: string;
  @Id() personId!: string;
  @Word(16) kind!: 'head' | 'deputy';
  @CalendarDate() fromDate!: string;
  @CalendarDate({ nullable: true }) untilDate!: string | null;
}
