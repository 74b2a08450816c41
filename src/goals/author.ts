import type { Caller } from '../organizations/caller.js';
import { LEADING } from '../organizations/domain/rights.js';
import type { Actor } from './domain/mandate.js';
import type { Goal } from './goal.entity.js';

/** Who sets a goal. */
export interface Author extends Pick<Caller, 'personId' | 'roles'> {
  /** When it was first written (epoch milliseconds), where that was before somebody told us. */
  readonly wroteAt?: number;
}

/** A file of the organization's own, or whoever owns the machine. */
export const THE_HOUSE: Author = { personId: null, roles: ['admin'] };

/** What somebody is to a goal. */
export function actorOn(goal: Pick<Goal, 'ownerId'>, { personId, roles }: Author): Actor {
  return {
    leads: LEADING.some((role) => roles.includes(role)),
    owns: personId !== null && personId === goal.ownerId,
  };
}
