import { UnknownCountry, UnknownRegion } from '../calendar/calendar.errors.js';
import { checkRegion } from '../calendar/holidays.js';
import type { Problem } from './domain/problem.js';

/** What is wrong with where public holidays come from; `prefix` stands before the fields' names. */
export function problemsOfPlace(
  { country, region }: { readonly country: string; readonly region: string | null },
  prefix = '',
): Problem[] {
  try {
    checkRegion(country, region);
    return [];
  } catch (error) {
    if (error instanceof UnknownCountry) return [{ field: `${prefix}country`, message: error.message }];
    if (error instanceof UnknownRegion) return [{ field: `${prefix}region`, message: error.message }];
    throw error;
  }
}
