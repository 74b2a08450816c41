import { type Cell, cellText } from './cell.js';
import { roleOfHeading } from './headings.js';
import { readMonth } from './month-in-words.js';

/** What a column holds; `months`: the values of the month that its heading names. */
export const COLUMN_ROLES = ['none', 'kpi', 'month', 'value', 'note', 'reason', 'months'] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

export const DECIMALS = ['', ',', '.'] as const;
export const PERCENTAGES = ['', 'shown', 'stored'] as const;

/** What the columns of a file hold, and the answers to what could be meant in two ways. */
export interface Mapping {
  /** One a column. */
  readonly roles: readonly ColumnRole[];
  /** What begins decimals; empty: not said, so `1.234` is asked about. */
  readonly decimal: (typeof DECIMALS)[number];
  /** What a cell shown as 7 % is: 7, 0.07, or empty: not said. */
  readonly percent: (typeof PERCENTAGES)[number];
  /** Values a hundred times off are meant as they are. */
  readonly confirmed: boolean;
}

/** As remembered for files with the same headings: without what was said of one file's values alone. */
export type RememberedMapping = Pick<Mapping, 'decimal' | 'percent'> & {
  /** By heading, as `headingKey` has it. */
  readonly roles: Readonly<Record<string, ColumnRole>>;
};

const MONTH = '(month)';

/** A heading without what differs from file to file: case, spaces, and which month it names. */
export function headingKey(heading: Cell): string {
  if (readMonth(heading).kind === 'month') return MONTH;
  return cellText(heading).toLowerCase().replace(/\s+/g, ' ');
}

/** What files that look alike have in common: next month's file has one column more and the same shape. */
export function shapeOf(headings: readonly Cell[]): string {
  return headings
    .map(headingKey)
    .filter((key, index, all) => key !== MONTH || all[index - 1] !== MONTH)
    .join('\n');
}

/** The mapping to begin with: as it was remembered, else as the headings say. */
export function firstMapping(headings: readonly Cell[], remembered: RememberedMapping | null): Mapping {
  if (remembered !== null) {
    const { decimal, percent } = remembered;
    const roles = headings.map((heading) => remembered.roles[headingKey(heading)] ?? 'none');
    return { roles, decimal, percent, confirmed: false };
  }
  return { roles: guessedRoles(headings), decimal: '', percent: '', confirmed: false };
}

export function rememberedOf(
  headings: readonly Cell[],
  { roles, decimal, percent }: Mapping,
): RememberedMapping {
  const named = headings.map((heading, index) => [headingKey(heading), roles[index] ?? 'none'] as const);
  return { decimal, percent, roles: Object.fromEntries(named) };
}

/** Of several columns that could be the KPI's, the one whose heading says it best. */
function guessedRoles(headings: readonly Cell[]): ColumnRole[] {
  const best = new Map<ColumnRole, { readonly index: number; readonly rank: number }>();
  headings.forEach((heading, index) => {
    const guess = roleOfHeading(cellText(heading));
    if (guess && guess.rank < (best.get(guess.role)?.rank ?? Infinity))
      best.set(guess.role, { index, rank: guess.rank });
  });
  const isWide = headings.filter((heading) => headingKey(heading) === MONTH).length > 0 && !best.has('value');
  return headings.map((heading, index) => {
    if (isWide && headingKey(heading) === MONTH) return 'months';
    const role = [...best].find(([, { index: at }]) => at === index)?.[0] ?? 'none';
    return isWide && role === 'month' ? 'none' : role;
  });
}

export type MappingProblem = 'kpi' | 'value' | 'month' | 'both' | 'twice';

/** What a mapping lacks before rows can be read by it; null where it lacks nothing. */
export function problemOfMapping({ roles }: Pick<Mapping, 'roles'>): MappingProblem | null {
  const count = (role: ColumnRole) => roles.filter((one) => one === role).length;
  if ((['kpi', 'month', 'value', 'note', 'reason'] as const).some((role) => count(role) > 1)) return 'twice';
  if (count('kpi') === 0) return 'kpi';
  if (count('months') > 0) return count('value') + count('month') > 0 ? 'both' : null;
  if (count('value') === 0) return 'value';
  return count('month') === 0 ? 'month' : null;
}
