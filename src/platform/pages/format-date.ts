import type { Locale } from './locale.js';

/**
 * - `short`: 3 Feb 2027
 * - `long`: Wednesday 3 February 2027
 * - `day`: Wed 3 Feb
 * - `month`: February 2027
 */
export type DateStyle = 'short' | 'long' | 'day' | 'month';

const OPTIONS: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  day: { weekday: 'short', day: 'numeric', month: 'short' },
  month: { month: 'long', year: 'numeric' },
};

/** English is written with the day before the month and without a comma, as in Dutch. */
const TAGS: Record<Locale, string> = { en: 'en-GB', nl: 'nl-NL' };

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: Locale, style: DateStyle): Intl.DateTimeFormat {
  const key = `${locale} ${style}`;
  let found = formatters.get(key);
  if (found === undefined) {
    // A wall date is formatted as if it were UTC: no real zone is ever asked of Intl, whose rules lag.
    found = new Intl.DateTimeFormat(TAGS[locale], { ...OPTIONS[style], timeZone: 'UTC' });
    formatters.set(key, found);
  }
  return found;
}

/** A date (`YYYY-MM-DD`) as people write it. */
export function formatDate(date: string, locale: Locale, style: DateStyle = 'short'): string {
  return formatter(locale, style)
    .format(Date.parse(`${date}T00:00:00Z`))
    .replaceAll(',', '');
}

/** A wall time (`HH:MM`) in 24 hours, alike in both languages; seconds are dropped. */
export function formatTime(time: string): string {
  return time.slice(0, 5);
}

/** A date with a wall time: `Wednesday 3 February 2027, 09:00`. */
export function formatDateTime(
  date: string,
  time: string,
  locale: Locale,
  style: DateStyle = 'short',
): string {
  return `${formatDate(date, locale, style)}, ${formatTime(time)}`;
}
