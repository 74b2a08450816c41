import { Entity, ForeignKey } from 'typeorm';
import { Kpi } from '../kpis/kpi.entity.js';
import { Key } from '../platform/database/columns.js';
import { Touchpoint } from './touchpoint.entity.js';

/** A KPI that tells how it goes at a touchpoint. */
@Entity('touchpoint_kpi')
@ForeignKey(() => Touchpoint, ['organizationId', 'touchpointId'], ['organizationId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey(() => Kpi, ['organizationId', 'kpiId'], ['organizationId', 'id'], { onDelete: 'CASCADE' })
export class TouchpointKpi {
  @Key() organizationId!: string;
  @Key() touchpointId!: string;
  @Key() kpiId!: string;
}
