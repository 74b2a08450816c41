import { dayOfMonth, monthOf, yearOf } from '../calendar/domain/time.js';
import { monthName } from '../cycles/domain/session-words.js';
import type { Locale } from '../platform/pages/locale.js';
import { shortMonthName } from './domain/month-words.js';
import type { YearRow } from './domain/year-rows.js';

/** Letters of the weekdays above the columns. */
export function Weekdays({ columns, locale }: { readonly columns: number; readonly locale: Locale }) {
  const letters = locale === 'nl' ? 'MDWDVZZ' : 'MTWTFSS';
  return (
    <div class="planner-row planner-weekdays">
      <span />
      <svg class="strip" focusable="false">
        {Array.from({ length: columns }, (_, column) => (
          <text key={column} x={`${((column + 0.5) / columns) * 100}%`} y="14">
            {letters[column % 7]}
          </text>
        ))}
      </svg>
    </div>
  );
}

/** The month's name; rows of 4 or 5 weeks are numbered, and say when they begin. */
export function MonthLabel({ row, locale }: { readonly row: YearRow; readonly locale: Locale }) {
  const { period, startsOn } = row;
  const month = monthOf(startsOn);
  const isMonth = dayOfMonth(startsOn) === 1 || !period;
  const name = shortMonthName(month, locale);
  return (
    <span class="planner-label">
      <span class="wide">
        {isMonth ? monthName(month, locale) : `M${period.number} · ${dayOfMonth(startsOn)} ${name}`}
      </span>
      <span class="short">{isMonth ? name : `M${period.number}`}</span>
      {(month === 1 || !period) && <span class="year-number">{yearOf(startsOn)}</span>}
    </span>
  );
}
