import { Entity, ForeignKey, Unique } from 'typeorm';
import { CalendarDate, Id, Json, Key, Word } from '../platform/database/columns.js';
import { Organization } from './organization.entity.js';

/** Holidays and working week of a department that differ from the organization's. */
export interface DepartmentCalendar {
  readonly country: string;
  readonly region: string | null;
  readonly workingDays: number[];
}

/** A unit with KPIs of its own; departments may nest. */
@Entity('department')
@Unique(['organizationId', 'key'])
@ForeignKey(() => Organization, ['organizationId'], ['organizationId'], { onDelete: 'RESTRICT' })
@ForeignKey(() => Department, ['organizationId', 'parentId'], ['organizationId', 'id'], {
  onDelete: 'RESTRICT',
})
export class Department {
  @Key() organizationId!: string;
  @Key() id!: string;
  @Word(64) key!: string;
  @Word(200) name!: string;
  @Id({ nullable: true }) parentId!: string | null;
  @Json({ nullable: true }) calendar!: DepartmentCalendar | null;
  @CalendarDate() fromDate!: string;
  @CalendarDate({ nullable: true }) untilDate!: string | null;
}
