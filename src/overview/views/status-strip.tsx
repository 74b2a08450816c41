import type { Status } from '../../kpis/domain/status.js';
import type { Locale } from '../../platform/pages/locale.js';
import type { MonthKpi } from '../month-brief.js';
import { goalTexts, statusTexts } from './goal-texts.js';

const CELL = 18;
const GAP = 3;
const MOST_IN_A_ROW = 12;

/** A sign of its own for each status, around the middle of its cell. */
const MARKS: Record<Status, string> = {
  'on-track': 'M-4,0.5L-1,3.5L4,-3',
  'at-risk': 'M0,-4.5V1M0,4V4.1',
  'off-track': 'M-3.5,-3.5L3.5,3.5M3.5,-3.5L-3.5,3.5',
  stale: 'M-2,0H-1.9M2,0H2.1',
};

/** The KPIs of a department as one row of signs, the worst first; the names are told to whoever points at one. */
export function StatusStrip({
  kpis,
  locale,
}: {
  readonly kpis: readonly Pick<MonthKpi, 'id' | 'name' | 'status'>[];
  readonly locale: Locale;
}) {
  const step = CELL + GAP;
  const width = Math.min(kpis.length, MOST_IN_A_ROW) * step - GAP;
  const height = Math.ceil(kpis.length / MOST_IN_A_ROW) * step - GAP;
  const words = kpis.map((kpi) => `${kpi.name}: ${statusWords(kpi.status, locale)}`);
  return (
    <svg
      class="status-strip"
      {...{ width, height, viewBox: `0 0 ${width} ${height}` }}
      role="img"
      aria-label={words.join(', ')}
    >
      {kpis.map(({ id, status }, i) => (
        <g
          key={id}
          class={status === null ? undefined : `tone-${status}`}
          transform={`translate(${(i % MOST_IN_A_ROW) * step} ${Math.floor(i / MOST_IN_A_ROW) * step})`}
        >
          <title>{words[i]}</title>
          <rect class="strip-cell" x="0.5" y="0.5" width={CELL - 1} height={CELL - 1} rx="4" />
          {status !== null && (
            <path class="strip-mark" transform={`translate(${CELL / 2} ${CELL / 2})`} d={MARKS[status]} />
          )}
        </g>
      ))}
    </svg>
  );
}

export function statusWords(status: Status | null, locale: Locale): string {
  return status === null ? goalTexts[locale].noPlan : statusTexts[locale][status];
}
