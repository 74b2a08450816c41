import { NoWorkingDay } from '../calendar/domain/errors.js';
import { problem, type Problem } from '../organizations/domain/problem.js';

const words = {
  en: 'With this, more than a year would go by without a working day, and no session could be planned. Leave some days.',
  nl: 'Zo zou er meer dan een jaar zonder werkdag zijn, en kan geen sessie worden gepland. Laat dagen over.',
};

/** An error of the calendar as the problem of a field. Throws every other. */
export function noDayLeft(error: unknown, field: string): Problem[] {
  if (error instanceof NoWorkingDay) return problem(field, words);
  throw error;
}
