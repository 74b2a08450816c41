import type { EntityManager } from 'typeorm';
import { resolutionsFor, revisitsBy } from '../decisions/open-questions.js';
import { GoalStance } from '../goals/goal-stance.entity.js';
import { KpiLink } from '../kpis/kpi-link.entity.js';
import { knownQuestion } from '../kpis/what-is-known.js';
import { rowsOf, together } from '../platform/database/together.js';
import { perhapsLateOn, plannedIn, projectNames } from '../projects/project-questions.js';
import { answersBefore } from '../updates/answer-questions.js';
import type { AgendaFrame } from './agenda-frame.js';
import { leftOver } from './room/left-over.js';

export type AgendaMatters = Awaited<ReturnType<typeof loadMatters>>;

/**
 * What rooms have to say at a session, each asked for what is open or late only, and only what the session's kinds are
 * told: one query.
 * @param today the organization's; `YYYY-MM-DD`
 */
export async function loadMatters(manager: EntityManager, frame: AgendaFrame, today: string) {
  const { organizationId, id, kind, merged, date, period } = frame.session;
  const kinds = [kind, ...merged];
  const isMonthly = kinds.includes('monthly');
  const goal = frame.ownGoal ?? frame.goalOn(date);
  const plans = kinds.includes('quarterly') && period.kind === 'quarter';
  const counted = plans ? frame.goalOn(today) : null;
  return together(manager, {
    ...resolutionsFor(manager, organizationId, id),
    ...answersBefore(manager, organizationId, id),
    projectNames: projectNames(manager, organizationId),
    leftOver: leftOver(manager, frame.session),
    ...(isMonthly && revisitsBy(manager, organizationId, date)),
    ...(isMonthly && perhapsLateOn(manager, organizationId, date)),
    ...(plans && plannedIn(manager, organizationId, period.id)),
    ...(counted && {
      known: knownQuestion(manager, organizationId, today),
      links: rowsOf(manager, KpiLink, 'all', (query) => query.where({ organizationId, goalId: counted.id })),
    }),
    ...(goal &&
      kinds.some((one) => one !== 'monthly') && {
        stances: rowsOf(manager, GoalStance, 'all', (query) =>
          query.where({ organizationId, goalId: goal.id }).orderBy('row.number'),
        ),
      }),
  });
}
