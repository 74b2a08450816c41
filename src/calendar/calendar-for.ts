import { workingCalendar, type Closure, type WorkingCalendar } from './domain/working-days.js';
import { checkRegion, publicHolidays } from './holidays.js';

export interface WorkingDaySettings {
  /** ISO 3166-1, two letters; null where public holidays are not known, and all days off are closures. */
  readonly country: string | null;
  /** A part of the country with holidays of its own, or null. */
  readonly region: string | null;
  /** ISO weekdays, Monday is 1. */
  readonly workingDays: readonly number[];
  readonly closures: readonly Closure[];
  /** The language of the holidays' names, `en` if left out. */
  readonly language?: string;
}

/**
 * The working days of an organization, or of a department with settings of its own. Holidays are looked up a year at a
 * time when a date of that year is first asked about. Throws `UnknownCountry`, `UnknownRegion` and `NoWorkingDay`.
 */
export function calendarFor(settings: WorkingDaySettings): WorkingCalendar {
  const { country, region, workingDays, closures, language = 'en' } = settings;
  if (country !== null) checkRegion(country, region);
  return workingCalendar({
    workingDays,
    closures,
    holidays: country === null ? [] : (year) => publicHolidays(country, region, year, language),
  });
}
