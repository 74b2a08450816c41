import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { RosterDepartment } from '../organizations/domain/roster.js';
import { RosterService } from '../organizations/roster.service.js';
import { Database } from '../platform/database/database.js';
import { type Support, supportOf } from './domain/support.js';
import { GoalStance } from './goal-stance.entity.js';
import type { Goal } from './goal.entity.js';
import { TodayService } from './today.service.js';

/** Who carries a goal. */
export interface GoalSupport {
  /** The departments there are today, by name. */
  readonly departments: readonly RosterDepartment[];
  /** What each said last. */
  readonly stances: ReadonlyMap<string, GoalStance>;
  readonly support: Support;
}

@Injectable()
export class GoalSupportService {
  constructor(
    private readonly database: Database,
    private readonly rosters: RosterService,
    private readonly today: TodayService,
  ) {}

  /** The support for a goal as it reads now; as many queries, however many departments. */
  async of(organizationId: string, goal: Pick<Goal, 'id' | 'worded'>): Promise<GoalSupport> {
    const roster = await this.rosters.load(organizationId);
    const departments = roster.departmentsOn(await this.today.of(organizationId));
    const ids = departments.map(({ id }) => id);
    const stances = await this.#latest(organizationId, goal.id, ids);
    return { departments, stances, support: supportOf(ids, [...stances.values()], goal.worded) };
  }

  /** What each department said last. */
  async #latest(
    organizationId: string,
    goalId: string,
    departmentIds: readonly string[],
  ): Promise<Map<string, GoalStance>> {
    const all = await this.database.read().find(GoalStance, {
      where: { organizationId, goalId, departmentId: In([...departmentIds]) },
      order: { number: 'ASC' },
    });
    return new Map(all.map((stance) => [stance.departmentId, stance]));
  }
}
