import { Entity, ForeignKey } from 'typeorm';
import { PlanningCycle } from '../cycles/planning-cycle.entity.js';
import { Key, KeyNumber, Real, Word } from '../platform/database/columns.js';
import type { Trajectory } from './domain/plan.js';
import { Kpi } from './kpi.entity.js';

/**
 * What a KPI starts from and aims at in one cycle: baseline and target, or a band and the tolerance around it. A change
 * within the cycle is a row of its own that holds from a later month, so closed months keep what they were closed with.
 */
@Entity('kpi_plan')
@ForeignKey(() => Kpi, ['organizationId', 'kpiId'], ['organizationId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => PlanningCycle, ['organizationId', 'cycleId'], ['organizationId', 'id'], {
  onDelete: 'RESTRICT',
})
export class KpiPlan {
  @Key() organizationId!: string;
  @Key() kpiId!: string;
  @Key() cycleId!: string;
  /** The month of the cycle (1…12) from which it holds, until a later one takes over. */
  @KeyNumber() fromMonth!: number;
  /** How it gets from the baseline to the target; of a band, always `line`. */
  @Word(16, { default: 'line' }) trajectory!: Trajectory;
  @Real({ nullable: true }) baseline!: number | null;
  @Real({ nullable: true }) target!: number | null;
  @Real({ nullable: true }) low!: number | null;
  @Real({ nullable: true }) high!: number | null;
  @Real({ nullable: true }) tolerance!: number | null;
}
