import { wallTimeAt } from '../../calendar/domain/zones.js';
import { sessionName } from '../../cycles/domain/session-words.js';
import { lastDateOf } from '../../cycles/domain/session-days.js';
import { placeOfZone } from '../../cycles/domain/time-words.js';
import type { SessionWithPeriod } from '../../cycles/sessions.service.js';
import { Badge } from '../../platform/pages/badge.js';
import { DataTable } from '../../platform/pages/data-table.js';
import { formatDate, formatTime } from '../../platform/pages/format-date.js';
import { type Standing, standingOf } from '../domain/year-marks.js';
import type { Year } from '../year.service.js';
import { daysWords, type Reader, styleBeside } from './moment.js';
import { SessionSign } from './session-shape.js';
import { yearTexts } from './year-texts.js';

/** The picture in words. */
export function YearSessions({ year, reader }: { readonly year: Year; readonly reader: Reader }) {
  const { locale } = reader;
  const texts = yearTexts[locale];
  const rounds = new Map(year.rounds.map((round) => [round.sessionId, round]));
  const columns = [
    { label: texts.session },
    { label: texts.when },
    { label: texts.update },
    { label: texts.state },
  ];
  const rows = year.sessions.map((session) => {
    const round = rounds.get(session.id);
    const standing = standingOf({ ...session, cancelled: session.cancelledAt !== null });
    return {
      key: session.id,
      cells: [
        <span class="named-session" key="name">
          <SessionSign kind={session.kind} standing={standing === 'moved' ? 'as-planned' : standing} />
          <a href={`/sessions/${session.id}`}>{sessionName(session, locale)}</a>
        </span>,
        <When key="when" session={session} year={year} reader={reader} />,
        round ? (
          <span key="round">
            {texts.round(formatDate(round.opensOn, locale, 'day'), formatDate(round.dueOn, locale, 'day'))}
          </span>
        ) : (
          <span key="round" class="wide-only">
            –
          </span>
        ),
        <State key="state" session={session} standing={standing} year={year} reader={reader} />,
      ],
    };
  });
  return (
    <div class="session-table">
      <DataTable caption={texts.sessions} columns={columns} rows={rows} />
    </div>
  );
}

/** By the session's own wall, and by the reader's where that shows another time. */
function When({ session, year, reader }: WhenProps) {
  const style = styleBeside(session.date, year.cycle);
  const { days } = session;
  const there = daysWords(session, reader.locale, style);
  const here = daysWords({ ...wallTimeAt(session.startsAt, reader.zone), days }, reader.locale, style);
  return (
    <>
      {here}
      {here !== there && (
        <span class="small muted of-month">{`${formatTime(session.time)} ${placeOfZone(session.zone)}`}</span>
      )}
    </>
  );
}

interface WhenProps {
  readonly session: SessionWithPeriod;
  readonly year: Year;
  readonly reader: Reader;
}

interface StateProps {
  readonly session: SessionWithPeriod;
  readonly standing: Standing;
  readonly year: Year;
  readonly reader: Reader;
}

function State({ session, standing, year, reader: { locale } }: StateProps) {
  const texts = yearTexts[locale];
  if (standing === 'cancelled') return <Badge tone="off-track">{texts.standings.cancelled}</Badge>;
  const held = lastDateOf(session) < year.today;
  const words = [
    standing === 'moved' && session.plannedDate
      ? texts.movedFrom(formatDate(session.plannedDate, locale, 'day'))
      : null,
    standing === 'extra' ? texts.standings.extra : null,
  ].filter((one) => one !== null);
  if (words.length > 0) return <Badge tone="accent">{words.join(', ')}</Badge>;
  return <span class="muted">{held ? texts.past : texts.standings['as-planned']}</span>;
}
