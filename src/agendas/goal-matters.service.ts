import { Injectable } from '@nestjs/common';
import { LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import { dateAt } from '../calendar/domain/zones.js';
import { Period } from '../cycles/period.entity.js';
import type { Session } from '../cycles/session.entity.js';
import { isInForce, isRevalidationDue } from '../goals/domain/phase.js';
import { GoalSupportService } from '../goals/goal-support.service.js';
import type { Goal } from '../goals/goal.entity.js';
import { GoalsService } from '../goals/goals.service.js';
import { Database } from '../platform/database/database.js';
import type { GoalMatter } from './domain/goal-items.js';

/** What sessions have to say about the goal itself. */
@Injectable()
export class GoalMattersService {
  constructor(
    private readonly database: Database,
    private readonly goals: GoalsService,
    private readonly supports: GoalSupportService,
  ) {}

  /**
   * At an annual or quarterly session the objections and reservations to the goal of its cycle, or else to the one that
   * holds; at a quarterly one whether it still holds, unless that was said since the quarter began; at any that there is
   * no goal any more.
   * @param own the goal of the session's cycle
   */
  async of(own: Goal | null, session: Session, zone: string): Promise<GoalMatter[]> {
    const { organizationId, date } = session;
    const holding = await this.goals.current(organizationId, date);
    const goal = own ?? holding;
    const kinds = [session.kind, ...session.merged];
    return [
      ...(await this.#expired(organizationId, date, holding)),
      ...(goal && kinds.includes('quarterly') ? await this.#revalidation(goal, date, zone) : []),
      ...(goal && goal.phase !== 'retired' && kinds.some((kind) => kind !== 'monthly')
        ? await this.#objections(goal)
        : []),
    ];
  }

  async #expired(organizationId: string, date: string, holding: Goal | null): Promise<GoalMatter[]> {
    if (holding !== null && holding.horizon >= date) return [];
    const all = holding === null ? await this.goals.list(organizationId) : [holding];
    const lapsed = all.find(({ phase, horizon }) => isInForce(phase) && horizon < date);
    return lapsed ? [{ about: 'expired', heldUntil: lapsed.horizon }] : [];
  }

  async #revalidation({ organizationId, phase, confirmedAt }: Goal, date: string, zone: string) {
    const confirmedOn = confirmedAt === null ? null : dateAt(confirmedAt, zone);
    const quarter = await this.database.read().findOneBy(Period, {
      ...{ organizationId, kind: 'quarter' as const },
      ...{ startsOn: LessThanOrEqual(date), endsOn: MoreThanOrEqual(date) },
    });
    const isDue = isRevalidationDue(phase, confirmedOn, quarter?.startsOn ?? null);
    return isDue && confirmedOn !== null ? [{ about: 'revalidate' as const, confirmedOn }] : [];
  }

  async #objections(goal: Goal): Promise<GoalMatter[]> {
    const { departments, stances, support } = await this.supports.of(goal.organizationId, goal);
    return departments.flatMap(({ id, name }): GoalMatter[] => {
      const about = support.standings.get(id);
      const reason = stances.get(id)?.reason ?? '';
      return about === 'objects' || about === 'reserves'
        ? [{ about, departmentId: id, department: name, reason }]
        : [];
    });
  }
}
