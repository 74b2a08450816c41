import { Entity, ForeignKey } from 'typeorm';
import { Department } from '../organizations/department.entity.js';
import { DateKey, Id, Key } from '../platform/database/columns.js';
import { Kpi } from './kpi.entity.js';

/** A department that a KPI was of before it was of the one it names now. */
@Entity('kpi_stay')
@ForeignKey(() => Kpi, ['organizationId', 'kpiId'], ['organizationId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => Department, ['organizationId', 'departmentId'], ['organizationId', 'id'], {
  onDelete: 'RESTRICT',
})
export class KpiStay {
  @Key() organizationId!: string;
  @Key() kpiId!: string;
  /** The last day of it. */
  @DateKey() untilDate!: string;
  @Id() departmentId!: string;
}
