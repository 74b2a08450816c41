import { wallTimeAt } from '../../calendar/domain/zones.js';
import { type DateStyle, formatDate, formatDateTime } from '../../platform/pages/format-date.js';
import type { Locale } from '../../platform/pages/locale.js';

/** Whose wall and whose words. */
export interface Reader {
  readonly zone: string;
  readonly locale: Locale;
}

/** An instant as the reader's wall shows it: `Tue 2 Feb, 14:03`. */
export function momentWords(instant: number, { zone, locale }: Reader, style: DateStyle = 'day'): string {
  const { date, time } = wallTimeAt(instant, zone);
  return formatDateTime(date, time, locale, style);
}

/** The day alone: `Tue 2 Feb`. */
export function dayWords(instant: number, { zone, locale }: Reader, style: DateStyle = 'day'): string {
  return formatDate(wallTimeAt(instant, zone).date, locale, style);
}
