import type { DateRule } from './date-rule.js';

export interface RuleProblem {
  readonly field: 'nth' | 'weekday' | 'day' | 'month';
  readonly message: string;
  /** The same in Dutch, where a form shows it. */
  readonly dutch: string;
}

/** No session is planned further from its period than this. */
export const FARTHEST_MONTH = 24;
/** The days of the longest month: no month has more working days, and none a later day. */
export const LONGEST_MONTH = 31;

/** What is wrong with a rule whatever the calendar: it names a day that no month has. Empty when nothing is. */
export function problemsOfDateRule(rule: DateRule): RuleProblem[] {
  const problems: RuleProblem[] = [];
  if (!isWhole(rule.month, -FARTHEST_MONTH, FARTHEST_MONTH)) {
    const message = `count months from the period's start, 1 is its first, 0 the one before; at most ${FARTHEST_MONTH} away`;
    const dutch = `tel maanden vanaf het begin van de periode, 1 is de eerste, 0 die ervoor; hooguit ${FARTHEST_MONTH} verder`;
    problems.push({ field: 'month', message, dutch });
  }
  if (rule.type === 'nth-weekday') {
    if (rule.nth !== 'last' && !isWhole(rule.nth, 1, 5)) {
      problems.push({
        field: 'nth',
        message: 'no month has that weekday so often; give 1 to 5, or last',
        dutch: 'geen maand heeft die weekdag zo vaak; geef 1 tot 5, of de laatste',
      });
    }
    if (!isWhole(rule.weekday, 1, 7)) {
      problems.push({
        field: 'weekday',
        message: 'give 1 for Monday to 7 for Sunday',
        dutch: 'geef 1 voor maandag tot 7 voor zondag',
      });
    }
  }
  if (
    rule.type === 'nth-working-day' &&
    (rule.nth === 0 || !isWhole(rule.nth, -LONGEST_MONTH, LONGEST_MONTH))
  ) {
    const message = `no month has that working day; give 1 to ${LONGEST_MONTH} from the start, or -1 to -${LONGEST_MONTH} from the end`;
    const dutch = `geen maand heeft die werkdag; geef 1 tot ${LONGEST_MONTH} vanaf het begin of vanaf het eind`;
    problems.push({ field: 'nth', message, dutch });
  }
  if (rule.type === 'day-of-month' && !isWhole(rule.day, 1, LONGEST_MONTH)) {
    problems.push({
      field: 'day',
      message: `give a day from 1 to ${LONGEST_MONTH}; in a shorter month its last day is taken`,
      dutch: `geef een dag van 1 tot ${LONGEST_MONTH}; in een kortere maand is het de laatste dag`,
    });
  }
  return problems;
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
