import { Entity, ForeignKey } from 'typeorm';
import { PlanningCycle } from '../cycles/planning-cycle.entity.js';
import { Key, Real } from '../platform/database/columns.js';
import { Kpi } from './kpi.entity.js';

/** What a KPI starts from and aims at in one cycle: baseline and target, or a band and the tolerance around it. */
@Entity('kpi_plan')
@ForeignKey(() => Kpi, ['organizationId', 'kpiId'], ['organizationId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => PlanningCycle, ['organizationId', 'cycleId'], ['organizationId', 'id'], {
  onDelete: 'RESTRICT',
})
export class KpiPlan {
  @Key() organizationId!: string;
  @Key() kpiId!: string;
  @Key() cycleId!: string;
  @Real({ nullable: true }) baseline!: number | null;
  @Real({ nullable: true }) target!: number | null;
  @Real({ nullable: true }) low!: number | null;
  @Real({ nullable: true }) high!: number | null;
  @Real({ nullable: true }) tolerance!: number | null;
}
