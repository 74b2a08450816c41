import { addDays, DAY } from '../../calendar/domain/time.js';
import type { WorkingCalendar } from '../../calendar/domain/working-days.js';
import { instantOf } from '../../calendar/domain/zones.js';
import type { Position } from './stance.js';

/** A goal is talked over with the departments, put before them, and later looked at again: each time they are asked. */
export type AskingRound = 'discussion' | 'endorsement' | 'revalidation';

/** One thing that a department said. */
interface Said {
  readonly position: Position | null;
  readonly revision: number;
  readonly at: number;
}

/**
 * Whether a department is asked: all are, but of a goal in force that was reworded only those that had taken a position
 * on it.
 */
export function isAsked(
  { reworded }: { readonly reworded: boolean },
  said: readonly Pick<Said, 'position'>[],
): boolean {
  return !reworded || said.some(({ position }) => position !== null);
}

/**
 * When a department answered what it is asked; null while it has not. Put before the departments, a goal wants a position
 * on its present words; talked over, a word since then; looked at again, a position since then.
 *
 * @param said all it said, in order of time
 * @param worded number of the revision since which the goal reads as it does
 */
export function answeredAt(
  { round, askedAt }: { readonly round: AskingRound; readonly askedAt: number },
  worded: number,
  said: readonly Said[],
): number | null {
  if (round === 'discussion') return said.find(({ at }) => at >= askedAt)?.at ?? null;
  const last = said.at(-1);
  // What it said last holds: one that takes its position back is asked again.
  if (!last || last.position === null || last.revision < worded) return null;
  return round === 'endorsement' || last.at >= askedAt ? last.at : null;
}

/** Working days after which who has not answered is reminded. */
export const REMINDED_AFTER = [3, 6] as const;
/** Wall time of a reminder, in the recipient's zone. */
export const REMINDED_AT = '09:00';
/** Working days after which nobody is reminded any more; an answer is welcome as long as the goal is open. */
const CLOSES_AFTER = 10;

/** The last day on which anybody is reminded, counted from the day on which the departments are asked. */
export function closingDay(askedOn: string, calendar: WorkingCalendar): string {
  return calendar.addWorkingDays(askedOn, CLOSES_AFTER);
}

/** The end of that day, as an instant (epoch milliseconds). */
export function closingInstant(closesOn: string, zone: string): number {
  return instantOf(addDays(closesOn, 1), '00:00', zone);
}

const GRACE = 28 * DAY;

/** Whoever opens the link after the last reminder may still answer as long as nothing is decided, for so long. */
export function openUntil({ closesOn }: { readonly closesOn: string }, zone: string): number {
  return closingInstant(closesOn, zone) + GRACE;
}
