import { Entity, ForeignKey, Index } from 'typeorm';
import { Goal } from '../goals/goal.entity.js';
import { CalendarDate, Id, Key, Real, Text, Whole, Word } from '../platform/database/columns.js';
import { Kpi } from './kpi.entity.js';

/** Why and how much a KPI moves the goal, or another KPI: exactly one of `goalId` and `towardKpiId` is set. */
@Entity('kpi_link')
@Index(['organizationId', 'kpiId'])
@Index(['organizationId', 'goalId'])
@Index(['organizationId', 'towardKpiId'])
@ForeignKey(() => Kpi, ['organizationId', 'kpiId'], ['organizationId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => Kpi, ['organizationId', 'towardKpiId'], ['organizationId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => Goal, ['organizationId', 'goalId'], ['organizationId', 'id'], { onDelete: 'CASCADE' })
export class KpiLink {
  @Key() organizationId!: string;
  @Key() id!: string;
  @Id() kpiId!: string;
  @Id({ nullable: true }) goalId!: string | null;
  @Id({ nullable: true }) towardKpiId!: string | null;
  @Real() weight!: number;
  /** The expected sign: 1 moves along, -1 against. Used for evidence, never for attainment. */
  @Whole() direction!: 1 | -1;
  /** Periods until the effect is expected. */
  @Whole() lag!: number;
  /** Why it moves it. */
  @Text() claim!: string;
  @Word(16) evidence!: 'assumed' | 'correlated' | 'tested';
  @CalendarDate() fromDate!: string;
  @CalendarDate({ nullable: true }) untilDate!: string | null;
}
