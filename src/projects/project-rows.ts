import { type EntityManager, In } from 'typeorm';
import { ProjectDepartment } from './project-department.entity.js';
import { ProjectEffect } from './project-effect.entity.js';
import { ProjectQuarter } from './project-quarter.entity.js';
import { Project } from './project.entity.js';

/** Projects with what belongs to them. */
export interface ProjectRows {
  readonly projects: readonly Project[];
  readonly departments: readonly ProjectDepartment[];
  readonly effects: readonly ProjectEffect[];
  readonly quarters: readonly ProjectQuarter[];
}

/** What belongs to these projects, or to all there are: three or four queries, however many. */
export async function loadProjects(
  manager: EntityManager,
  organizationId: string,
  some?: readonly Project[],
): Promise<ProjectRows> {
  const projects =
    some ?? (await manager.find(Project, { where: { organizationId }, order: { name: 'ASC', key: 'ASC' } }));
  const where = some ? { organizationId, projectId: In(some.map(({ id }) => id)) } : { organizationId };
  return {
    projects,
    departments: await manager.findBy(ProjectDepartment, where),
    effects: await manager.findBy(ProjectEffect, where),
    quarters: await manager.findBy(ProjectQuarter, where),
  };
}
