import { z } from 'zod';
import type { FieldProblem } from '../platform/errors.js';
import type { Locale } from '../platform/pages/locale.js';
import { FREQUENCIES } from './domain/every.js';
import { figureText, readFigure } from './domain/figure.js';
import { DIRECTIONS, type KpiCommand, NATURES, PERSPECTIVES, TIMINGS } from './domain/kpi.js';
import { MONTHS } from './domain/month.js';
import type { PlanCommand } from './domain/plan-command.js';
import type { CyclePlan } from './domain/plan-history.js';
import { TRAJECTORIES } from './domain/plan.js';
import type { KpiStarter } from './domain/starters.js';
import type { KpiDetail } from './kpi-details.service.js';

const FACTS = [
  ...['name', 'key', 'place', 'nature', 'timing', 'customer', 'unit', 'decimals', 'direction'],
  ...['perspective', 'owner', 'source', 'every', 'rewarded', 'formula', 'from', 'trajectory', 'year'],
] as const;
export const FIGURES = ['baseline', 'target', 'low', 'high', 'tolerance'] as const;
export const monthField = (number: number) => `month-${number}`;
export const MONTH_NUMBERS = Array.from({ length: MONTHS }, (_, i) => i + 1);
const FIELDS = [...FACTS, ...FIGURES, ...MONTH_NUMBERS.map(monthField)];

const text = z.string().catch('');
const fields = z.object({
  ...(Object.fromEntries(FIELDS.map((field) => [field, text])) as Record<string, typeof text>),
  version: z.coerce.number().int().catch(0),
});
/** Takes whatever is sent: what is missing or makes no sense is empty. */
export const kpiForm = fields.catch(() => fields.parse({}));

/** A KPI as somebody typed it: it comes back as it was, right or wrong. */
export type TypedKpi = Readonly<Record<string, string>>;

const SEPARATOR = { en: '.', nl: ',' } as const;

/** The form of a KPI that is there; `year` is the one whose plan it shows. */
export function typedOf(
  { kpi, department, owner, plans }: KpiDetail,
  year: number | null,
  locale: Locale,
): TypedKpi {
  const { name, key, nature, timing, customer, unit, decimals, direction, perspective, source, every } = kpi;
  return {
    ...{ name, key, nature, timing, unit, direction, every, place: department ?? '' },
    ...{ decimals: `${decimals}`, customer: customer ?? '', perspective: perspective ?? '' },
    ...{ owner: owner ?? '', source: source ?? '', formula: kpi.formula ?? '', from: kpi.fromDate },
    rewarded: kpi.rewarded ? 'yes' : '',
    ...typedPlan(year === null ? undefined : plans.get(year), locale),
  };
}

/** The form of a new KPI, from a starter or empty. */
export function typedFrom(starter: KpiStarter | null, place: string, locale: Locale): TypedKpi {
  const empty = { every: 'month', trajectory: 'line', place };
  if (starter === null) return { ...empty, nature: 'implicit', timing: 'leading', direction: 'higher', decimals: '0' }; // prettier-ignore
  const { key, name, nature, timing, unit, decimals, direction, customer } = starter;
  return {
    ...{ ...empty, key, nature, timing, unit, direction },
    ...{ name: name[locale], customer: customer[locale], decimals: `${decimals}` },
  };
}

function typedPlan(cycle: CyclePlan | undefined, locale: Locale): TypedKpi {
  const plan = cycle?.versions.at(-1)?.plan;
  if (!cycle || !plan) return { trajectory: 'line' };
  const figures = Object.entries(plan).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  );
  const trajectory = plan.direction === 'band' ? 'line' : (plan.trajectory ?? 'line');
  // What a season worked out nobody typed.
  const months = trajectory === 'seasonal' ? [] : [...cycle.targets];
  const words = (value: number) => figureText(value, SEPARATOR[locale]);
  return {
    trajectory,
    ...Object.fromEntries(figures.map(([field, value]) => [field, words(value)])),
    ...Object.fromEntries(months.map(([month, value]) => [monthField(month), words(value)])),
  };
}

/** What was typed as a command, without what the form does not ask; and the figures that cannot be read. */
export function commandOf(
  typed: TypedKpi,
  year: number | null,
): {
  readonly command: Omit<KpiCommand, 'key' | 'links' | 'until' | 'freshFor'>;
  readonly problems: readonly FieldProblem[];
} {
  const said = (field: string) => typed[field]?.trim() ?? '';
  const orNull = (field: string) => (said(field) === '' ? null : said(field));
  const one = <T extends string>(all: readonly T[], field: string) =>
    all.find((value) => value === said(field));
  const problems: FieldProblem[] = [];
  const figure = (field: string): number | null => {
    const read = readFigure(typed[field] ?? '', said('unit'));
    if (read.kind === 'value') return read.value;
    if (read.kind !== 'none') problems.push({ field, ...UNREADABLE });
    return null;
  };
  const [goal] = said('place').startsWith(MEASURE) ? [said('place').slice(MEASURE.length)] : [];
  const [baseline, target, low, high, tolerance] = FIGURES.map(figure);
  const targets = MONTH_NUMBERS.flatMap((month) => {
    const value = figure(monthField(month));
    return value === null ? [] : [{ month, value }];
  });
  const plan: Omit<PlanCommand, 'year'> = {
    ...{ baseline: baseline ?? null, target: target ?? null, low: low ?? null, high: high ?? null },
    ...{ tolerance: tolerance ?? null, trajectory: one(TRAJECTORIES, 'trajectory') ?? 'line', targets },
  };
  const isPlanned = targets.length > 0 || FIGURES.some((field) => said(field) !== '');
  return {
    problems,
    command: {
      ...{ name: typed.name ?? '', unit: said('unit'), decimals: Number(said('decimals') || '0') },
      ...(goal === undefined
        ? { department: orNull('place'), measures: [] }
        : { department: null, measures: [goal] }),
      nature: one(NATURES, 'nature') ?? 'implicit',
      timing: one(TIMINGS, 'timing') ?? 'leading',
      direction: one(DIRECTIONS, 'direction') ?? 'higher',
      perspective: one(PERSPECTIVES, 'perspective') ?? null,
      every: one(FREQUENCIES, 'every') ?? 'month',
      ...{ customer: orNull('customer'), owner: orNull('owner'), source: orNull('source') },
      ...{ formula: orNull('formula'), from: orNull('from'), rewarded: said('rewarded') !== '' },
      plans: year !== null && isPlanned ? [{ ...plan, year }] : [],
    },
  };
}

/** Before the key of the goal, where a new KPI is to be a measure of it. */
export const MEASURE = 'goal:';

export const UNREADABLE = {
  message: 'This is not one figure. Write it like 1234.5, without points or commas between thousands.',
  dutch: 'Dit is niet één getal. Schrijf het als 1234,5, zonder punten of komma’s tussen duizendtallen.',
};

/** Where in the form stands what the room calls by these names. */
export function fieldOfForm(field: string, command: Pick<KpiCommand, 'plans'>): string {
  const [, at] = /^plans\[0\]\.targets\[(\d+)\]/.exec(field) ?? [];
  if (at !== undefined) return monthField(command.plans[0]?.targets[Number(at)]?.month ?? 1);
  if (field === 'plans[0].targets') return 'trajectory';
  if (field.startsWith('links')) return 'baseline';
  if (field === 'department' || field.startsWith('measures')) return 'place';
  return field.replace(/^plans\[0\]\./, '');
}
