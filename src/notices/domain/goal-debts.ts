import { leadDate } from '../../calendar/domain/lead-time.js';
import type { GoalOccasion } from './facts.js';
import type { Debt } from './notice.js';

/** Leadership is asked for the goal until one is adopted, never after the annual session has begun. */
export function goalDebts(facts: GoalOccasion, judgedOn: (day: string) => string): Debt[] {
  const { session, calendar, roster, adoptedAt } = facts;
  return facts.requests.flatMap((lead, index) => {
    const day = leadDate(session.date, lead, calendar);
    const leaders = roster.withRole('leader', judgedOn(day)).map(({ id }) => id);
    return roster
      .withRole('leader', day)
      .filter(({ id }) => leaders.includes(id))
      .map((leader) => ({
        kind: 'goal-request' as const,
        step: index + 1,
        personId: leader.id,
        aboutId: null,
        day,
        time: lead.at,
        until: session.startsAt,
        opensOn: null,
        deputies: [],
        owedAt: (at: number) => adoptedAt === null || at < adoptedAt,
      }));
  });
}
