import { dayOfMonth, type PlainDate } from '../calendar/domain/time.js';
import type { DayOff } from '../calendar/domain/working-days.js';
import { formatDate } from '../platform/pages/format-date.js';
import type { Locale } from '../platform/pages/locale.js';
import { daysOf, type YearRow } from './domain/year-rows.js';

interface DaysProps {
  readonly row: YearRow;
  readonly today: PlainDate;
  readonly locale: Locale;
  /** Columns whose number something else covers. */
  readonly covered: ReadonlySet<number>;
  /** Where a column begins, as a share of the width. */
  readonly percent: (column: number) => string;
  readonly reasonOff: (date: PlainDate) => DayOff | null;
}

const CELL = { y: 1, height: 40 };
const NUMBERS = 'translate(0 21)';

/** The days of a row: what is off, today, and their numbers. There are hundreds in a year, so each is written short. */
export function YearDays({ row, today, locale, covered, percent, reasonOff }: DaysProps) {
  const days = daysOf(row).map((date, index) => ({ date, column: row.offset + index, off: reasonOff(date) }));
  return (
    <>
      {days.map(({ date, column, off }) =>
        off === null ? null : (
          <rect
            key={date}
            class={off === 'weekend' ? 'off' : 'off off-named'}
            x={percent(column)}
            width={percent(1)}
            {...CELL}
          >
            {off !== 'weekend' && <title>{`${formatDate(date, locale, 'day')}: ${nameOf(off)}`}</title>}
          </rect>
        ),
      )}
      {days
        .filter(({ date }) => date === today)
        .map(({ date, column }) => (
          <rect key={date} class="today" x={percent(column)} width={percent(1)} {...CELL} />
        ))}
      <g class="numbers" transform={NUMBERS}>
        {days.map(({ date, column }) =>
          covered.has(column) ? null : (
            <text key={date} x={percent(column + 0.5)} class={date === today ? 'now' : undefined}>
              {dayOfMonth(date)}
            </text>
          ),
        )}
      </g>
    </>
  );
}

function nameOf(off: Exclude<DayOff, 'weekend'>): string {
  return 'holiday' in off ? off.holiday : off.closure;
}
