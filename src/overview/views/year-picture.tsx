import { dayOfMonth, monthOf, yearOf } from '../../calendar/domain/time.js';
import { monthName } from '../../cycles/domain/session-words.js';
import type { Locale } from '../../platform/pages/locale.js';
import { shortMonthName } from '../domain/month-words.js';
import { type BandPiece, bandsOf } from '../domain/year-bands.js';
import { marksOf, type YearMark } from '../domain/year-marks.js';
import type { YearRow } from '../domain/year-rows.js';
import type { Year } from '../year.service.js';
import { YearLegend } from './year-legend.js';
import { YearStrip } from './year-strip.js';
import { yearTexts } from './year-texts.js';

interface YearPictureProps {
  readonly year: Year;
  readonly locale: Locale;
  /** Whether its sessions are kept and have pages of their own. */
  readonly linked?: boolean;
}

/** A wall planner: a row for each month, weekdays below each other, so that the rhythm shows as a pattern. */
export function YearPicture({ year, locale, linked = true }: YearPictureProps) {
  const texts = yearTexts[locale];
  const { grid, sessions, rounds, today } = year;
  const marks = marksOf(
    grid,
    sessions.map((session) => ({ ...session, cancelled: session.cancelledAt !== null })),
  );
  const bands = bandsOf(grid, rounds);
  const names = new Map(sessions.map((session) => [session.id, session]));
  return (
    <figure class="planner">
      <div class="planner-rows" aria-hidden="true">
        <Weekdays columns={grid.columns} locale={locale} />
        {grid.rows.map((row, index) => (
          <div class={row.period ? 'planner-row' : 'planner-row planner-around'} key={row.startsOn}>
            <MonthLabel row={row} locale={locale} />
            <YearStrip
              row={row}
              columns={grid.columns}
              marks={marks.filter(({ place }) => place.row === index)}
              left={marks.flatMap((mark) => leftIn(mark, index))}
              bands={bands.filter((band: BandPiece) => band.row === index)}
              today={today}
              reasonOff={(date) => year.reasonOff(date)}
              locale={locale}
              linked={linked}
              sessions={names}
            />
          </div>
        ))}
      </div>
      <figcaption>
        <p class="small muted">{texts.picture}</p>
        <YearLegend locale={locale} sessions={sessions} hasRounds={rounds.length > 0} />
      </figcaption>
    </figure>
  );
}

/** A mark whose session moved away from a day of this row. */
function leftIn(mark: YearMark, row: number): YearMark[] {
  return mark.from?.row === row ? [mark] : [];
}

function Weekdays({ columns, locale }: { readonly columns: number; readonly locale: Locale }) {
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
function MonthLabel({ row, locale }: { readonly row: YearRow; readonly locale: Locale }) {
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
