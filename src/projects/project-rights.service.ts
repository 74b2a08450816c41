import { Injectable } from '@nestjs/common';
import { actorOn, type Author } from '../goals/author.js';
import { GoalStances } from '../goals/goal-stances.service.js';
import type { RosterDepartment } from '../organizations/domain/roster.js';

/** What somebody may do to projects. */
export interface ProjectRights {
  /** Of the leadership, or a planner: may change every project, their order and what a point is worth. */
  readonly leads: boolean;
  /** Departments that somebody speaks for today: their projects are that person's to change. */
  readonly own: readonly RosterDepartment[];
}

/** Who may change which project: leadership and planners all, heads those of their departments. */
@Injectable()
export class ProjectRightsService {
  constructor(private readonly stances: GoalStances) {}

  async of(organizationId: string, author: Author): Promise<ProjectRights> {
    const { leads } = actorOn({ ownerId: null }, author);
    return { leads, own: await this.stances.spokenForBy(organizationId, author) };
  }
}

/** Whether somebody may change a project of these departments (ids). */
export function reaches({ leads, own }: ProjectRights, departmentIds: readonly string[]): boolean {
  return leads || own.some(({ id }) => departmentIds.includes(id));
}
