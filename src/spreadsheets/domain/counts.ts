/** What a file's values come to. */
export interface Counts {
  /** No value was kept for that KPI and month. */
  readonly fresh: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly wrong: number;
  /** Neither right nor wrong: whoever sent the file is asked, about percentages, decimals, or values a hundred times off. */
  readonly percent: number;
  readonly ambiguous: number;
  readonly doubtful: number;
  /** Of KPIs that are worked out by a formula: passed over. */
  readonly computed: number;
  /** Cells without a value: passed over. */
  readonly empty: number;
  /** Kept so far. */
  readonly kept: number;
}

export const NO_COUNTS: Counts = {
  ...{ fresh: 0, changed: 0, unchanged: 0, wrong: 0, percent: 0, ambiguous: 0, doubtful: 0 },
  ...{ computed: 0, empty: 0, kept: 0 },
};

export function added(a: Counts, b: Counts): Counts {
  const sums = Object.keys(NO_COUNTS).map((name) => [
    name,
    a[name as keyof Counts] + b[name as keyof Counts],
  ]);
  return Object.fromEntries(sums) as Counts;
}

/** Values that would be kept. */
export const right = ({ fresh, changed }: Counts) => fresh + changed;
