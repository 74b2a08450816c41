import { Entity, ForeignKey, Index } from 'typeorm';
import { Person } from '../organizations/person.entity.js';
import { Id, InstantColumn, Key, Text, Word } from '../platform/database/columns.js';
import type { ChoiceKind } from './domain/choice.js';
import { Goal } from './goal.entity.js';

/** Something that was decided against: a goal without that is a wish. */
@Entity('goal_choice')
@Index(['organizationId', 'goalId'])
@ForeignKey(() => Goal, ['organizationId', 'goalId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
@ForeignKey(() => Person, ['organizationId', 'personId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
export class GoalChoice {
  @Key() organizationId!: string;
  @Key() id!: string;
  @Id() goalId!: string;
  @Word(16) kind!: ChoiceKind;
  @Text() text!: string;
  /** Of a trade-off: what is given up for it. */
  @Text({ nullable: true }) givenUp!: string | null;
  @InstantColumn() at!: number;
  @Id({ nullable: true }) personId!: string | null;
  /** When it was taken back; it stays readable. */
  @InstantColumn({ nullable: true }) removedAt!: number | null;
}
