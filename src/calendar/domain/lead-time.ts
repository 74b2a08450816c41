import { InvalidRule } from './errors.js';
import { addDays, type PlainDate, type PlainTime } from './time.js';
import { applyDayOff, type DayOffPolicy, type WorkingCalendar } from './working-days.js';

/**
 * How long before or after an occasion something happens, and at what local time: `{ before: 5, unit: 'working-days',
 * at: '09:00' }`. Exactly one of `before` and `after` is given, as a whole number from 0; 0 is the day itself.
 */
export interface LeadTime {
  readonly before?: number | undefined;
  readonly after?: number | undefined;
  readonly unit: 'days' | 'working-days';
  /** Wall time; in whose zone is decided by whoever asks. */
  readonly at: PlainTime;
  /** Moves a date that lands on a day off; without it the date stays where it lands. */
  readonly dayOff?: DayOffPolicy | undefined;
}

/** Longer leads than this are taken for a mistake. */
export const LONGEST_LEAD = 366;

/**
 * The date a lead time names, counted from the occasion's local date on the calendar: seven days before is the same
 * weekday of the week before, whatever the clocks do in between. Working days are the calendar's; the occasion's own
 * date never counts as one of them. Throws `InvalidRule` and `NoWorkingDay`.
 */
export function leadDate(occasionDate: PlainDate, lead: LeadTime, calendar: WorkingCalendar): PlainDate {
  const days = signedDays(lead);
  const date =
    lead.unit === 'working-days' && days !== 0
      ? calendar.addWorkingDays(occasionDate, days)
      : addDays(occasionDate, days);
  return applyDayOff(date, lead.dayOff ?? 'keep', calendar);
}

/** The days of a lead as one number, negative before the occasion. Throws `InvalidRule`. */
function signedDays({ before, after }: LeadTime): number {
  const days = after ?? before;
  if (days === undefined || (before !== undefined && after !== undefined)) {
    throw new InvalidRule('A lead time says either "before" or "after".');
  }
  if (!Number.isInteger(days) || days < 0 || days > LONGEST_LEAD) {
    throw new InvalidRule(`A lead time is a whole number of days from 0 to ${LONGEST_LEAD}, not ${days}.`);
  }
  return before === undefined || days === 0 ? days : -days;
}
