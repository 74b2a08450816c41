import { daysBetween } from '../../calendar/domain/time.js';
import type { ProjectState } from './moves.js';

/** What flags are found from. Dates are `YYYY-MM-DD`. */
export interface Flaggable {
  readonly state: ProjectState;
  /** Since when it is in that state. */
  readonly since: string;
  /** The day of its latest move or report. */
  readonly heardOn: string;
  readonly estimatedHours: number;
  readonly estimatedMoney: number;
  readonly spentHours: number;
  readonly spentMoney: number;
  readonly customersTouched: number;
  readonly stopOn: string | null;
  readonly capMoney: number | null;
  readonly capHours: number | null;
  readonly capCustomers: number | null;
}

/**
 * What is to be seen to. `past-stop`: an experiment that goes on after the day on which it was to stop; `over-cap`: one
 * that cost, or touched, more than was risked; `long-wait`: four weeks and more; `quiet`: nobody said anything for six
 * weeks; `over-estimate`: it cost more than was thought.
 */
export const FLAGS = ['past-stop', 'over-cap', 'long-wait', 'quiet', 'over-estimate'] as const;
export type Flag = (typeof FLAGS)[number];

/** A wait of so many days has outlived a monthly session: the next one hears of it. */
export const LONG_WAIT_DAYS = 28;
/** After so many days without a word, whatever state was told is a guess. */
export const QUIET_DAYS = 42;

/** For how many days it has been waiting; null where it does not wait. */
export function daysWaiting(
  { state, since }: Pick<Flaggable, 'state' | 'since'>,
  today: string,
): number | null {
  return state === 'waiting' ? Math.max(0, daysBetween(since, today)) : null;
}

/** What is to be seen to at a project on a day, in the order of `FLAGS`; of what is over, only what it cost. */
export function flagsOf(project: Flaggable, today: string): Flag[] {
  const { state, stopOn, spentMoney, spentHours, customersTouched } = project;
  const isUnderWay = state === 'running' || state === 'waiting';
  const isOpen = isUnderWay || state === 'proposed';
  const above = (spent: number, cap: number | null) => cap !== null && spent > cap;
  const isFound: Readonly<Record<Flag, boolean>> = {
    'past-stop': isUnderWay && stopOn !== null && stopOn < today,
    'over-cap':
      above(spentMoney, project.capMoney) ||
      above(spentHours, project.capHours) ||
      above(customersTouched, project.capCustomers),
    'long-wait': (daysWaiting(project, today) ?? 0) >= LONG_WAIT_DAYS,
    quiet: isOpen && daysBetween(project.heardOn, today) > QUIET_DAYS,
    'over-estimate': spentHours > project.estimatedHours || spentMoney > project.estimatedMoney,
  };
  return FLAGS.filter((flag) => isFound[flag]);
}
