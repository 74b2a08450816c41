import { scaleLinear } from 'd3-scale';
import { formatNumber } from '../../platform/pages/format-number.js';
import type { Locale } from '../../platform/pages/locale.js';

/** What an axis shows. */
export interface Axis {
  readonly unit: string;
  readonly decimals?: number | undefined;
  /** -1 where less is better: the axis is turned, so that better is to the right, or up. */
  readonly better: 1 | -1;
}

interface Dot {
  readonly x: number;
  readonly y: number;
  readonly words: string;
}

interface ScatterProps {
  /** In order of time; the last `recent` of them are marked. */
  readonly dots: readonly Dot[];
  readonly recent: number;
  readonly x: Axis;
  readonly y: Axis;
  readonly locale: Locale;
  /** The same in words; the table below has the figures. */
  readonly label: string;
}

const HEIGHT = 300;
const TOP = 12;
/** Shares of the width, for the labels of the vertical axis. */
const LEFT = 12;
const RIGHT = 97;

/** Pairs of values as dots. Places across are shares of the width, so that dots stay round on a phone. */
export function ScatterChart({ dots, recent, x, y, locale, label }: ScatterProps) {
  const across = scaleOf(dots.map((dot) => dot.x), x, [LEFT + 3, RIGHT - 2]); // prettier-ignore
  const up = scaleOf(dots.map((dot) => dot.y), y, [TOP + HEIGHT - 14, TOP + 10]); // prettier-ignore
  const percent = (value: number) => `${Math.round(value * 100) / 100}%`;
  const first = dots.length - recent;
  return (
    <svg class="chart scatter" role="img" aria-label={label}>
      {up.ticks(4).map((tick) => (
        <g key={`y${tick}`}>
          <line class="axis" x1={percent(LEFT)} x2={percent(RIGHT)} y1={up(tick)} y2={up(tick)} />
          <text x={percent(LEFT - 1)} y={up(tick) + 4} text-anchor="end">
            {words(tick, y, locale)}
          </text>
        </g>
      ))}
      {across.ticks(4).map((tick) => (
        <g key={`x${tick}`}>
          <line
            class="axis"
            x1={percent(across(tick))}
            x2={percent(across(tick))}
            y1={TOP}
            y2={TOP + HEIGHT}
          />
          <text x={percent(across(tick))} y={TOP + HEIGHT + 18} text-anchor="middle">
            {words(tick, x, locale)}
          </text>
        </g>
      ))}
      {dots.map((dot, i) => (
        <circle
          key={dot.words}
          class={i < first ? 'earlier' : i === dots.length - 1 ? 'recent latest' : 'recent'}
          cx={percent(across(dot.x))}
          cy={Math.round(up(dot.y) * 10) / 10}
          r={i < first ? 4 : 6}
        >
          <title>{dot.words}</title>
        </circle>
      ))}
    </svg>
  );
}

function scaleOf(values: readonly number[], { better }: Axis, range: [number, number]) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = high === low ? Math.abs(high) / 10 || 1 : 0;
  const domain = [low - room, high + room];
  return scaleLinear()
    .domain(better === 1 ? domain : domain.toReversed())
    .range(range);
}

function words(value: number, { unit, decimals }: Axis, locale: Locale): string {
  // A tick may need more digits than a reading has, never fewer than it takes to tell two ticks apart.
  return formatNumber(value, locale, {
    unit: unit.length > 2 ? '' : unit,
    ...(decimals === 0 && Number.isInteger(value) ? { decimals } : {}),
  });
}
