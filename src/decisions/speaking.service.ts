import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { actorOn, type Author } from '../goals/author.js';
import { GoalStances } from '../goals/goal-stances.service.js';
import { SpeaksForNobody } from '../goals/goals.errors.js';
import { TodayService } from '../goals/today.service.js';
import { Department } from '../organizations/department.entity.js';
import type { RosterDepartment } from '../organizations/domain/roster.js';
import { NotFound } from '../platform/errors.js';

/** Who decides for which department: its head, its deputy, or who stands in; and machines, for those who told them to. */
@Injectable()
export class Speaking {
  constructor(
    private readonly stances: GoalStances,
    private readonly today: TodayService,
  ) {}

  /** The department, if whoever asks decides for it. Throws `NotFound` and `SpeaksForNobody`. */
  async department(
    manager: EntityManager,
    organizationId: string,
    key: string,
    author: Author,
  ): Promise<Department> {
    const department = await manager.findOneBy(Department, { organizationId, key });
    if (!department) throw new NotFound('department', 'afdeling');
    const isMachine = author.personId === null;
    const own = isMachine ? [] : await this.departmentsOf(organizationId, author);
    if (!isMachine && !own.some(({ id }) => id === department.id)) throw new SpeaksForNobody(department.name);
    return department;
  }

  /** Throws `NotFound`, and `SpeaksForNobody` for whoever may not finish what a department began. */
  async checkMayFinish(
    manager: EntityManager,
    organizationId: string,
    departmentId: string,
    author: Author,
  ): Promise<void> {
    const department = await manager.findOneBy(Department, { organizationId, id: departmentId });
    if (!department) throw new NotFound('department', 'afdeling');
    if (author.personId === null || (await this.mayFinish(department, author))) return;
    throw new SpeaksForNobody(department.name);
  }

  /**
   * Whether somebody may say what came of what a department began: who decides for it, and leadership once it has
   * ended, for then nobody does.
   */
  async mayFinish({ organizationId, id, untilDate }: Department, author: Author): Promise<boolean> {
    const own = await this.departmentsOf(organizationId, author);
    if (own.some((department) => department.id === id)) return true;
    const hasEnded = untilDate !== null && untilDate < (await this.today.of(organizationId));
    return hasEnded && actorOn({ ownerId: null }, author).leads;
  }

  /** Departments for which somebody decides today. */
  departmentsOf(organizationId: string, author: Author): Promise<RosterDepartment[]> {
    return this.stances.spokenForBy(organizationId, author);
  }
}
