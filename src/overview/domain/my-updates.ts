import type { Roster } from '../../organizations/domain/roster.js';
import { type RequestState, stateOf } from '../../updates/domain/request-state.js';
import { type RightToAnswer, rightToAnswer } from '../../updates/domain/right-to-answer.js';
import { groupBy } from './lists.js';

/** A request as far as to-dos look at it. */
export interface OwedRequest {
  readonly roundId: string;
  readonly departmentId: string;
  readonly opensAt: number;
  readonly dueOn: string;
  readonly dueAt: number;
  readonly closesAt: number;
  readonly version: number;
}

export interface MyDepartment {
  readonly departmentId: string;
  readonly name: string;
  readonly state: RequestState;
  readonly dueOn: string;
  readonly right: RightToAnswer;
}

/** A round in which somebody has a say. */
export interface MyUpdate {
  readonly roundId: string;
  /** The most pressing of its departments' states. */
  readonly state: RequestState;
  /** Earliest day on which one of what is still open is due; of all, where nothing is. */
  readonly dueOn: string;
  readonly opensAt: number;
  readonly closesAt: number;
  readonly departments: readonly MyDepartment[];
}

/** Whether somebody is waited for. */
export const isOwed = (state: RequestState) => state === 'open' || state === 'late';

const PRESSING: readonly RequestState[] = ['late', 'open', 'answered', 'planned', 'closed'];

/**
 * What somebody owes and may still change, the most pressing first. Whoever only deputizes owes nothing while there is
 * a head: who stands in for an absent one is asked.
 *
 * @param dayOf a person's local date now
 */
export function myUpdates(
  roster: Roster,
  personId: string,
  requests: readonly OwedRequest[],
  now: number,
  dayOf: (personId: string) => string,
): MyUpdate[] {
  const rounds = groupBy(requests, ({ roundId }) => roundId);
  return [...rounds]
    .flatMap(([roundId, group]): MyUpdate[] => {
      const mine = group.flatMap((request) => {
        const right = rightToAnswer(roster, personId, request.departmentId, dayOf);
        return right && owes(roster, request.departmentId, right, dayOf(personId))
          ? [{ request, right }]
          : [];
      });
      if (mine.length === 0) return [];
      const departments = mine.map(({ request, right }) => ({
        departmentId: request.departmentId,
        name: roster.departments.get(request.departmentId)?.name ?? '',
        state: stateOf(request, now),
        dueOn: request.dueOn,
        right,
      }));
      const state = PRESSING.find((one) => departments.some((department) => department.state === one));
      const pressing = departments.filter((department) => department.state === state);
      return [
        {
          roundId,
          state: state ?? 'closed',
          dueOn: pressing.map(({ dueOn }) => dueOn).sort()[0] ?? '',
          opensAt: Math.min(...mine.map(({ request }) => request.opensAt)),
          closesAt: Math.max(...mine.map(({ request }) => request.closesAt)),
          departments: departments.sort((a, b) => a.name.localeCompare(b.name)),
        },
      ];
    })
    .sort((a, b) => PRESSING.indexOf(a.state) - PRESSING.indexOf(b.state) || (a.dueOn < b.dueOn ? -1 : 1));
}

/** Heads and stand-ins owe; a deputy owes only what has no head. */
function owes(roster: Roster, departmentId: string, right: RightToAnswer, today: string): boolean {
  return right.as !== 'deputy' || roster.leadersOf(departmentId, 'head', today).length === 0;
}
