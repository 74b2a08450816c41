import { addDays } from '../../calendar/domain/time.js';
import type { WorkingCalendar } from '../../calendar/domain/working-days.js';
import { instantOf } from '../../calendar/domain/zones.js';

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
