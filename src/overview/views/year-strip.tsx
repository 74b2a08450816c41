import { dayOfMonth, type PlainDate } from '../../calendar/domain/time.js';
import type { DayOff } from '../../calendar/domain/working-days.js';
import { type NamedSession, sessionName } from '../../cycles/domain/session-words.js';
import { formatDate } from '../../platform/pages/format-date.js';
import type { Locale } from '../../platform/pages/locale.js';
import type { BandPiece } from '../domain/year-bands.js';
import type { YearMark } from '../domain/year-marks.js';
import type { YearRow } from '../domain/year-rows.js';
import { SessionShape } from './session-shape.js';
import { YearDays } from '../year-days.js';

interface StripProps {
  readonly row: YearRow;
  readonly columns: number;
  readonly marks: readonly YearMark[];
  /** Sessions that moved away from a day of this row. */
  readonly left: readonly YearMark[];
  readonly bands: readonly BandPiece[];
  readonly today: PlainDate;
  readonly locale: Locale;
  readonly linked: boolean;
  readonly sessions: ReadonlyMap<string, NamedSession>;
  readonly reasonOff: (date: PlainDate) => DayOff | null;
}

const MIDDLE = 17;
/** Between the numbers and the bands. */
const WAY = 30;
/** Of sessions on one day, in columns: they reach a little into the days beside it. */
const APART = 0.85;
const BAND = { y: 33, height: 5 };

/** One row of the planner. Places are percentages, so that it fits a phone and a wall without being scaled. */
export function YearStrip(props: StripProps) {
  const { row, columns, marks, left, bands, today, locale, linked, sessions } = props;
  const percent = (column: number) => `${round((column / columns) * 100)}%`;
  const taken = new Set([
    ...marks.map(({ place }) => place.column),
    ...left.map(({ from }) => from?.column ?? -1),
  ]);
  return (
    <svg class="strip" focusable="false">
      <YearDays
        row={row}
        today={today}
        locale={locale}
        covered={taken}
        percent={percent}
        reasonOff={props.reasonOff}
      />
      {bands.map(({ roundId, part, column, length }) => (
        <rect
          key={`${roundId} ${part}`}
          class={`band-${part}`}
          x={percent(column)}
          width={percent(length)}
          rx="2.5"
          {...BAND}
        />
      ))}
      {left.map(({ session, from, place }) => (
        <g key={session.id}>
          {from?.row === place.row && (
            <line
              class="way"
              x1={percent(from.column + 0.5)}
              x2={percent(place.column + 0.5)}
              y1={WAY}
              y2={WAY}
            />
          )}
          <svg x={percent((from?.column ?? 0) + 0.5)} y={MIDDLE} overflow="visible">
            <SessionShape kind={session.kind} standing="left" />
          </svg>
        </g>
      ))}
      {marks.map(({ session, date, standing, place, nth, ofDay }) => {
        const named = sessions.get(session.id);
        const sign = (
          <>
            {named && <title>{`${sessionName(named, locale)}, ${formatDate(date, locale, 'day')}`}</title>}
            <SessionShape
              kind={session.kind}
              merged={session.merged}
              standing={standing}
              day={dayOfMonth(date)}
            />
          </>
        );
        return (
          <svg
            key={`${session.id} ${date}`}
            x={percent(place.column + 0.5 + (nth - (ofDay - 1) / 2) * APART)}
            y={MIDDLE}
            overflow="visible"
          >
            {linked ? (
              <a href={`/sessions/${session.id}`} tabindex={-1}>
                {sign}
              </a>
            ) : (
              sign
            )}
          </svg>
        );
      })}
    </svg>
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
