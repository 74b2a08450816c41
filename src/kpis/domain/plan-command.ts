import { problem, type Problem, type Wrong } from '../../organizations/domain/problem.js';
import { MONTHS } from './month.js';
import type { Plan, Trajectory } from './plan.js';
import { problemOfValue } from './values.js';

/** What a KPI aims at in one cycle: baseline and target, or a band; what does not belong to its direction is null. */
export interface PlanCommand {
  /** The year of the planning cycle. */
  readonly year: number;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly tolerance: number | null;
  /** How it gets from the baseline to the target; left out, in a straight line. */
  readonly trajectory?: Trajectory | undefined;
  /** Targets of single months (1 to 12); those of the others follow from the trajectory. */
  readonly targets: readonly { readonly month: number; readonly value: number }[];
}

const OF_LINE = ['baseline', 'target'] as const;
const OF_BAND = ['low', 'high', 'tolerance'] as const;

/** What is wrong with a plan; fields are named below `path`. */
export function problemsOfPlan(plan: PlanCommand, direction: Plan['direction'], path: string): Problem[] {
  const [wanted, others] = direction === 'band' ? [OF_BAND, OF_LINE] : [OF_LINE, OF_BAND];
  const problems = [
    ...wanted.flatMap((field) => problem(`${path}.${field}`, problemOfWanted(plan[field], field))),
    ...others.flatMap((field) =>
      problem(`${path}.${field}`, plan[field] === null ? null : notOf(direction, field)),
    ),
    ...plan.targets.flatMap(({ month, value }, i) => [
      ...problem(`${path}.targets[${i}].month`, problemOfMonth(plan, month, i)),
      ...problem(`${path}.targets[${i}].value`, problemOfValue(value)),
    ]),
  ];
  if (problems.length > 0) return problems;
  return direction === 'band' ? problemsOfBand(plan, path) : problemsOfLine(plan, path);
}

const IN_DUTCH = {
  baseline: 'uitgangswaarde',
  target: 'doelwaarde',
  low: 'ondergrens',
  high: 'bovengrens',
  tolerance: 'marge',
} as const;
const NOWHERE_TO_GO = {
  en: 'The target is the baseline, so there is no way to cover. Give another target, or use a band to stay where you are.',
  nl: 'De doelwaarde is de uitgangswaarde, dus valt er geen weg af te leggen. Geef een andere, of kies een bandbreedte om te blijven waar je bent.',
};
const UPSIDE_DOWN = {
  en: 'The band ends below its start. Give a high that is not below the low.',
  nl: 'De bandbreedte eindigt onder haar begin. Geef een bovengrens die niet onder de ondergrens ligt.',
};
const NO_TOLERANCE = {
  en: 'Give a tolerance above 0: how far outside the band nothing is left.',
  nl: 'Geef een marge boven 0: hoe ver buiten de bandbreedte er niets van over is.',
};
const NO_MONTHS = {
  en: 'A band has no targets by month. Leave them out.',
  nl: 'Een bandbreedte heeft geen doelwaarden per maand. Laat ze weg.',
};
function notOf(direction: Plan['direction'], field: keyof typeof IN_DUTCH): Wrong {
  return {
    en: `The direction "${direction}" has no ${field}. Leave it out.`,
    nl: `Bij deze richting hoort geen ${IN_DUTCH[field]}. Laat die leeg.`,
  };
}

const OF_LAST_YEAR = {
  en: 'The months follow from last year’s readings. Leave out their targets, or choose another way to the target.',
  nl: 'De maanden volgen uit de metingen van vorig jaar. Laat hun doelwaarden weg, of kies een andere weg naar de doelwaarde.',
};
const NO_WAY = {
  en: 'A band is to be kept to all year, so there is no way to it. Leave this out.',
  nl: 'Een bandbreedte geldt het hele jaar, dus is er geen weg ernaartoe. Laat dit weg.',
};

/** The plan of a command without problems. */
export function planOf(
  { baseline, target, low, high, tolerance, trajectory = 'line' }: Omit<PlanCommand, 'year' | 'targets'>,
  direction: Plan['direction'],
): Plan {
  if (direction === 'band') return { direction, low: low ?? 0, high: high ?? 0, tolerance: tolerance ?? 0 };
  const line = { direction, baseline: baseline ?? 0, target: target ?? 0 };
  return trajectory === 'line' ? line : { ...line, trajectory };
}

function problemsOfLine({ baseline, target, trajectory, targets }: PlanCommand, path: string): Problem[] {
  const isGiven = trajectory === 'seasonal' && targets.length > 0;
  return [
    ...problem(`${path}.targets`, isGiven ? OF_LAST_YEAR : null),
    ...problem(`${path}.target`, baseline === target ? NOWHERE_TO_GO : null),
  ];
}

function problemsOfBand(
  { low, high, tolerance, trajectory = 'line', targets }: PlanCommand,
  path: string,
): Problem[] {
  return [
    ...problem(`${path}.trajectory`, trajectory === 'line' ? null : NO_WAY),
    ...problem(`${path}.high`, (low ?? 0) > (high ?? 0) ? UPSIDE_DOWN : null),
    ...problem(`${path}.tolerance`, (tolerance ?? 0) > 0 ? null : NO_TOLERANCE),
    ...problem(`${path}.targets`, targets.length > 0 ? NO_MONTHS : null),
  ];
}

function problemOfWanted(value: number | null, field: keyof typeof IN_DUTCH): Wrong | null {
  if (value !== null) return problemOfValue(value);
  return { en: `Give the ${field}.`, nl: `Geef de ${IN_DUTCH[field]}.` };
}

function problemOfMonth({ targets }: PlanCommand, month: number, place: number): Wrong | null {
  if (!Number.isInteger(month) || month < 1 || month > MONTHS)
    return {
      en: 'Give a month of the cycle: 1 to 12.',
      nl: 'Geef een maand van de cyclus: 1 tot en met 12.',
    };
  const isTwice = targets.findIndex((target) => target.month === month) < place;
  if (!isTwice) return null;
  return {
    en: `Month ${month} has two targets. Give it one.`,
    nl: `Maand ${month} heeft twee doelwaarden. Geef er één.`,
  };
}
