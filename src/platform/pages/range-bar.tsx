interface RangeBarProps {
  readonly low: number | null;
  readonly high: number | null;
  readonly value: number | null;
  /** The same in words. */
  readonly label: string;
}

const WIDTH = 160;
const HEIGHT = 24;
const MIDDLE = HEIGHT / 2;

/**
 * Where a value stands between its bounds: a band, and a marker on it; outside of it the marker has another shape too.
 * Where there is no bound on a side, the band goes on to the edge.
 */
export function RangeBar({ low, high, value, label }: RangeBarProps) {
  const x = placesOf([low, high, value].filter((one) => one !== null));
  const from = low === null ? 0 : x(low);
  const to = high === null ? WIDTH : x(high);
  const isOutside = value !== null && ((low !== null && value < low) || (high !== null && value > high));
  return (
    <svg
      class="range"
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
    >
      <path class="range-line" d={`M0 ${MIDDLE}H${WIDTH}`} />
      <rect class="range-room" x={from} y="3" width={to - from} height={HEIGHT - 6} />
      {low !== null && <path class="range-bound" d={`M${from} 1v${HEIGHT - 2}`} />}
      {high !== null && <path class="range-bound" d={`M${to} 1v${HEIGHT - 2}`} />}
      {value !== null &&
        (isOutside ? (
          <path class="range-outside" d={`M${x(value)} ${MIDDLE - 8}l8 8l-8 8l-8-8z`} />
        ) : (
          <circle class="range-inside" cx={x(value)} cy={MIDDLE} r="6" />
        ))}
    </svg>
  );
}

/** A scale that holds all of them, with room at both ends. */
function placesOf(values: readonly number[]): (value: number) => number {
  const least = Math.min(...values);
  const span = Math.max(...values) - least || Math.abs(least) / 5 || 1;
  const room = span * 0.3;
  return (value) => Math.round(((value - least + room) / (span + 2 * room)) * WIDTH * 10) / 10;
}
