import { Entity, ForeignKey, Index } from 'typeorm';
import { Kpi } from '../kpis/kpi.entity.js';
import { Key, Real } from '../platform/database/columns.js';
import { Project } from './project.entity.js';

/** A KPI that a project is meant to move, and how far. */
@Entity('project_effect')
@Index(['organizationId', 'kpiId'])
@ForeignKey(() => Project, ['organizationId', 'projectId'], ['organizationId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => Kpi, ['organizationId', 'kpiId'], ['organizationId', 'id'], { onDelete: 'CASCADE' })
export class ProjectEffect {
  @Key() organizationId!: string;
  @Key() projectId!: string;
  @Key() kpiId!: string;
  /** In points of the KPI, up or down. */
  @Real() movement!: number;
}
