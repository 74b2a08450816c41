import { Entity, ForeignKey } from 'typeorm';
import { Department } from '../organizations/department.entity.js';
import { Person } from '../organizations/person.entity.js';
import { Id, InstantColumn, Key, KeyNumber, Text, Whole, Word } from '../platform/database/columns.js';
import type { Position } from './domain/stance.js';
import { Goal } from './goal.entity.js';

/** What a department said about a goal. What it said before stays beside it. */
@Entity('goal_stance')
@ForeignKey(() => Goal, ['organizationId', 'goalId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
@ForeignKey(() => Department, ['organizationId', 'departmentId'], ['organizationId', 'id'], {
  onDelete: 'RESTRICT',
})
@ForeignKey(() => Person, ['organizationId', 'personId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
export class GoalStance {
  @Key() organizationId!: string;
  @Key() goalId!: string;
  @Key() departmentId!: string;
  /** From 1; the highest is what holds. */
  @KeyNumber() number!: number;
  @InstantColumn() at!: number;
  /** Who spoke for the department: its head, a deputy, or whoever stood in. */
  @Id() personId!: string;
  /** Number of the goal's revision it was about. */
  @Whole() revision!: number;
  @Word(16, { nullable: true }) position!: Position | null;
  @Text({ nullable: true }) reason!: string | null;
  /** What the department will do for the goal. */
  @Text({ nullable: true }) contribution!: string | null;
  /** The goal in the department's own words: where two of them differ, they mean different things. */
  @Text({ nullable: true }) words!: string | null;
}
