import { Entity, ForeignKey, Unique } from 'typeorm';
import { PlanningCycle } from '../cycles/planning-cycle.entity.js';
import { Person } from '../organizations/person.entity.js';
import { CalendarDate, Id, Key, Text, Whole, Word } from '../platform/database/columns.js';

export const MANDATES = ['advising', 'matrix', 'operational'] as const;
export type Mandate = (typeof MANDATES)[number];

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
  @CalendarDate({ nullable: true }) adoptedOn!: string | null;
  @Whole() version!: number;
}
