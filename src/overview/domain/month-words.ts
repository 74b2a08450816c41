import { dayOfMonth, monthOf, yearOf } from '../../calendar/domain/time.js';
import { type Language, monthName } from '../../cycles/domain/session-words.js';

const SHORT: Readonly<Record<Language, readonly string[]>> = {
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
  nl: 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' '),
};

interface Month {
  readonly number: number;
  readonly startsOn: string;
}

/** `Mar`, `mrt`; a month of four or five weeks by its number: `M3`. */
export function shortMonth({ number, startsOn }: Month, language: Language): string {
  return dayOfMonth(startsOn) === 1 ? shortMonthName(monthOf(startsOn), language) : `M${number}`;
}

/** 3 is `Mar`, `mrt`. */
export function shortMonthName(month: number, language: Language): string {
  return SHORT[language][month - 1] ?? String(month);
}

/** `Mar 2027`, `mrt 2027`, where there is little room. */
export function shortMonthOfYear(month: Month, language: Language): string {
  return `${shortMonth(month, language)} ${yearOf(month.startsOn)}`;
}

/** A stretch of days that may be a calendar month: `December 2026`; null where it is none. */
export function calendarMonth(
  { startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string },
  language: Language,
): string | null {
  if (dayOfMonth(startsOn) !== 1 || startsOn.slice(0, 7) !== endsOn.slice(0, 7)) return null;
  const name = monthName(monthOf(startsOn), language);
  return `${name} ${yearOf(startsOn)}`;
}
