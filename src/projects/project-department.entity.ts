import { Entity, ForeignKey, Index } from 'typeorm';
import { Department } from '../organizations/department.entity.js';
import { Key } from '../platform/database/columns.js';
import { Project } from './project.entity.js';

/** A department that works on a project. */
@Entity('project_department')
@Index(['organizationId', 'departmentId'])
@ForeignKey(() => Project, ['organizationId', 'projectId'], ['organizationId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => Department, ['organizationId', 'departmentId'], ['organizationId', 'id'], {
  onDelete: 'RESTRICT',
})
export class ProjectDepartment {
  @Key() organizationId!: string;
  @Key() projectId!: string;
  @Key() departmentId!: string;
}
