import type { LeadTime } from '../../calendar/domain/lead-time.js';
import type { Instant, PlainDate } from '../../calendar/domain/time.js';
import type { WorkingCalendar } from '../../calendar/domain/working-days.js';
import { dateAt, instantOf } from '../../calendar/domain/zones.js';
import { cutOffOf } from './cut-off.js';

/** A working week: whoever works two days of it meets the mail on one of them. Longer ago is forgotten. */
const ASKED_BEFORE = 5;
const REMINDED_BEFORE = 1;
/** Wall time, in the zone of who is asked. */
export const ASKED_AT = '09:00';

/** The days around the questions before a session. */
export interface QuestionTimes {
  readonly opensOn: PlainDate;
  readonly remindedOn: PlainDate;
  /** The day on which answers close, in the session's zone, and the instant. */
  readonly closesOn: PlainDate;
  readonly closesAt: Instant;
}

/**
 * People are asked five working days before the agenda is made up, and those who have not answered are reminded on the
 * working day before; then answers close, because the agenda says what they are.
 * @param said until when items are put forward, where somebody said so for this session
 * @param agenda when its agenda is mailed
 * @param calendar the organization's working days
 */
export function questionTimes(
  session: { readonly date: PlainDate; readonly zone: string; readonly startsAt: Instant },
  said: Instant | null,
  agenda: LeadTime | null,
  calendar: WorkingCalendar,
): QuestionTimes {
  const closesAt = cutOffOf(session, said, agenda, calendar);
  const closesOn = dateAt(closesAt, session.zone);
  return {
    opensOn: calendar.addWorkingDays(closesOn, -ASKED_BEFORE),
    remindedOn: calendar.addWorkingDays(closesOn, -REMINDED_BEFORE),
    ...{ closesOn, closesAt },
  };
}

/** When the first of them are asked, as the session's zone has it. */
export function opensAt({ opensOn }: QuestionTimes, zone: string): Instant {
  return instantOf(opensOn, ASKED_AT, zone);
}
