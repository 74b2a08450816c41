import type { Period } from '../../cycles/period.entity.js';
import type { Session } from '../../cycles/session.entity.js';
import type { ClosingAct } from '../closing-act.entity.js';
import type { RequestState } from '../domain/request-state.js';

/** Somebody who owes an answer now. */
export interface OwedBy {
  readonly id: string;
  readonly name: string;
  /** The name of whoever is away, in whose place this person answers. */
  readonly insteadOf: string | null;
}

/** A leader of the department who is away today. */
export interface Away {
  readonly name: string;
  /** The last day of the absence. */
  readonly until: string;
  readonly standIn: string | null;
}

/** One department in a round: whether it answered, and whom it hangs on. */
export interface OwedRequest {
  readonly id: string;
  readonly department: { readonly id: string; readonly key: string; readonly name: string };
  readonly state: RequestState;
  readonly opensAt: number;
  readonly dueOn: string;
  readonly closesAt: number;
  readonly answeredAt: number | null;
  readonly version: number;
  /** Calendar days since the due day; 0 unless it is late, or closed without an answer. */
  readonly daysLate: number;
  readonly heads: readonly string[];
  readonly deputies: readonly string[];
  readonly away: readonly Away[];
  /** Empty unless an answer is still wanted. */
  readonly owes: readonly OwedBy[];
  /** When somebody was first asked, and last reminded; null: not yet. */
  readonly askedAt: number | null;
  readonly nudgedAt: number | null;
  /** How often anybody was reminded. */
  readonly nudges: number;
  /** What planners decided about closing it, in order. */
  readonly closings: readonly (ClosingAct & { readonly byName: string | null })[];
  /** The last answer came after it had closed once: what opened it again. */
  readonly afterClosing: number | null;
}

/** A round with all departments that are asked, by name. */
export interface OwedRound {
  readonly roundId: string;
  readonly session: Session;
  readonly period: Period;
  readonly requests: readonly OwedRequest[];
}

export interface OwedRounds {
  /** Instant as of which all this is. */
  readonly asOf: number;
  /** The organization's zone. */
  readonly zone: string;
  /** The next session first, then those that are over, the latest first. */
  readonly rounds: readonly OwedRound[];
}

/** How many requests of a round are in each state. */
export function countsOf({ requests }: Pick<OwedRound, 'requests'>): Record<RequestState, number> {
  const counts = { planned: 0, open: 0, late: 0, answered: 0, closed: 0 };
  for (const { state } of requests) counts[state] += 1;
  return counts;
}

/** Whether anything in it can still be answered, or will be asked. */
export function isRunning({ requests }: Pick<OwedRound, 'requests'>): boolean {
  return requests.some(({ state }) => state !== 'closed');
}
