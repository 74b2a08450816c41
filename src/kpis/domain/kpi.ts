import { problemOfText } from '../../goals/domain/goal.js';
import { problemOfKey, problemOfName } from '../../organizations/domain/names.js';
import { problem, type Problem } from '../../organizations/domain/problem.js';
import { aimOf, problemsOfLink, type LinkCommand } from './link.js';
import { problemsOfPlan, type PlanCommand } from './plan-command.js';

export const NATURES = ['explicit', 'implicit'] as const;
export const TIMINGS = ['leading', 'lagging'] as const;
export const DIRECTIONS = ['higher', 'lower', 'band'] as const;
export type Direction = (typeof DIRECTIONS)[number];

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
  /** For how many months a reading stays fresh. */
  readonly freshFor: number;
  /** Null: as it is kept, and for a new one the day that whoever creates it says (see `KpisService.putAll`). */
  readonly from: string | null;
  readonly until: string | null;
  /** One a cycle; cycles that are not named keep theirs. */
  readonly plans: readonly PlanCommand[];
  /** All links to goals and to other KPIs; those that are not named end. */
  readonly links: readonly LinkCommand[];
}

const LONGEST_UNIT = 16;
const LONGEST_ANSWER = 2000;

/** What is wrong with a KPI by itself; what it refers to is left to the service. */
export function problemsOfKpi(command: KpiCommand): Problem[] {
  const { key, name, department, measures, customer, unit, decimals, freshFor, plans, links } = command;
  return [
    ...problem('key', problemOfKey(key)),
    ...problem('name', problemOfName(name)),
    ...problem('department', problemOfPlace(department, measures)),
    ...problem('customer', customer === null ? null : problemOfText(customer, LONGEST_ANSWER)),
    ...problem('unit', unit.length > LONGEST_UNIT ? `A unit has at most ${LONGEST_UNIT} characters.` : null),
    ...problem('decimals', isWhole(decimals, 0, 6) ? null : 'Give a number of decimals from 0 to 6.'),
    ...problem(
      'freshFor',
      isWhole(freshFor, 1, 12) ? null : 'Give the months a reading stays fresh: 1 to 12.',
    ),
    ...plans.flatMap((plan, i) => [
      ...problemsOfPlan(plan, command.direction, `plans[${i}]`),
      ...problem(
        `plans[${i}].year`,
        plans.findIndex(({ year }) => year === plan.year) < i
          ? `${plan.year} is planned twice. Give it one plan.`
          : null,
      ),
    ]),
    ...links.flatMap((link, i) => [...problemsOfLink(link, `links[${i}]`), ...problemsOfAim(command, i)]),
  ];
}

/** What is wrong with what a link points to, in view of the KPI's other links. */
function problemsOfAim({ key, measures, links }: KpiCommand, i: number): Problem[] {
  const { goal, kpi } = links[i]!;
  const aims = links.map(aimOf);
  const field = `links[${i}].${goal === undefined ? 'kpi' : 'goal'}`;
  const name = goal ?? kpi ?? '';
  return [
    ...problem(
      field,
      aims.indexOf(aimOf({ goal, kpi })) < i
        ? {
            en: `It is linked to "${name}" twice. Keep one link and give it the whole weight.`,
            nl: `Hij is twee keer aan “${name}” gekoppeld. Houd één koppeling en geef die het hele gewicht.`,
          }
        : null,
    ),
    ...problem(
      field,
      goal !== undefined && measures.includes(goal)
        ? {
            en: `A measure of "${goal}" cannot be linked to it: it is shown beside its progress and never part of it.`,
            nl: `Een maatstaf van “${goal}” kan er niet aan gekoppeld worden: hij staat naast de voortgang en telt er nooit in mee.`,
          }
        : null,
    ),
    ...problem(
      field,
      kpi === key
        ? {
            en: 'A KPI cannot move itself. Name another KPI, or a goal.',
            nl: 'Een KPI kan zichzelf niet bewegen. Noem een andere KPI, of een doel.',
          }
        : null,
    ),
  ];
}

export function tidyKpi(command: KpiCommand): KpiCommand {
  const customer = command.customer?.trim() ?? '';
  return {
    ...command,
    name: command.name.trim(),
    unit: command.unit.trim(),
    customer: customer === '' ? null : customer,
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

const isWhole = (value: number, least: number, most: number) =>
  Number.isInteger(value) && value >= least && value <= most;
