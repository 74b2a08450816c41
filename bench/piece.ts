/** What a piece found: a figure, and the limit it is held to. */
export interface Finding {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'times';
  /** What it may be at the most, or must be at the least. */
  readonly limit?: number;
  readonly atLeast?: number;
  /** What the figure was made from. */
  readonly detail: Readonly<Record<string, number>>;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

export const rounded = (value: number) => Math.round(value * 100) / 100;
