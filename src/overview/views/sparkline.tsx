import { line } from 'd3-shape';
import { ordinalOf, type Month } from '../../kpis/domain/month.js';
import { middleOf, PLANE, valueScale } from './chart-scale.js';

interface SparklineProps {
  /** In order of time. */
  readonly readings: readonly { readonly month: Month; readonly value: number }[];
  readonly target: number | null;
  /** The last month shown. */
  readonly until: Month;
  /** The same in words. */
  readonly label: string;
}

const MONTHS_SHOWN = 13;

/** A year and a month in small: the readings as a line with gaps where months are missing, the target dashed. */
export function Sparkline({ readings, target, until, label }: SparklineProps) {
  const first = ordinalOf(until) - MONTHS_SHOWN + 1;
  const values = new Map(readings.map(({ month, value }) => [ordinalOf(month) - first, value]));
  const shown = Array.from({ length: MONTHS_SHOWN }, (_, index) => values.get(index) ?? null);
  const known = shown.filter((value) => value !== null);
  if (known.length === 0) return <span class="muted">–</span>;
  const { y } = valueScale(target === null ? known : [...known, target]);
  const path = line<number | null>(
    (_, index) => middleOf(index, MONTHS_SHOWN),
    (value) => y(value ?? 0),
  ).defined((value) => value !== null);
  const last = shown.findLastIndex((value) => value !== null);
  return (
    <svg
      class="chart sparkline"
      viewBox={`0 -6 ${PLANE.width} ${PLANE.height + 12}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {target !== null && <path class="target" d={`M0 ${y(target)}H${PLANE.width}`} />}
      <path class="series" d={path(shown) ?? ''} />
      <path class="dot" d={`M${middleOf(last, MONTHS_SHOWN)} ${y(shown[last] ?? 0)}h0`} />
    </svg>
  );
}
