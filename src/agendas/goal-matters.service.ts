import { Injectable } from '@nestjs/common';
import { addMonths } from '../calendar/domain/time.js';
import { dateAt } from '../calendar/domain/zones.js';
import type { Period } from '../cycles/period.entity.js';
import type { Session } from '../cycles/session.entity.js';
import { isInForce, isRevalidationDue } from '../goals/domain/phase.js';
import { GoalSupportService } from '../goals/goal-support.service.js';
import type { Goal } from '../goals/goal.entity.js';
import type { GoalMatter } from './domain/agenda.js';

const QUARTER_MONTHS = 3;

/** What sessions have to say about the goal itself. */
@Injectable()
export class GoalMattersService {
  constructor(private readonly supports: GoalSupportService) {}

  /**
   * At an annual or quarterly session the objections and reservations to the goal of its cycle; at a quarterly one
   * whether it still holds, unless that was said since the quarter before began; at any that it has expired.
   */
  async of(goal: Goal | null, session: Session & { period: Period }, zone: string): Promise<GoalMatter[]> {
    if (goal === null || goal.phase === 'retired') return [];
    const kinds = [session.kind, ...session.merged];
    const matters: GoalMatter[] = [];
    if (isInForce(goal.phase) && goal.horizon < session.date)
      matters.push({ about: 'expired', heldUntil: goal.horizon });
    const confirmedOn = goal.confirmedAt === null ? null : dateAt(goal.confirmedAt, zone);
    const before = addMonths(session.period.startsOn, -QUARTER_MONTHS);
    if (
      kinds.includes('quarterly') &&
      confirmedOn !== null &&
      isRevalidationDue(goal.phase, confirmedOn, before)
    )
      matters.push({ about: 'revalidate', confirmedOn });
    if (kinds.some((kind) => kind !== 'monthly')) matters.push(...(await this.#objections(goal)));
    return matters;
  }

  async #objections(goal: Goal): Promise<GoalMatter[]> {
    const { departments, stances, support } = await this.supports.of(goal.organizationId, goal);
    return departments.flatMap(({ id, name }): GoalMatter[] => {
      const about = support.standings.get(id);
      const reason = stances.get(id)?.reason ?? '';
      return about === 'objects' || about === 'reserves' ? [{ about, department: name, reason }] : [];
    });
  }
}
