import { Entity, ForeignKey } from 'typeorm';
import { Period } from '../cycles/period.entity.js';
import { Key, Real } from '../platform/database/columns.js';
import { Kpi } from './kpi.entity.js';

/** An explicit target of one period; without one it lies on the line from baseline to the cycle's target. */
@Entity('kpi_target')
@ForeignKey(() => Kpi, ['organizationId', 'kpiId'], ['organizationId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => Period, ['organizationId', 'periodId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
export class KpiTarget {
  @Key() organizationId!: string;
  @Key() kpiId!: string;
  @Key() periodId!: string;
  @Real() value!: number;
}
