import { leadDate, type LeadTime } from '../../calendar/domain/lead-time.js';
import type { Instant, PlainDate } from '../../calendar/domain/time.js';
import type { WorkingCalendar } from '../../calendar/domain/working-days.js';
import { instantOf } from '../../calendar/domain/zones.js';

/** When an agenda is made up: as somebody said, else when it is mailed, else when the session starts; never after that. */
export function cutOffOf(
  session: { readonly date: PlainDate; readonly zone: string; readonly startsAt: Instant },
  said: Instant | null,
  agenda: LeadTime | null,
  calendar: WorkingCalendar,
): Instant {
  const { date, zone, startsAt } = session;
  if (said !== null) return Math.min(said, startsAt);
  if (agenda === null) return startsAt;
  return Math.min(instantOf(leadDate(date, agenda, calendar), agenda.at, zone), startsAt);
}
