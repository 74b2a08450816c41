import { Entity, ForeignKey, Index } from 'typeorm';
import { CalendarDate, Id, Key, Word } from '../platform/database/columns.js';
import { Department } from './department.entity.js';
import { Organization } from './organization.entity.js';

/** Days on which the organization, or one department, does not work besides weekends and public holidays. */
@Entity('closure')
@Index(['organizationId', 'departmentId'])
@ForeignKey(() => Organization, ['organizationId'], ['organizationId'], { onDelete: 'RESTRICT' })
@ForeignKey(() => Department, ['organizationId', 'departmentId'], ['organizationId', 'id'], {
  onDelete: 'RESTRICT',
})
export class Closure {
  @Key() organizationId!: string;
  @Key() id!: string;
  /** Null for the whole organization. */
  @Id({ nullable: true }) departmentId!: string | null;
  @CalendarDate() fromDate!: string;
  /** The last day, inclusive. */
  @CalendarDate() untilDate!: string;
  @Word(200) name!: string;
}
