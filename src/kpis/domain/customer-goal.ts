import { isPlainDate } from '../../calendar/domain/time.js';
import { LONGEST_STATEMENT, problemOfText } from '../../goals/domain/goal.js';
import { problemOfKey } from '../../organizations/domain/names.js';
import { problem, type Problem, type Wrong } from '../../organizations/domain/problem.js';

/** What customers bring when the common goal is reached: the level between it and the KPIs. */
export const CUSTOMER_GOAL_KINDS = ['revenue', 'customers', 'lifetime-value', 'satisfaction'] as const;
export type CustomerGoalKind = (typeof CUSTOMER_GOAL_KINDS)[number];

/** All of a customer goal, as files and the API say it. */
export interface CustomerGoalCommand {
  readonly key: string;
  /** Key of the common goal it follows from. */
  readonly goal: string;
  readonly kind: CustomerGoalKind;
  readonly statement: string;
  /** What is aimed at, in words; null where a measure says it. */
  readonly target: string | null;
  /** Key of the KPI or measure whose plan says what is aimed at. */
  readonly measure: string | null;
  /** E-mail address of whoever answers for it. */
  readonly owner: string | null;
  /** Keys of the KPIs that serve it. */
  readonly kpis: readonly string[];
  /** The last day on which it holds (`YYYY-MM-DD`); null while it does. */
  readonly until: string | null;
}

const UNWRITTEN = {
  en: 'Say what is to be reached, in one sentence.',
  nl: 'Zeg in één zin wat er bereikt moet worden.',
};
const AIMLESS = {
  en: 'Say what you aim at: write it down, or choose the measure that says it.',
  nl: 'Zeg waar je op mikt: schrijf het op, of kies de meting die het zegt.',
};

/** What is wrong with a customer goal by itself; what it refers to is left to the service. */
export function problemsOfCustomerGoal(command: CustomerGoalCommand): Problem[] {
  const { key, statement, target, measure, kpis, until } = command;
  return [
    ...problem('key', problemOfKey(key)),
    ...problem('statement', problemOfStatement(statement)),
    ...problem('target', target === null && measure === null ? AIMLESS : null),
    ...problem('target', target === null ? null : problemOfText(target, LONGEST_STATEMENT)),
    ...problem('kpis', problemOfTwice(kpis)),
    ...problem('until', problemOfUntil(until)),
  ];
}

/** What is wrong with one sentence that says what is to be reached. */
export function problemOfStatement(statement: string): Wrong | null {
  return statement.trim() === '' ? UNWRITTEN : problemOfText(statement, LONGEST_STATEMENT);
}

/** What is wrong with the last day of something; null where nothing is. */
export function problemOfUntil(until: string | null): Wrong | null {
  if (until === null || isPlainDate(until)) return null;
  return {
    en: `"${until}" is not a date of the calendar. Write it as YYYY-MM-DD, like 2027-01-31.`,
    nl: `“${until}” is geen datum van de kalender. Schrijf JJJJ-MM-DD, zoals 2027-01-31.`,
  };
}

/** Keys of which one is listed twice. */
export function problemOfTwice(keys: readonly string[]): Wrong | null {
  const again = keys.find((key, index) => keys.indexOf(key) < index);
  if (again === undefined) return null;
  return {
    en: `"${again}" is listed twice. Name it once.`,
    nl: `“${again}” staat er twee keer. Noem het één keer.`,
  };
}

/** The form in which it is kept: an empty text is none. */
export function tidyCustomerGoal(command: CustomerGoalCommand): CustomerGoalCommand {
  const target = command.target?.trim() ?? '';
  return { ...command, statement: command.statement.trim(), target: target === '' ? null : target };
}
