import { type FiscalYear, periodsOf } from '../../calendar/domain/fiscal-year.js';
import type { GoalCommand } from '../../goals/domain/goal.js';
import type { GoalToCheck } from './file-to-check.js';

/** What a goal of the file asks of the room `goals`; without a horizon it holds to the end of its cycle. */
export function goalCommandOf(goal: GoalToCheck, fiscal: FiscalYear): GoalCommand {
  const { key, cycle, statement, why, customer, owner, mandate } = goal;
  const horizon = goal.horizon ?? periodsOf(fiscal, cycle).endsOn;
  return { key, year: cycle, statement, why, customer, horizon, owner, mandate };
}
