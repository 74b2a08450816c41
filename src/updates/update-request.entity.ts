import { Entity, ForeignKey, Unique } from 'typeorm';
import { Department } from '../organizations/department.entity.js';
import { CalendarDate, Id, InstantColumn, Key, Whole } from '../platform/database/columns.js';
import { UpdateRound } from './update-round.entity.js';

/** The question to one department: asked from `opensAt`, owed by `dueAt`, answerable and revisable until `closesAt`. */
@Entity('update_request')
@Unique(['organizationId', 'roundId', 'departmentId'])
@ForeignKey(() => UpdateRound, ['organizationId', 'roundId'], ['organizationId', 'id'], {
  onDelete: 'RESTRICT',
})
@ForeignKey(() => Department, ['organizationId', 'departmentId'], ['organizationId', 'id'], {
  onDelete: 'RESTRICT',
})
export class UpdateRequest {
  @Key() organizationId!: string;
  @Key() id!: string;
  @Id() roundId!: string;
  @Id() departmentId!: string;
  @InstantColumn() opensAt!: number;
  @CalendarDate() dueOn!: string;
  @InstantColumn() dueAt!: number;
  @InstantColumn() closesAt!: number;
  /** The number of the last revision; 0 while unanswered. */
  @Whole() version!: number;
  @InstantColumn({ nullable: true }) answeredAt!: number | null;
  /** How often a planner closed it or opened it again; 0: it closes as the rhythm has it. */
  @Whole({ default: 0 }) closingNumber!: number;
}
