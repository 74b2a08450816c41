import { area, curveStep, line } from 'd3-shape';
import { dayOfMonth, monthOf, yearOf } from '../../calendar/domain/time.js';
import type { MonthPeriod } from '../../kpis/months.service.js';
import { formatNumber } from '../../platform/pages/format-number.js';
import type { Locale } from '../../platform/pages/locale.js';
import { shortMonth } from '../domain/month-words.js';
import type { TrendMonth } from '../domain/trend-months.js';
import { middleOf, PLANE, valueScale } from './chart-scale.js';

interface TrendChartProps {
  readonly months: readonly TrendMonth<MonthPeriod>[];
  readonly unit: string;
  readonly locale: Locale;
  /** The same in words; the table below has the figures. */
  readonly label: string;
}

const TOP = 14;
const HEIGHT = 220;
/** Half the width of the mark of a target that only its own month has. */
const MARK = 14;

/** Readings against their targets, month by month, with a gap where a reading is missing. */
export function TrendChart({ months, unit, locale, label }: TrendChartProps) {
  const values = months.flatMap(({ value, target, band }) =>
    [value, target, band?.low, band?.high].filter((one) => one !== null && one !== undefined),
  );
  if (values.length === 0) return null;
  const { y, ticks } = valueScale(values);
  const at = (tick: number) => TOP + (y(tick) / PLANE.height) * HEIGHT;
  const x = (_: unknown, index: number) => middleOf(index, months.length);
  const readings = line<TrendMonth>(x, ({ value }) => y(value ?? 0)).defined(({ value }) => value !== null);
  const goTo = (wanted: (month: TrendMonth) => boolean) =>
    line<TrendMonth>(x, ({ target }) => y(target ?? 0)).defined(
      (month) => month.target !== null && wanted(month),
    );
  const targets = goTo(({ trajectory }) => trajectory === 'line' || trajectory === 'seasonal');
  const steps = goTo(({ trajectory }) => trajectory === 'steps').curve(curveStep);
  const named = months.flatMap(({ trajectory, target }, index) =>
    trajectory === 'explicit' && target !== null
      ? [`M${middleOf(index, months.length) - MARK} ${y(target)}h${2 * MARK}`]
      : [],
  );
  const bands = area<TrendMonth>(
    x,
    ({ band }) => y(band?.low ?? 0),
    ({ band }) => y(band?.high ?? 0),
  ).defined(({ band }) => band !== null);
  const dots = months.flatMap(({ value }, index) =>
    value === null ? [] : [`M${middleOf(index, months.length)} ${y(value)}h0`],
  );
  return (
    <svg class="chart trend-chart" role="img" aria-label={label}>
      {ticks.map((tick) => (
        <line key={tick} class="axis" x1="0" x2="100%" y1={at(tick)} y2={at(tick)} />
      ))}
      <svg
        y={TOP}
        width="100%"
        height={HEIGHT}
        viewBox={`0 0 ${PLANE.width} ${PLANE.height}`}
        preserveAspectRatio="none"
        overflow="visible"
      >
        <path class="band" d={bands([...months]) ?? ''} />
        <path class="target" d={`${targets([...months]) ?? ''}${steps([...months]) ?? ''}`} />
        <path class="target" d={named.join('')} />
        <path class="series" d={readings([...months]) ?? ''} />
        <path class="dot" d={dots.join('')} />
      </svg>
      {ticks.map((tick) => (
        <text key={tick} class="tick" x="0" y={at(tick) - 4}>
          {formatNumber(tick, locale, { unit })}
        </text>
      ))}
      {months.map(({ month }, index) => (
        <text
          key={month.id}
          class={index % 3 === (months.length - 1) % 3 ? 'month' : 'month month-between'}
          x={`${middleOf(index, months.length) / 10}%`}
          y={TOP + HEIGHT + 20}
          text-anchor="middle"
        >
          {monthLabel(month, locale)}
        </text>
      ))}
    </svg>
  );
}

/** With the year where one begins. */
function monthLabel(month: MonthPeriod, locale: Locale): string {
  const { startsOn } = month;
  const begins = dayOfMonth(startsOn) === 1 && monthOf(startsOn) === 1;
  const name = shortMonth(month, locale);
  return begins ? `${name} ’${String(yearOf(startsOn)).slice(2)}` : name;
}
