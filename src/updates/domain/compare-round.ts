import { type Closing, closingWith } from './closing.js';
import type { RoundDates } from './round-dates.js';

export interface KeptRequest extends RoundDates {
  readonly id: string;
  readonly departmentId: string;
  /** 0 while unanswered. */
  readonly version: number;
  /** What a planner decided last about closing it. */
  readonly closing?: Closing | null;
}

/** What has to be done to the requests of a round so that they are as planned. */
export interface RoundChange {
  readonly added: readonly ({ readonly departmentId: string } & RoundDates)[];
  readonly moved: readonly ({ readonly id: string } & RoundDates)[];
  /** Ids of requests nobody is to answer any more. */
  readonly dropped: readonly string[];
  /** When the last request of the round closes; null where there is none. */
  readonly until: number | null;
}

const DATES = ['opensAt', 'dueOn', 'dueAt', 'closesAt'] as const;

/**
 * Compares kept requests with planned ones. Requests that have closed are history and left alone; one that was answered
 * stays even if its department is not asked any more. What a planner decided about closing holds.
 *
 * @param planned dates by department id
 */
export function compareRound(
  kept: readonly KeptRequest[],
  planned: ReadonlyMap<string, RoundDates>,
  now: number,
): RoundChange {
  const known = new Set(kept.map(({ departmentId }) => departmentId));
  const open = kept.filter(({ closesAt }) => closesAt > now);
  const dropped = open.filter(({ departmentId, version }) => !planned.has(departmentId) && version === 0);
  const moved = open.flatMap((request) => {
    const own = planned.get(request.departmentId);
    const dates = own && { ...own, closesAt: closingWith(own.closesAt, request.closing) };
    return dates && DATES.some((field) => dates[field] !== request[field])
      ? [{ id: request.id, ...dates }]
      : [];
  });
  const added = [...planned]
    .filter(([departmentId, { closesAt }]) => !known.has(departmentId) && closesAt > now)
    .map(([departmentId, dates]) => ({ departmentId, ...dates }));
  const gone = new Set(dropped.map(({ id }) => id));
  const newDates = new Map(moved.map((request) => [request.id, request.closesAt]));
  const closings = [
    ...kept.filter(({ id }) => !gone.has(id)).map(({ id, closesAt }) => newDates.get(id) ?? closesAt),
    ...added.map(({ closesAt }) => closesAt),
  ];
  return { added, moved, dropped: [...gone], until: latest(closings) };
}

export function latest(instants: readonly number[]): number | null {
  return instants.length === 0 ? null : Math.max(...instants);
}
