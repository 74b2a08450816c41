import { addDays } from '../../calendar/domain/time.js';
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

/** When something of one or several days begins each day: `Tue 2 Feb, 14:00`, `Thu 8 Apr – Fri 9 Apr, 09:00`. */
export function daysWords(
  {
    date,
    time,
    days = 1,
  }: { readonly date: string; readonly time: string; readonly days?: number | undefined },
  locale: Locale,
  style: DateStyle = 'day',
): string {
  const from = days === 1 ? '' : `${formatDate(date, locale, style)} – `;
  return `${from}${formatDateTime(addDays(date, days - 1), time, locale, style)}`;
}

/** How a date is written beside a year's: one that lies outside of it says in which year it is. */
export function styleBeside(
  date: string,
  { startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string },
): DateStyle {
  return date < startsOn || date > endsOn ? 'short' : 'day';
}

/** The day alone: `Tue 2 Feb`. */
export function dayWords(instant: number, { zone, locale }: Reader, style: DateStyle = 'day'): string {
  return formatDate(wallTimeAt(instant, zone).date, locale, style);
}
