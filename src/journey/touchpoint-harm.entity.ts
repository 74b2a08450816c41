import { Entity, ForeignKey } from 'typeorm';
import { Kpi } from '../kpis/kpi.entity.js';
import { Key, Text } from '../platform/database/columns.js';
import { Touchpoint } from './touchpoint.entity.js';

/** A KPI whose pursuit hurts customers at a touchpoint, and how. */
@Entity('touchpoint_harm')
@ForeignKey(() => Touchpoint, ['organizationId', 'touchpointId'], ['organizationId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey(() => Kpi, ['organizationId', 'kpiId'], ['organizationId', 'id'], { onDelete: 'CASCADE' })
export class TouchpointHarm {
  @Key() organizationId!: string;
  @Key() touchpointId!: string;
  @Key() kpiId!: string;
  @Text() how!: string;
}
