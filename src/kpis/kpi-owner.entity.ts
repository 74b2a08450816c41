import { Entity, ForeignKey, Index } from 'typeorm';
import { Person } from '../organizations/person.entity.js';
import { Id, Key } from '../platform/database/columns.js';
import { Kpi } from './kpi.entity.js';

/** Who answers for a KPI, apart from who enters its value; a KPI without a row is nobody's. */
@Entity('kpi_owner')
@Index(['organizationId', 'personId'])
@ForeignKey(() => Kpi, ['organizationId', 'kpiId'], ['organizationId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => Person, ['organizationId', 'personId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
export class KpiOwner {
  @Key() organizationId!: string;
  @Key() kpiId!: string;
  @Id() personId!: string;
}
