interface TrendProps {
  /** Oldest first; two at least, or nothing is drawn. */
  readonly values: readonly number[];
  readonly target: number | null;
  /** The same in words. */
  readonly label: string;
}

const WIDTH = 120;
const HEIGHT = 36;
const MARGIN = 4;

/** A small line of a KPI's last readings, the last one marked, with the target dashed. */
export function Trend({ values, target, label }: TrendProps) {
  if (values.length < 2) return null;
  const all = target === null ? values : [...values, target];
  const low = Math.min(...all);
  const span = Math.max(...all) - low || 1;
  const x = (index: number) => round(MARGIN + (index * (WIDTH - 2 * MARGIN)) / (values.length - 1));
  const y = (value: number) => round(HEIGHT - MARGIN - ((value - low) * (HEIGHT - 2 * MARGIN)) / span);
  const points = values.map((value, index) => `${x(index)},${y(value)}`).join(' ');
  return (
    <svg class="chart trend" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {target !== null && <path class="target" d={`M${MARGIN} ${y(target)}H${WIDTH - MARGIN}`} />}
      <polyline class="series" points={points} />
      <circle class="latest" cx={x(values.length - 1)} cy={y(values.at(-1) ?? 0)} r={3} />
    </svg>
  );
}

const round = (value: number) => Math.round(value * 10) / 10;
