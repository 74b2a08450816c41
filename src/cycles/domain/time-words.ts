import {
  addDays,
  dayOfMonth,
  dayOfWeek,
  MINUTE,
  monthOf,
  type PlainDate,
  yearOf,
} from '../../calendar/domain/time.js';
import { wallTimeAt } from '../../calendar/domain/zones.js';
import type { SessionTime } from './planned-session.js';
import { startsOf } from './session-days.js';
import { monthName, type Language } from './session-words.js';

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
  nl: 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'.split(' '),
};

/**
 * When a session takes place, for one reader: in the reader's own time and, where that differs, in the session's too:
 * `Wednesday 3 February 2027, 09:00–10:30 (15:00 in Amsterdam)`. Of several days:
 * `Thursday 8 and Friday 9 April 2027, each day 09:00–17:00`.
 *
 * @param readerZone IANA zone of whoever reads it
 */
export function timeWords(session: SessionTime, readerZone: string, language: Language): string {
  const starts = startsOf(session);
  const startsAt = starts[0] ?? 0;
  const start = wallTimeAt(startsAt, readerZone);
  const there = wallTimeAt(startsAt, session.zone);
  const own = spanWords(starts, session.minutes, readerZone, language);
  if (start.date === there.date && start.time === there.time) return own;
  const day = start.date === there.date ? '' : `${dateWords(there.date, language)}, `;
  return `${own} (${day}${there.time} in ${placeOfZone(session.zone)})`;
}

/**
 * The wall time of one zone: `Wednesday 3 February 2027, 09:00–10:30`.
 * @param starts of each day, in epoch milliseconds
 */
export function spanWords(
  starts: readonly number[],
  minutes: number,
  zone: string,
  language: Language,
): string {
  const days = starts.map((startsAt) => ({
    date: wallTimeAt(startsAt, zone).date,
    span: `${wallTimeAt(startsAt, zone).time}–${wallTimeAt(startsAt + minutes * MINUTE, zone).time}`,
  }));
  const [first, ...others] = days;
  const last = others.at(-1);
  if (!first || !last) return days.map(({ date, span }) => `${dateWords(date, language)}, ${span}`).join('');
  // Where the clocks of this zone change on the way, each day has its own time.
  if (others.some(({ span }) => span !== first.span))
    return days.map(({ date, span }) => `${dateWords(date, language)}, ${span}`).join('; ');
  const dates = datesWords(first.date, last.date, language);
  return `${dates}, ${EACH_DAY[language]} ${first.span}`;
}

/** Days in a row: `Thursday 8 and Friday 9 April 2027`, `woensdag 7 t/m vrijdag 9 april 2027`; one day as `dateWords`. */
export function datesWords(first: PlainDate, last: PlainDate, language: Language): string {
  if (first === last) return dateWords(first, language);
  const between = addDays(first, 1) === last ? AND[language] : UNTIL[language];
  const year = yearOf(first) === yearOf(last) ? '' : ` ${yearOf(first)}`;
  const month =
    year === '' && monthOf(first) === monthOf(last) ? '' : ` ${monthName(monthOf(first), language)}`;
  return `${weekdayWords(first, language)}${month}${year} ${between} ${dateWords(last, language)}`;
}

const EACH_DAY: Readonly<Record<Language, string>> = { en: 'each day', nl: 'elke dag' };
const AND: Readonly<Record<Language, string>> = { en: 'and', nl: 'en' };
const UNTIL: Readonly<Record<Language, string>> = { en: 'to', nl: 't/m' };

/** `Wednesday 3 February 2027`, `woensdag 3 februari 2027`. */
export function dateWords(date: string, language: Language): string {
  return `${weekdayWords(date, language)} ${monthName(monthOf(date), language)} ${yearOf(date)}`;
}

/** `Wednesday 3` */
function weekdayWords(date: string, language: Language): string {
  return `${WEEKDAYS[language][dayOfWeek(date) - 1] ?? ''} ${dayOfMonth(date)}`;
}

/** The place that gives a zone its name: `America/Argentina/Buenos_Aires` is `Buenos Aires`. */
export function placeOfZone(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}
