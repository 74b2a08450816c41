import { scaleLinear } from 'd3-scale';

/** Charts are drawn on a plane of this size that is stretched to its place; lines keep their width. */
export const PLANE = { width: 1000, height: 100 };

/** Where a value stands on the plane, and lines to read it by. */
export interface ValueScale {
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
}

/** A scale that holds all the values, with room around them; what never changes lies in the middle. */
export function valueScale(values: readonly number[], ticks = 4): ValueScale {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = high === low ? Math.abs(high) / 10 || 1 : (high - low) * 0.08;
  const scale = scaleLinear()
    .domain([low - room, high + room])
    .nice(ticks)
    .range([PLANE.height, 0]);
  return { y: (value) => Math.round(scale(value) * 100) / 100, ticks: scale.ticks(ticks) };
}

/** The middle of a place among `count` that share the width. */
export function middleOf(index: number, count: number): number {
  return Math.round(((index + 0.5) / count) * PLANE.width * 100) / 100;
}
