import { Entity, ForeignKey } from 'typeorm';
import { Person } from '../organizations/person.entity.js';
import { CalendarDate, Id, InstantColumn, Key, KeyNumber, Text, Word } from '../platform/database/columns.js';
import { Untold } from '../platform/database/row-changes.js';
import type { Mandate } from './domain/goal.js';
import type { Phase } from './domain/phase.js';
import type { RevisionAct } from './domain/revision.js';
import { Goal } from './goal.entity.js';

/** A goal as it was from an instant on: each change is one, and none is ever taken back. */
@Untold('it says itself who, when and what')
@Entity('goal_revision')
@ForeignKey(() => Goal, ['organizationId', 'goalId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
@ForeignKey(() => Person, ['organizationId', 'personId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
export class GoalRevision {
  @Key() organizationId!: string;
  @Key() goalId!: string;
  /** From 1. */
  @KeyNumber() number!: number;
  @InstantColumn() at!: number;
  /** Null where a file or a machine did it. */
  @Id({ nullable: true }) personId!: string | null;
  @Word(16) act!: RevisionAct;
  /** Why, where that had to be said. */
  @Text({ nullable: true }) reason!: string | null;
  @Word(16) phase!: Phase;
  @Text() statement!: string;
  @Text() why!: string;
  @Text({ nullable: true }) customer!: string | null;
  @CalendarDate() horizon!: string;
  @Id({ nullable: true }) ownerId!: string | null;
  @Word(16) mandate!: Mandate;
}
