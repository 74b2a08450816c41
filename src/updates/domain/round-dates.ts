import { leadDate } from '../../calendar/domain/lead-time.js';
import { addDays, type Instant, type PlainDate } from '../../calendar/domain/time.js';
import type { WorkingCalendar } from '../../calendar/domain/working-days.js';
import { instantOf } from '../../calendar/domain/zones.js';
import type { UpdateRules } from '../../cycles/domain/rhythm.js';

/** When a department is asked, when its update is owed, and until when it may be given and revised. */
export interface RoundDates {
  readonly opensAt: Instant;
  /** The last day on which an update is in time. */
  readonly dueOn: PlainDate;
  /** From this instant on an update that is missing is overdue. */
  readonly dueAt: Instant;
  readonly closesAt: Instant;
}

/**
 * The dates of one department's request, counted from the session's local date in the department's working days; times
 * of day are the organization's (design decisions 3 and 12). Due is the whole due day, but never later than closing.
 * Closing is the session's start, or whatever the rhythm says, which may be after the session: notices end at closing.
 *
 * @param zone the organization's
 * @throws InvalidRule, NoWorkingDay as `leadDate` does
 */
export function roundDates(
  session: { readonly date: PlainDate; readonly startsAt: Instant },
  rules: Pick<UpdateRules, 'opens' | 'due' | 'closes'>,
  calendar: WorkingCalendar,
  zone: string,
): RoundDates {
  const { opens, due, closes } = rules;
  const closesAt = closes
    ? instantOf(leadDate(session.date, closes, calendar), closes.at, zone)
    : session.startsAt;
  const dueOn = leadDate(session.date, due, calendar);
  return {
    opensAt: instantOf(leadDate(session.date, opens, calendar), opens.at, zone),
    dueOn,
    dueAt: Math.min(instantOf(addDays(dueOn, 1), '00:00', zone), closesAt),
    closesAt,
  };
}
