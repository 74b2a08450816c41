import { problemsOfDateRule, type RuleProblem } from './date-rule-problems.js';
import { resolveDateRule, type DateRule } from './date-rule.js';
import { periodsOf, periodsOfKind } from './fiscal-year.js';
import type { FiscalYear, PeriodKind } from './period.js';
import { workingCalendar } from './working-days.js';

/** How often a rule names a date in the periods it is meant for. */
export type RuleYield = 'always' | 'sometimes' | 'never';

/** Where a rule is to be used. */
export interface RuleUse {
  readonly fiscal: FiscalYear;
  readonly kind: PeriodKind;
  readonly workingDays: readonly number[];
}

/** After 28 years weekdays and leap days fall alike again (1901 to 2099), and all lengths of a year of weeks have come. */
const FIRST_YEAR = 2020;
const YEARS = 28;

/**
 * Tells beforehand how often a rule yields a date, holidays aside: a fifth Friday of the month sometimes, a fifth
 * Monday of a fiscal month of four weeks never. A rule with problems of its own never does.
 */
export function yieldOf(rule: DateRule, { fiscal, kind, workingDays }: RuleUse): RuleYield {
  if (problemsOfDateRule(rule).length > 0) return 'never';
  const calendar = workingCalendar({ workingDays, holidays: [], closures: [] });
  let dates = 0;
  let periods = 0;
  for (let year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year += 1) {
    for (const period of periodsOfKind(periodsOf(fiscal, year), kind)) {
      periods += 1;
      if ('date' in resolveDateRule(rule, period, fiscal, calendar)) dates += 1;
    }
  }
  return dates === 0 ? 'never' : dates === periods ? 'always' : 'sometimes';
}

/** True for a rule that names no date in any period of its use; it is to be refused. */
export function neverYields(rule: DateRule, use: RuleUse): boolean {
  return yieldOf(rule, use) === 'never';
}

/** Everything that is wrong with a rule, each with its field and the remedy; with its use, also that it never yields. */
export function validateDateRule(rule: DateRule, use?: RuleUse): RuleProblem[] {
  const problems = problemsOfDateRule(rule);
  if (problems.length > 0 || use === undefined || !neverYields(rule, use)) return problems;
  return [
    {
      field: 'nth',
      message: 'no period of this calendar has that day; choose an earlier one, or last',
      dutch: 'geen periode van deze kalender heeft die dag; kies een eerdere, of de laatste',
    },
  ];
}
