import { dateAt } from '../calendar/domain/zones.js';
import { isInForce, isRevalidationDue } from '../goals/domain/phase.js';
import { supportOf } from '../goals/domain/support.js';
import type { GoalStance } from '../goals/goal-stance.entity.js';
import type { Goal } from '../goals/goal.entity.js';
import type { RosterDepartment } from '../organizations/domain/roster.js';
import type { AgendaFrame } from './agenda-frame.js';
import type { GoalMatter } from './domain/goal-items.js';

/** What is known of who carries the goal. */
export interface Carried {
  /** The departments there are today, by name. */
  readonly departments: readonly RosterDepartment[];
  /** All that they said of it, in the order in which each said it. */
  readonly stances: readonly GoalStance[];
}

type Frame = Pick<AgendaFrame, 'goals' | 'ownGoal' | 'goalOn' | 'quarterOn'> & {
  readonly organization: Pick<AgendaFrame['organization'], 'zone'>;
  readonly session: Pick<AgendaFrame['session'], 'kind' | 'merged' | 'date'>;
};

/**
 * What a session has to say about the goal itself: at an annual or quarterly one the objections and reservations to the
 * goal of its cycle, or else to the one that holds; at a quarterly one whether it still holds, unless that was said since
 * the quarter began; at any that there is no goal any more.
 */
export function goalMatters(frame: Frame, carried: Carried): GoalMatter[] {
  const { kind, merged, date } = frame.session;
  const holding = frame.goalOn(date);
  const goal = frame.ownGoal ?? holding;
  const kinds = [kind, ...merged];
  return [
    ...expired(frame, holding),
    ...(goal && kinds.includes('quarterly') ? revalidation(goal, frame) : []),
    ...(goal && goal.phase !== 'retired' && kinds.some((one) => one !== 'monthly')
      ? objections(goal, carried)
      : []),
  ];
}

function expired({ goals, session: { date } }: Frame, holding: Goal | null): GoalMatter[] {
  if (holding !== null && holding.horizon >= date) return [];
  const all = holding === null ? goals : [holding];
  const lapsed = all.find(({ phase, horizon }) => isInForce(phase) && horizon < date);
  return lapsed ? [{ about: 'expired', heldUntil: lapsed.horizon }] : [];
}

function revalidation(
  { phase, confirmedAt }: Goal,
  { organization, session, quarterOn }: Frame,
): GoalMatter[] {
  const confirmedOn = confirmedAt === null ? null : dateAt(confirmedAt, organization.zone);
  const isDue = isRevalidationDue(phase, confirmedOn, quarterOn(session.date)?.startsOn ?? null);
  return isDue && confirmedOn !== null ? [{ about: 'revalidate', confirmedOn }] : [];
}

function objections({ worded }: Goal, { departments, stances }: Carried): GoalMatter[] {
  const ids = departments.map(({ id }) => id);
  const lastOf = new Map(stances.map((stance) => [stance.departmentId, stance]));
  const { standings } = supportOf(ids, [...lastOf.values()], worded);
  return departments.flatMap(({ id, name }): GoalMatter[] => {
    const about = standings.get(id);
    const reason = lastOf.get(id)?.reason ?? '';
    return about === 'objects' || about === 'reserves'
      ? [{ about, departmentId: id, department: name, reason }]
      : [];
  });
}
