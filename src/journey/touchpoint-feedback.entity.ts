import { Entity, ForeignKey, Index } from 'typeorm';
import { Person } from '../organizations/person.entity.js';
import {
  CalendarDate,
  Id,
  InstantColumn,
  Key,
  Text,
  Truth,
  Whole,
  Word,
} from '../platform/database/columns.js';
import { Touchpoint } from './touchpoint.entity.js';

/** What a customer said about a touchpoint, and where that came from. */
@Entity('touchpoint_feedback')
@Index(['organizationId', 'touchpointId', 'heardOn'])
@ForeignKey(() => Touchpoint, ['organizationId', 'touchpointId'], ['organizationId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey(() => Person, ['organizationId', 'personId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
export class TouchpointFeedback {
  @Key() organizationId!: string;
  @Key() id!: string;
  @Id() touchpointId!: string;
  @CalendarDate() heardOn!: string;
  @Text() text!: string;
  /** Where it was heard: a call, a review, a survey. */
  @Word(200) source!: string;
  /** From 0 to 10, where one was given. */
  @Whole({ nullable: true }) score!: number | null;
  @InstantColumn() at!: number;
  /** Who wrote it down; null for a machine. */
  @Id({ nullable: true }) personId!: string | null;
  /** Whether that was a partner from outside. */
  @Truth({ default: () => 'false' }) fromOutside!: boolean;
}
