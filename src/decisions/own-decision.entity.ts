import { Entity, ForeignKey, Index } from 'typeorm';
import { Department } from '../organizations/department.entity.js';
import { Person } from '../organizations/person.entity.js';
import { CalendarDate, Id, InstantColumn, Key, Text, Whole, Word } from '../platform/database/columns.js';
import type { Fares } from './domain/decision.js';

/** What a department decided by itself, without asking for permission, and later what came of it. */
@Entity('own_decision')
@Index(['organizationId', 'decidedOn'])
@Index(['organizationId', 'closedAt', 'revisitOn'])
@ForeignKey(() => Department, ['organizationId', 'departmentId'], ['organizationId', 'id'], {
  onDelete: 'RESTRICT',
})
@ForeignKey(() => Person, ['organizationId', 'personId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
export class OwnDecision {
  @Key() organizationId!: string;
  @Key() id!: string;
  @Id() departmentId!: string;
  @Text() what!: string;
  @Text() why!: string;
  /** The customer data it rests on. */
  @Text() data!: string;
  /** The answer to "what does this mean for the customer?". */
  @Text() customer!: string;
  /** How the customer fares by it, where the reason names only cost. */
  @Word(8, { nullable: true }) fares!: Fares | null;
  /** The effect that is looked for, in words. */
  @Text({ nullable: true }) effect!: string | null;
  @CalendarDate() revisitOn!: string;
  @CalendarDate() decidedOn!: string;
  @InstantColumn() at!: number;
  /** Who wrote it down; null for a machine. */
  @Id({ nullable: true }) personId!: string | null;
  /** What came of it and what was learned, once it was looked at again. */
  @Text({ nullable: true }) outcome!: string | null;
  @Text({ nullable: true }) learned!: string | null;
  @InstantColumn({ nullable: true }) closedAt!: number | null;
  @Whole() version!: number;
}
