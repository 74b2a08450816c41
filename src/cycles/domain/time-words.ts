import { dayOfMonth, dayOfWeek, monthOf, yearOf, MINUTE } from '../../calendar/domain/time.js';
import { instantOf, wallTimeAt } from '../../calendar/domain/zones.js';
import type { SessionTime } from './planned-session.js';
import { monthName, type Language } from './session-words.js';

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
  nl: 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'.split(' '),
};

/**
 * When a session takes place, for one reader: in the reader's own time and, where that differs, in the session's too:
 * `Wednesday 3 February 2027, 09:00–10:30 (15:00 in Amsterdam)`.
 *
 * @param readerZone IANA zone of whoever reads it
 */
export function timeWords(session: SessionTime, readerZone: string, language: Language): string {
  const startsAt = instantOf(session.date, session.time, session.zone);
  const start = wallTimeAt(startsAt, readerZone);
  const there = wallTimeAt(startsAt, session.zone);
  const own = spanWords(startsAt, session.minutes, readerZone, language);
  if (start.date === there.date && start.time === there.time) return own;
  const day = start.date === there.date ? '' : `${dateWords(there.date, language)}, `;
  return `${own} (${day}${there.time} in ${placeOfZone(session.zone)})`;
}

/** The wall time of one zone: `Wednesday 3 February 2027, 09:00–10:30`. */
export function spanWords(startsAt: number, minutes: number, zone: string, language: Language): string {
  const start = wallTimeAt(startsAt, zone);
  const end = wallTimeAt(startsAt + minutes * MINUTE, zone);
  return `${dateWords(start.date, language)}, ${start.time}–${end.time}`;
}

/** `Wednesday 3 February 2027`, `woensdag 3 februari 2027`. */
export function dateWords(date: string, language: Language): string {
  const weekday = WEEKDAYS[language][dayOfWeek(date) - 1] ?? '';
  return `${weekday} ${dayOfMonth(date)} ${monthName(monthOf(date), language)} ${yearOf(date)}`;
}

/** The place that gives a zone its name: `America/Argentina/Buenos_Aires` is `Buenos Aires`. */
export function placeOfZone(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}
