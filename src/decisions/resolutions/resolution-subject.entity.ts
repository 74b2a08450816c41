import { Entity, ForeignKey, Index } from 'typeorm';
import { Goal } from '../../goals/goal.entity.js';
import { Touchpoint } from '../../journey/touchpoint.entity.js';
import { Kpi } from '../../kpis/kpi.entity.js';
import { Department } from '../../organizations/department.entity.js';
import { Id, Key, KeyNumber } from '../../platform/database/columns.js';
import { Project } from '../../projects/project.entity.js';
import { Resolution } from './resolution.entity.js';

/**
 * What a decision or an action is about: one of the five. It goes with what it is about; the decision itself stays.
 */
@Entity('resolution_subject')
@Index(['organizationId', 'goalId'])
@Index(['organizationId', 'departmentId'])
@Index(['organizationId', 'projectId'])
@Index(['organizationId', 'touchpointId'])
@Index(['organizationId', 'kpiId'])
@ForeignKey(() => Resolution, ['organizationId', 'resolutionId'], ['organizationId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey(() => Goal, ['organizationId', 'goalId'], ['organizationId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => Department, ['organizationId', 'departmentId'], ['organizationId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey(() => Project, ['organizationId', 'projectId'], ['organizationId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => Touchpoint, ['organizationId', 'touchpointId'], ['organizationId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey(() => Kpi, ['organizationId', 'kpiId'], ['organizationId', 'id'], { onDelete: 'CASCADE' })
export class ResolutionSubject {
  @Key() organizationId!: string;
  @Key() resolutionId!: string;
  /** Its place among what the decision is about, from 1. */
  @KeyNumber() number!: number;
  @Id({ nullable: true }) goalId!: string | null;
  @Id({ nullable: true }) departmentId!: string | null;
  @Id({ nullable: true }) projectId!: string | null;
  @Id({ nullable: true }) touchpointId!: string | null;
  @Id({ nullable: true }) kpiId!: string | null;
}
