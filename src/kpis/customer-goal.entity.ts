import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Goal } from '../goals/goal.entity.js';
import { Person } from '../organizations/person.entity.js';
import { CalendarDate, Id, Key, Text, Whole, Word } from '../platform/database/columns.js';
import type { CustomerGoalKind } from './domain/customer-goal.js';

/** What customers bring when the common goal is reached: revenue, their number, their value, their satisfaction. */
@Entity('customer_goal')
@Unique(['organizationId', 'key'])
@Index(['organizationId', 'goalId'])
@ForeignKey(() => Goal, ['organizationId', 'goalId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
@ForeignKey(() => Person, ['organizationId', 'ownerId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
export class CustomerGoal {
  @Key() organizationId!: string;
  @Key() id!: string;
  @Word(64) key!: string;
  @Id() goalId!: string;
  @Word(16) kind!: CustomerGoalKind;
  @Text() statement!: string;
  /** What is aimed at, in words. */
  @Text({ nullable: true }) target!: string | null;
  @Id({ nullable: true }) ownerId!: string | null;
  @CalendarDate({ nullable: true }) untilDate!: string | null;
  @Whole() version!: number;
}
