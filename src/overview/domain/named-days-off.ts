import { daysBetween, type PlainDate } from '../../calendar/domain/time.js';
import type { DayOff } from '../../calendar/domain/working-days.js';

/** Days off of one name that follow each other. */
export interface NamedDaysOff {
  readonly from: PlainDate;
  readonly until: PlainDate;
  readonly name: string;
}

/** Holidays and closures among the days, in order; plain weekends are no news. */
export function namedDaysOff(
  days: readonly PlainDate[],
  reasonOff: (date: PlainDate) => DayOff | null,
): NamedDaysOff[] {
  const found: NamedDaysOff[] = [];
  for (const date of days) {
    const off = reasonOff(date);
    if (off === null || off === 'weekend') continue;
    const name = 'holiday' in off ? off.holiday : off.closure;
    const last = found.at(-1);
    if (last?.name === name && daysBetween(last.until, date) === 1) {
      found[found.length - 1] = { ...last, until: date };
    } else {
      found.push({ from: date, until: date, name });
    }
  }
  return found;
}
