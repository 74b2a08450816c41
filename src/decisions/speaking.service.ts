import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Author } from '../goals/author.js';
import { GoalStances } from '../goals/goal-stances.service.js';
import { SpeaksForNobody } from '../goals/goals.errors.js';
import { Department } from '../organizations/department.entity.js';
import type { RosterDepartment } from '../organizations/domain/roster.js';
import { NotFound } from '../platform/errors.js';

/** Who decides for which department: its head, its deputy, or who stands in; and machines, for those who told them to. */
@Injectable()
export class Speaking {
  constructor(private readonly stances: GoalStances) {}

  /** The department, if whoever asks decides for it. Throws `NotFound` and `SpeaksForNobody`. */
  async department(
    manager: EntityManager,
    organizationId: string,
    which: { readonly key: string } | { readonly id: string },
    author: Author,
  ): Promise<Department> {
    const department = await manager.findOneBy(Department, { organizationId, ...which });
    if (!department) throw new NotFound('department', 'afdeling');
    const isMachine = author.personId === null;
    const own = isMachine ? [] : await this.departmentsOf(organizationId, author);
    if (!isMachine && !own.some(({ id }) => id === department.id)) throw new SpeaksForNobody(department.name);
    return department;
  }

  /** Departments for which somebody decides today. */
  departmentsOf(organizationId: string, author: Author): Promise<RosterDepartment[]> {
    return this.stances.spokenForBy(organizationId, author);
  }
}
