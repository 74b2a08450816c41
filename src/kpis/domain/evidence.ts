/** Below so many pairs of months a claim stays assumed: chance alone would make a pattern of them. */
export const FEWEST_PAIRS = 12;
/** Until so many pairs, a single odd month can turn the figure: said in plain words beside it. */
export const FEW_PAIRS = 24;
/** The 97.5 % point of the normal distribution: 95 % lie within it. */
const Z95 = 1.959963984540054;

/** Values by the number of their month (`ordinalOf`). */
export type Series = ReadonlyMap<number, number>;

/** A KPI in a month, and what it points to as many months later as the claim says. */
export interface Pair {
  readonly month: number;
  readonly x: number;
  readonly y: number;
}

/** What the figures say of a link; `rho` and its interval are null where nothing can be said. */
export interface EvidenceFacts {
  /** Paired months at the claimed lag. */
  readonly pairs: number;
  /** Spearman's rank correlation, above 0 where both do better together. */
  readonly rho: number | null;
  /** The 95 % interval around it. */
  readonly low: number | null;
  readonly high: number | null;
}

/** `assumed`: too few pairs; `unclear`: the interval has 0 in it, or one of the two never changed. */
export const FINDINGS = ['contradicts', 'unclear', 'assumed', 'agrees'] as const;
export type Finding = (typeof FINDINGS)[number];

/** 1 where more is better; -1 where less is. A band has no better side: its values are taken as they are. */
export function betterSign(direction: 'higher' | 'lower' | 'band'): 1 | -1 {
  return direction === 'lower' ? -1 : 1;
}

/** All months in which both were read, `lag` months apart, in order of time. */
export function pairsAtLag(x: Series, y: Series, lag: number): Pair[] {
  return [...x]
    .flatMap(([month, value]) => {
      const later = y.get(month + lag);
      return later === undefined ? [] : [{ month, x: value, y: later }];
    })
    .sort((a, b) => a.month - b.month);
}

/**
 * Several measures as one series, where a goal has more than one. Their units differ, so each month counts by its place
 * among all months of the same measure, from 0 (its worst) to 100 (its best), ties in the middle; of the measures that
 * were read in a month the plain mean. This is our choice; attainment would change with the plans of each year.
 */
export function together(measures: readonly { readonly series: Series; readonly better: 1 | -1 }[]): Series {
  const places = new Map<number, number[]>();
  for (const { series, better } of measures) {
    const months = [...series.keys()];
    const ranks = midranks([...series.values()].map((value) => better * value));
    for (const [i, month] of months.entries()) {
      const share = (((ranks[i] ?? 0) - 0.5) / months.length) * 100;
      places.set(month, [...(places.get(month) ?? []), share]);
    }
  }
  return new Map(
    [...places].map(([month, all]) => [month, all.reduce((sum, one) => sum + one, 0) / all.length]),
  );
}

/** Ranks from 1; equal values share the mean of the ranks they span. */
export function midranks(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  for (const [i, value] of sorted.entries()) {
    if (!first.has(value)) first.set(value, i + 1);
    last.set(value, i + 1);
  }
  return values.map((value) => ((first.get(value) ?? 0) + (last.get(value) ?? 0)) / 2);
}

/**
 * The 95 % interval of a rank correlation of four pairs or more: Fisher's z with the standard error
 * `sqrt((1 + ρ²/2) / (n − 3))` of Bonett and Wright (Psychometrika 65, 2000). In perfect order z has no end, so there
 * the order one swap away, `1 − 12/(n³ − n)`, is taken for the near end and the far one is 1.
 */
export function intervalOf(rho: number, pairs: number): { readonly low: number; readonly high: number } {
  const nearest = 1 - 12 / (pairs ** 3 - pairs);
  const inside = Math.max(-nearest, Math.min(nearest, rho));
  const z = Math.atanh(inside);
  const room = Z95 * Math.sqrt((1 + inside ** 2 / 2) / (pairs - 3));
  return {
    low: rho < -nearest ? -1 : Math.tanh(z - room),
    high: rho > nearest ? 1 : Math.tanh(z + room),
  };
}

/** What the figures say to a claim that expects the sign `direction`; never that one is the cause of the other. */
export function findingOf({ pairs, low, high }: EvidenceFacts, direction: 1 | -1): Finding {
  if (pairs < FEWEST_PAIRS) return 'assumed';
  if (low === null || high === null || (low <= 0 && high >= 0)) return 'unclear';
  return low > 0 === direction > 0 ? 'agrees' : 'contradicts';
}

/** How far the interval keeps from 0: the surer of two findings has more. 0 where nothing can be said. */
function sureness({ low, high }: EvidenceFacts): number {
  if (low === null || high === null || (low <= 0 && high >= 0)) return 0;
  return Math.min(Math.abs(low), Math.abs(high));
}

/** What is to be talked about first: the surest contradiction; then what cannot be told; what agrees comes last. */
export function byUrgency(
  a: { readonly finding: Finding | null; readonly facts: EvidenceFacts | null },
  b: typeof a,
): number {
  const place = ({ finding }: typeof a) => FINDINGS.indexOf(finding ?? 'assumed');
  const sure = ({ facts }: typeof a) => (facts === null ? 0 : sureness(facts));
  return place(a) - place(b) || sure(b) - sure(a);
}
