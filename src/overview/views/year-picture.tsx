import type { Locale } from '../../platform/pages/locale.js';
import { type BandPiece, bandsOf } from '../domain/year-bands.js';
import { marksOf, type YearMark } from '../domain/year-marks.js';
import type { Year } from '../year.service.js';
import { MonthLabel, Weekdays } from '../year-labels.js';
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
