import { problemOfText } from '../../goals/domain/goal.js';
import { wrongKey } from '../../goals/domain/title.js';
import { isOneLine, problemOfName } from '../../organizations/domain/names.js';
import { problem, type Problem, type Wrong } from '../../organizations/domain/problem.js';
import { type Every, freshForOf } from './every.js';
import { aimOf, problemsOfLink, type LinkCommand } from './link.js';
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
  /** What it is computed from, over the keys of other KPIs; null: it is entered. */
  readonly formula: string | null;
  /** Null: as it is kept, and for a new one the day that whoever creates it says (see `KpisService.putAll`). */
  readonly from: string | null;
  readonly until: string | null;
  /** One a cycle; cycles that are not named keep theirs. */
  readonly plans: readonly PlanCommand[];
  /** All links to goals and to other KPIs; those that are not named end. */
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
  return [
    ...problem('key', wrongKey(key)),
    ...problem('name', inBoth(problemOfName(name), NAME_RULE)),
    ...problem('department', problemOfPlace(department, measures)),
    ...problem('customer', customer === null ? null : problemOfText(customer, LONGEST_ANSWER)),
    ...problem('unit', unit.length <= LONGEST_UNIT && isOneLine(unit) ? null : UNIT_RULE),
    ...problem('decimals', isWhole(decimals, 0, 6) ? null : DECIMALS),
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

/** The form in which it is kept: an empty text is none, and how long a reading stays fresh is known. */
export function tidyKpi(command: KpiCommand): TidyKpi {
  return {
    ...command,
    name: command.name.trim(),
    unit: command.unit.trim(),
    customer: orNull(command.customer),
    source: orNull(command.source),
    formula: orNull(command.formula),
    freshFor: command.freshFor ?? freshForOf(command.every),
    measures: [...new Set(command.measures)],
    links: command.links.map((link) => ({ ...link, claim: link.claim.trim() })),
  };
}

const NAME_RULE = 'Geef een naam: één regel gewone tekst van hooguit 200 tekens.';
const UNIT_RULE = {
  en: `A unit has at most ${LONGEST_UNIT} characters, on one line of plain text.`,
  nl: `Een eenheid heeft hooguit ${LONGEST_UNIT} tekens, op één regel gewone tekst.`,
};
const DECIMALS = {
  en: 'Give a number of decimals from 0 to 6.',
  nl: 'Geef een aantal decimalen van 0 tot en met 6.',
};

const inBoth = (en: string | null, nl: string): Wrong | null => (en === null ? null : { en, nl });

function problemOfPlace(department: string | null, measures: readonly string[]): Wrong | null {
  if (department !== null && measures.length > 0) {
    return {
      en: 'A measure of a goal belongs to no department. Leave out the department, or what it measures.',
      nl: 'Een maatstaf van een doel hoort bij geen afdeling. Laat de afdeling weg, of wat hij meet.',
    };
  }
  if (department === null && measures.length === 0) {
    return {
      en: 'Name the department whose KPI it is, or the goal it is a measure of.',
      nl: 'Noem de afdeling van wie de KPI is, of het doel waarvan hij een maatstaf is.',
    };
  }
  return null;
}

const orNull = (text: string | null) => (text === null || text.trim() === '' ? null : text.trim());

const isWhole = (value: number, least: number, most: number) =>
  Number.isInteger(value) && value >= least && value <= most;
