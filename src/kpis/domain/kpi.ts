import { problemOfText } from '../../goals/domain/goal.js';
import { problemOfKey, problemOfName } from '../../organizations/domain/names.js';
import { problem, type Problem } from '../../organizations/domain/problem.js';
import { type Every, freshForOf } from './every.js';
import { problemsOfLink, type LinkCommand } from './link.js';
import { problemsOfPlan, type PlanCommand } from './plan-command.js';

export const NATURES = ['explicit', 'implicit'] as const;
export const TIMINGS = ['leading', 'lagging'] as const;
export const DIRECTIONS = ['higher', 'lower', 'band'] as const;
export type Direction = (typeof DIRECTIONS)[number];
/** The four of Kaplan and Norton's balanced scorecard. */
export const PERSPECTIVES = ['customer', 'finance', 'process', 'people'] as const;
export type Perspective = (typeof PERSPECTIVES)[number];

/** All of a KPI or a measure, as files and the API say it: departments and goals by their keys, cycles by their year. */
export interface KpiCommand {
  readonly key: string;
  readonly name: string;
  /** Null: a measure of the goals in `measures`. */
  readonly department: string | null;
  readonly measures: readonly string[];
  /** Explicit asks the customer; implicit says something about the customer all the same. */
  readonly nature: (typeof NATURES)[number];
  readonly timing: (typeof TIMINGS)[number];
  /** What it says about the customer. */
  readonly customer: string | null;
  /** `%`, `min`, `€`, …; empty for a bare number. */
  readonly unit: string;
  readonly decimals: number;
  readonly direction: Direction;
  /** For how many months a reading stays fresh; null: until the next one is wanted, as `every` says. */
  readonly freshFor: number | null;
  /** How often a reading is wanted. */
  readonly every: Every;
  /** Who answers for it, by address; apart from who enters its value. */
  readonly owner: string | null;
  /** Where the figure comes from. */
  readonly source: string | null;
  readonly perspective: Perspective | null;
  /** Somebody's pay or bonus depends on it. */
  readonly rewarded: boolean;
  /** Null: as it is kept, and for a new one the day that whoever creates it says (see `KpisService.putAll`). */
  readonly from: string | null;
  readonly until: string | null;
  /** One a cycle; cycles that are not named keep theirs. */
  readonly plans: readonly PlanCommand[];
  /** All links to goals; those that are not named end. */
  readonly links: readonly LinkCommand[];
}

export interface TidyKpi extends KpiCommand {
  readonly freshFor: number;
}

const LONGEST_UNIT = 16;
const LONGEST_ANSWER = 2000;
export const LONGEST_SOURCE = 200;

/** What is wrong with a KPI by itself; what it refers to is left to the service. */
export function problemsOfKpi(command: KpiCommand): Problem[] {
  const { key, name, department, measures, customer, unit, decimals, freshFor, source, plans, links } =
    command;
  const named = links.map(({ goal }) => goal);
  return [
    ...problem('key', problemOfKey(key)),
    ...problem('name', problemOfName(name)),
    ...problem('department', problemOfPlace(department, measures)),
    ...problem('customer', customer === null ? null : problemOfText(customer, LONGEST_ANSWER)),
    ...problem('unit', unit.length > LONGEST_UNIT ? `A unit has at most ${LONGEST_UNIT} characters.` : null),
    ...problem('decimals', isWhole(decimals, 0, 6) ? null : 'Give a number of decimals from 0 to 6.'),
    ...problem(
      'freshFor',
      freshFor === null || isWhole(freshFor, 1, 12)
        ? null
        : 'Give the months a reading stays fresh: 1 to 12.',
    ),
    ...problem('source', source === null ? null : problemOfText(source, LONGEST_SOURCE)),
    ...plans.flatMap((plan, i) => [
      ...problemsOfPlan(plan, command.direction, `plans[${i}]`),
      ...problem(
        `plans[${i}].year`,
        plans.findIndex(({ year }) => year === plan.year) < i
          ? `${plan.year} is planned twice. Give it one plan.`
          : null,
      ),
    ]),
    ...links.flatMap((link, i) => [
      ...problemsOfLink(link, `links[${i}]`),
      ...problem(
        `links[${i}].goal`,
        named.indexOf(link.goal) < i
          ? `It is linked to "${link.goal}" twice. Keep one link and give it the whole weight.`
          : null,
      ),
      ...problem(
        `links[${i}].goal`,
        measures.includes(link.goal)
          ? `A measure of "${link.goal}" cannot be linked to it: it is shown beside its progress and never part of it.`
          : null,
      ),
    ]),
  ];
}

/** The form in which it is kept: an empty text is none, and how long a reading stays fresh is known. */
export function tidyKpi(command: KpiCommand): TidyKpi {
  return {
    ...command,
    name: command.name.trim(),
    unit: command.unit.trim(),
    customer: orNull(command.customer),
    source: orNull(command.source),
    freshFor: command.freshFor ?? freshForOf(command.every),
    measures: [...new Set(command.measures)],
    links: command.links.map((link) => ({ ...link, claim: link.claim.trim() })),
  };
}

function problemOfPlace(department: string | null, measures: readonly string[]): string | null {
  if (department !== null && measures.length > 0) {
    return 'A measure of a goal belongs to no department. Leave out the department, or what it measures.';
  }
  if (department === null && measures.length === 0) {
    return 'Name the department whose KPI it is, or the goal it is a measure of.';
  }
  return null;
}

const orNull = (text: string | null) => (text === null || text.trim() === '' ? null : text.trim());

const isWhole = (value: number, least: number, most: number) =>
  Number.isInteger(value) && value >= least && value <= most;
