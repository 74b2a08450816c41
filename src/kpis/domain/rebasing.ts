import { problemOfText } from '../../goals/domain/goal.js';
import { problem, type Problem } from '../../organizations/domain/problem.js';
import { LONGEST_REASON } from './department-change.js';
import type { PlanCommand } from './plan-command.js';
import type { LinePlan, Plan } from './plan.js';
import { problemOfValue } from './values.js';

/** What a KPI starts from and aims at from the open month on, and why that changed; fields of another direction are null. */
export interface RebasingCommand extends Omit<PlanCommand, 'year' | 'targets' | 'trajectory'> {
  readonly reason: string;
}

/** What is wrong with it, in both languages; whether it changes anything is left to the service. */
export function problemsOfRebasing(command: RebasingCommand, direction: Plan['direction']): Problem[] {
  const { reason, baseline, target, low, high, tolerance } = command;
  const fields =
    direction === 'band' ? (['low', 'high', 'tolerance'] as const) : (['baseline', 'target'] as const);
  const missing = fields.flatMap((field) => {
    const value = command[field];
    return problem(field, value === null || problemOfValue(value) !== null ? GIVE_A_NUMBER : null);
  });
  const crossed = direction === 'band' && low !== null && high !== null && low > high;
  const flat = direction !== 'band' && baseline !== null && baseline === target;
  return [
    ...missing,
    ...problem('target', flat ? NO_WAY : null),
    ...problem('high', crossed ? CROSSED : null),
    ...problem('tolerance', tolerance !== null && tolerance <= 0 && direction === 'band' ? TOLERANCE : null),
    ...problem('reason', reason.trim() === '' ? WHY : problemOfText(reason, LONGEST_REASON)),
  ];
}

/**
 * Targets of single months once a plan starts from, and aims at, something else: each keeps its place on the way, so what
 * was halfway stays halfway.
 *
 * @param decimals how many decimals the KPI shows; two more are kept
 */
export function rescaled(
  targets: ReadonlyMap<number, number>,
  before: LinePlan,
  after: LinePlan,
  decimals: number,
): Map<number, number> {
  const [was, is] = [before.target - before.baseline, after.target - after.baseline];
  const place = (value: number) => after.baseline + ((value - before.baseline) / was) * is;
  return new Map([...targets].map(([month, value]) => [month, Number(place(value).toFixed(decimals + 2))]));
}

const GIVE_A_NUMBER = { en: 'Give a number.', nl: 'Geef een getal.' };
const NO_WAY = {
  en: 'The target is the baseline, so there is no way to cover. Give another target.',
  nl: 'Het doel is gelijk aan het beginpunt, dus er valt niets te bereiken. Geef een ander doel.',
};
const CROSSED = {
  en: 'The band ends below its start. Give a high that is not below the low.',
  nl: 'De bandbreedte eindigt onder haar begin. Geef een bovengrens die niet onder de ondergrens ligt.',
};
const TOLERANCE = {
  en: 'Give a tolerance above 0: how far outside the band nothing is left.',
  nl: 'Geef een marge boven 0: hoe ver buiten de bandbreedte er niets meer overblijft.',
};
const WHY = {
  en: 'Write down why: whoever sees the line bend will ask.',
  nl: 'Schrijf op waarom: wie de lijn ziet buigen, wil dat weten.',
};
export const NOTHING_NEW = {
  en: 'It starts from and aims at just this already. Change a number, or go back.',
  nl: 'Precies zo staat het al. Verander een getal, of ga terug.',
};
