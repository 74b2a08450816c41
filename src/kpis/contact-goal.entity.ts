import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { CalendarDate, Id, Key, Text, Whole, Word } from '../platform/database/columns.js';
import { CustomerGoal } from './customer-goal.entity.js';
import type { Aim, Side } from './domain/contact-goal.js';

/** What one channel is to reach with customers. */
@Entity('contact_goal')
@Unique(['organizationId', 'key'])
@Index(['organizationId', 'customerGoalId'])
@ForeignKey(() => CustomerGoal, ['organizationId', 'customerGoalId'], ['organizationId', 'id'], {
  onDelete: 'RESTRICT',
})
export class ContactGoal {
  @Key() organizationId!: string;
  @Key() id!: string;
  @Word(64) key!: string;
  @Id() customerGoalId!: string;
  @Word(200) channel!: string;
  @Word(16) side!: Side;
  @Word(16) aim!: Aim;
  @Text() statement!: string;
  @CalendarDate({ nullable: true }) untilDate!: string | null;
  @Whole() version!: number;
}
