import { addMonths } from '../../calendar/domain/time.js';

/** What flags are found from. Dates are `YYYY-MM-DD`. */
export interface Flaggable {
  /** Ids of the departments that own it, of those there are. */
  readonly departmentIds: readonly string[];
  readonly promise: string | null;
  readonly expectedOn: string | null;
  /** How many KPIs pay another department for what hurts there. */
  readonly conflicts?: number;
  readonly needs: readonly {
    readonly ownerId: string | null;
    readonly dueOn: string | null;
    readonly doneOn: string | null;
  }[];
}

/**
 * What is wrong at a touchpoint. `no-owner`: it falls between departments; `two-owners`: they fight for the customer;
 * `no-means`: a promise that nobody is given the means to keep; `late-means`: given later than was said;
 * `reward-conflict`: another department is paid for what hurts there;
 * `old-expectation`: what customers expected a year ago and more; `no-expectation`: nobody asked them.
 */
export const FLAGS = [
  'no-owner',
  'two-owners',
  'no-means',
  'late-means',
  'reward-conflict',
  'old-expectation',
  'no-expectation',
] as const;
export type Flag = (typeof FLAGS)[number];

/** After so many months what customers expect is to be asked again. */
const EXPECTATION_MONTHS = 12;

type Need = Flaggable['needs'][number];

/** It is there, or somebody sees to it by a day. */
const isSeenTo = ({ ownerId, dueOn, doneOn }: Need) =>
  doneOn !== null || (ownerId !== null && dueOn !== null);

/** What is to be seen to at a touchpoint on a day, in the order of `FLAGS`. */
export function flagsOf(
  { departmentIds, promise, expectedOn, needs, conflicts = 0 }: Flaggable,
  today: string,
): Flag[] {
  const isFound: Readonly<Record<Flag, boolean>> = {
    'no-owner': departmentIds.length === 0,
    'two-owners': departmentIds.length > 1,
    'no-means': promise !== null && !(needs.length > 0 && needs.every(isSeenTo)),
    'late-means': needs.some(({ dueOn, doneOn }) => doneOn === null && dueOn !== null && dueOn < today),
    'reward-conflict': conflicts > 0,
    'old-expectation': expectedOn !== null && addMonths(expectedOn, EXPECTATION_MONTHS) < today,
    'no-expectation': expectedOn === null,
  };
  return FLAGS.filter((flag) => isFound[flag]);
}
