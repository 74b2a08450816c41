import { Entity, ForeignKey, Index } from 'typeorm';
import { Occasion } from '../mail/occasion.entity.js';
import { CalendarDate, Id, InstantColumn, Key, Truth, Word } from '../platform/database/columns.js';
import type { AskingRound } from './domain/asking.js';
import { Goal } from './goal.entity.js';

/** The departments are asked whether they carry a goal as it reads: the occasion of the request and its reminders. */
@Entity('goal_asking')
@Index(['organizationId', 'goalId'])
@ForeignKey(() => Occasion, ['organizationId', 'id'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
@ForeignKey(() => Goal, ['organizationId', 'goalId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
export class GoalAsking {
  @Key() organizationId!: string;
  @Key() id!: string;
  @Id() goalId!: string;
  @InstantColumn() askedAt!: number;
  /** The day of it, in the organization's zone. */
  @CalendarDate() askedOn!: string;
  /** The last day on which anybody is reminded. */
  @CalendarDate() closesOn!: string;
  /** Whether it holds and was reworded: only departments that had taken a position are asked. */
  @Truth() reworded!: boolean;
  /** What they are asked: to think along, whether they carry it, whether it still holds. */
  @Word(16, { default: 'endorsement' }) round!: AskingRound;
  /** When it was decided, or asked anew about other words; null while it is open. */
  @InstantColumn({ nullable: true }) endedAt!: number | null;
}
