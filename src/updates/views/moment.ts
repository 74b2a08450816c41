import { wallTimeAt } from '../../calendar/domain/zones.js';
import { formatDate, formatDateTime, formatTime } from '../../platform/pages/format-date.js';
import type { UpdateForm } from '../update-form.js';

type Reader = Pick<UpdateForm['person'], 'locale' | 'zone'>;

/** An instant as its reader's wall shows it: `Tue 2 Feb, 14:03`. */
export function momentFor(instant: number, { zone, locale }: Reader): string {
  const { date, time } = wallTimeAt(instant, zone);
  return formatDateTime(date, time, locale, 'day');
}

/** The time of day alone. */
export function clockFor(instant: number, { zone }: Reader): string {
  return formatTime(wallTimeAt(instant, zone).time);
}

export function dayFor(date: string, { locale }: Reader): string {
  return formatDate(date, locale, 'long');
}
