import { Entity, ForeignKey, Unique } from 'typeorm';
import { PlanningCycle } from '../cycles/planning-cycle.entity.js';
import { Person } from '../organizations/person.entity.js';
import { CalendarDate, Id, InstantColumn, Key, Text, Whole, Word } from '../platform/database/columns.js';
import type { Mandate } from './domain/goal.js';
import type { Phase } from './domain/phase.js';

/** The one goal of the whole organization for a cycle. */
@Entity('goal')
@Unique(['organizationId', 'cycleId'])
@Unique(['organizationId', 'key'])
@ForeignKey(() => PlanningCycle, ['organizationId', 'cycleId'], ['organizationId', 'id'], {
  onDelete: 'RESTRICT',
})
@ForeignKey(() => Person, ['organizationId', 'ownerId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
export class Goal {
  @Key() organizationId!: string;
  @Key() id!: string;
  @Id() cycleId!: string;
  @Word(64) key!: string;
  @Text() statement!: string;
  @Text() why!: string;
  /** The answer to "what does this mean for the customer?". */
  @Text({ nullable: true }) customer!: string | null;
  /** The day until which it holds: two years after the cycle's start at most. */
  @CalendarDate() horizon!: string;
  @Id({ nullable: true }) ownerId!: string | null;
  @Word(16) mandate!: Mandate;
  @Word(16, { default: 'draft' }) phase!: Phase;
  /** When it was first adopted; null before. */
  @InstantColumn({ nullable: true }) adoptedAt!: number | null;
  /** When it was last said that it holds: adopted, or confirmed since. */
  @InstantColumn({ nullable: true }) confirmedAt!: number | null;
  /** Number of the latest revision. */
  @Whole({ default: 1 }) revision!: number;
  /** Number of the revision since which it reads as it does: what departments said before was about other words. */
  @Whole({ default: 1 }) worded!: number;
  @Whole() version!: number;
}
