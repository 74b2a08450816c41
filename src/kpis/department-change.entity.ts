import { Entity, ForeignKey, Index } from 'typeorm';
import { Person } from '../organizations/person.entity.js';
import { CalendarDate, Id, InstantColumn, Json, Key, Text, Word } from '../platform/database/columns.js';
import type { ChangeKind } from './domain/department-change.js';
import type { Effect } from './department-change-parts.js';

/** Departments that were merged, split or ended: when, why, by whom, and what became of what they had. */
@Entity('department_change')
@Index(['organizationId', 'fromDate'])
@ForeignKey(() => Person, ['organizationId', 'personId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
export class DepartmentChange {
  @Key() organizationId!: string;
  @Key() id!: string;
  @Word(16) kind!: ChangeKind;
  /** The first day on which it holds. */
  @CalendarDate() fromDate!: string;
  @Text() reason!: string;
  /** Keys of the departments it was about, and of those that went on. */
  @Json() departments!: string[];
  @Json() into!: string[];
  @Json() effects!: Effect[];
  @InstantColumn() at!: number;
  /** Null for a machine. */
  @Id({ nullable: true }) personId!: string | null;
}
