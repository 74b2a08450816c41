import type { Databases } from './databases.js';

/** What a piece found: a figure, and the limit it is held to, if there is one. */
export interface Finding {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 's' | 'times' | 'mails' | 'bytes' | 'MB' | 'a second' | 'queries';
  /** What it may be at the most, or must be at the least. */
  readonly limit?: number;
  readonly atLeast?: number;
  /** The lowest and the highest of several rounds whose median the figure is. */
  readonly spread?: readonly [number, number];
  /** What the figure was made from. */
  readonly detail: Readonly<Record<string, number>>;
}

/** What `--only` names. */
export type Piece = PieceOnNothing | PieceOnDatabases;

interface PieceOnNothing {
  readonly name: string;
  readonly on: 'nothing';
  run(scale: Scale): Promise<Finding[]>;
}

interface PieceOnDatabases {
  readonly name: string;
  /** Once on each kind, or on PostgreSQL alone. */
  readonly on: 'each' | 'PostgreSQL';
  run(scale: Scale, databases: Databases): Promise<Finding[]>;
}

/** How much is measured: all of it, or so little that it only shows that the code runs. */
export interface Scale {
  readonly quick: boolean;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

export const rounded = (value: number) => Math.round(value * 100) / 100;

/** The median of what several rounds gave, with the lowest and the highest beside it. */
export function ofRounds(values: readonly number[]): Pick<Finding, 'value' | 'spread'> {
  return {
    value: rounded(median(values)),
    spread: [rounded(Math.min(...values)), rounded(Math.max(...values))],
  };
}
