import { isPlainDate } from '../../calendar/domain/time.js';
import { UnknownZone } from '../../calendar/domain/errors.js';
import { normalizeZone } from '../../calendar/domain/zones.js';

/** One field of a command that is wrong, and what to do about it. */
export interface Problem {
  readonly field: string;
  readonly message: string;
  /** The same in Dutch, where a form shows it. */
  readonly dutch?: string;
}

/** What is wrong, in both languages where a form shows it. */
export type Wrong = string | Readonly<Record<'en' | 'nl', string>>;

/** No problem, or one of that field. */
export function problem(field: string, wrong: Wrong | null): Problem[] {
  if (wrong === null) return [];
  return [
    typeof wrong === 'string' ? { field, message: wrong } : { field, message: wrong.en, dutch: wrong.nl },
  ];
}

/** What is wrong with the days from which and until which something holds. */
export function problemsOfDays({ from, until }: { from: string; until: string | null }): Problem[] {
  const wrong = [
    ...problem('from', isPlainDate(from) ? null : notADate(from)),
    ...problem('until', until === null || isPlainDate(until) ? null : notADate(until)),
  ];
  if (wrong.length > 0 || until === null || from <= until) return wrong;
  return problem('until', {
    en: `It ends on ${until}, before it begins on ${from}. Give a later last day.`,
    nl: `Het eindigt op ${until}, voordat het begint op ${from}. Geef een latere laatste dag.`,
  });
}

/** What is wrong with a time zone; the zone rules must be loaded. */
export function problemOfZone(zone: string): string | null {
  try {
    normalizeZone(zone);
    return null;
  } catch (error) {
    if (error instanceof UnknownZone) return error.message;
    throw error;
  }
}

/** Why a text is no day. */
export function notADate(text: string): Exclude<Wrong, string> {
  return {
    en: `"${text}" is not a date of the calendar. Write it as YYYY-MM-DD, like 2027-01-31.`,
    nl: `“${text}” is geen datum van de kalender. Schrijf JJJJ-MM-DD, zoals 2027-01-31.`,
  };
}
