import { addDays, type PlainDate } from '../../calendar/domain/time.js';
import type { WorkingCalendar } from '../../calendar/domain/working-days.js';
import { instantOf } from '../../calendar/domain/zones.js';

/** Wall time of a reminder of an action, in the recipient's zone. */
export const ACTION_REMINDED_AT = '09:00';

/** Working days before the day of an action on which whoever does it is reminded. */
const REMINDED_BEFORE = 2;
/** Working days after which nobody is reminded any more: what is still open stands on every agenda. */
const CLOSES_AFTER = 10;

/** When whoever does an action hears of it. */
export interface ActionDays {
  readonly before: PlainDate;
  /** Its own day, or the last working day up to it. */
  readonly on: PlainDate;
  /** The working day after its own, on which it is overdue. */
  readonly after: PlainDate;
  /** The last day on which anybody is reminded. */
  readonly closes: PlainDate;
}

/** The days of an action that is to be done by a day, in the organization's working days. */
export function actionDays(dueOn: PlainDate, calendar: WorkingCalendar): ActionDays {
  const on = calendar.previous(dueOn);
  return {
    before: calendar.addWorkingDays(on, -REMINDED_BEFORE),
    on,
    after: calendar.addWorkingDays(dueOn, 1),
    closes: calendar.addWorkingDays(dueOn, CLOSES_AFTER),
  };
}

/** The end of a day in a zone, as an instant (epoch milliseconds). */
export function endOfDay(date: PlainDate, zone: string): number {
  return instantOf(addDays(date, 1), '00:00', zone);
}

/**
 * The last day on which anybody is reminded of any of some actions, and its end, in the shape of what other occasions
 * lead up to; null where there are none.
 */
export function actionsClose(
  actions: readonly { readonly dueOn: PlainDate }[],
  calendar: WorkingCalendar,
  zone: string,
): { readonly date: PlainDate; readonly startsAt: number } | null {
  const [last] = actions
    .map(({ dueOn }) => actionDays(dueOn, calendar).closes)
    .sort()
    .reverse();
  return last === undefined ? null : { date: last, startsAt: endOfDay(last, zone) };
}
