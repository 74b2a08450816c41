import { Entity, ForeignKey } from 'typeorm';
import { Id, Key } from '../platform/database/columns.js';
import { Untold } from '../platform/database/row-changes.js';
import { Kpi } from './kpi.entity.js';

/** A KPI or measure whose readings or links changed: the evidence of all links it has to do with is out of date. */
@Untold('the machine’s own')
@Entity('evidence_due')
@ForeignKey(() => Kpi, ['organizationId', 'kpiId'], ['organizationId', 'id'], { onDelete: 'CASCADE' })
export class EvidenceDue {
  @Key() organizationId!: string;
  @Key() kpiId!: string;
  /** Another with every change, so that one made while the evidence is worked out is not lost; in order of time. */
  @Id() mark!: string;
}
