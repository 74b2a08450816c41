import { Entity, ForeignKey, Index } from 'typeorm';
import { Occasion } from '../mail/occasion.entity.js';
import {
  CalendarDate,
  Id,
  InstantColumn,
  Json,
  Key,
  Truth,
  WallTime,
  Whole,
  Word,
} from '../platform/database/columns.js';
import type { SessionKind } from './domain/rhythm.js';
import { Period } from './period.entity.js';
import { PlanningCycle } from './planning-cycle.entity.js';

/** A gathering with a purpose. Its wall time and zone are the truth; `startsAt` is derived and may be derived anew. */
@Entity('session')
@Index(['organizationId', 'startsAt'])
@Index(['organizationId', 'cycleId'])
@ForeignKey(() => Occasion, ['organizationId', 'id'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
@ForeignKey(() => PlanningCycle, ['organizationId', 'cycleId'], ['organizationId', 'id'], {
  onDelete: 'RESTRICT',
})
@ForeignKey(() => Period, ['organizationId', 'periodId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
@ForeignKey(() => Period, ['organizationId', 'reviewsPeriodId'], ['organizationId', 'id'], {
  onDelete: 'RESTRICT',
})
export class Session {
  @Key() organizationId!: string;
  @Key() id!: string;
  @Id() cycleId!: string;
  /** The period it plans (annual, quarterly) or reviews (monthly). */
  @Id() periodId!: string;
  @Word(16) kind!: SessionKind;
  /** Kinds whose agenda it carries as well, where the rhythm merges a monthly session into a quarterly one. */
  @Json() merged!: SessionKind[];
  /** The month whose session it carries, where one is merged into it and that month's year is kept. */
  @Id({ nullable: true }) reviewsPeriodId!: string | null;
  /** A name of its own; else its kind and period name it. */
  @Word(200, { nullable: true }) title!: string | null;
  /** What the rhythm computed; null for one added by hand, and for one that the rhythm names no more. */
  @CalendarDate({ nullable: true }) plannedDate!: string | null;
  @CalendarDate() date!: string;
  @WallTime() time!: string;
  @Word(64) zone!: string;
  /** Of one day. */
  @Whole() minutes!: number;
  /** How many days in a row it lasts, each from the same time. */
  @Whole({ default: 1 }) days!: number;
  @Word(200, { nullable: true }) place!: string | null;
  /** Who takes part, when it is not as the rhythm says: `everyone`, `leaders`, `department:sales`, an address. */
  @Json({ nullable: true }) participants!: string[] | null;
  @InstantColumn() startsAt!: number;
  @Truth() extraordinary!: boolean;
  /** Whether a person arranged it by hand (moved, placed, restored): recomputing leaves it alone. */
  @Truth() moved!: boolean;
  @InstantColumn({ nullable: true }) cancelledAt!: number | null;
  /** What calendars are told apart by: higher with each change of its time, when it is cancelled, and when restored. */
  @Whole({ default: 0 }) calendarSequence!: number;
  @Whole() version!: number;
}
