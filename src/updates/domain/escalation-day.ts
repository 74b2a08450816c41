import { leadDate } from '../../calendar/domain/lead-time.js';
import { addDays, laterOf, type PlainDate } from '../../calendar/domain/time.js';
import type { WorkingCalendar } from '../../calendar/domain/working-days.js';
import type { Escalation } from '../../cycles/domain/rhythm.js';

/**
 * The day on which somebody hears of an update that is late, counted in their calendar: from the session's date or from
 * the due day, but never before a working day has begun since it was due.
 */
export function escalationDay(
  escalation: Escalation,
  { sessionDate, dueOn }: { readonly sessionDate: PlainDate; readonly dueOn: PlainDate },
  calendar: WorkingCalendar,
): PlainDate {
  if ('afterDue' in escalation) {
    const { afterDue, unit } = escalation;
    return unit === 'working-days'
      ? calendar.addWorkingDays(dueOn, afterDue)
      : calendar.next(addDays(dueOn, afterDue));
  }
  return laterOf(leadDate(sessionDate, escalation, calendar), calendar.next(addDays(dueOn, 1)));
}
