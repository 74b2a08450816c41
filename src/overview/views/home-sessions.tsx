import { DAY, daysBetween } from '../../calendar/domain/time.js';
import { dateAt } from '../../calendar/domain/zones.js';
import { timeWords } from '../../cycles/domain/time-words.js';
import { sessionName } from '../../cycles/domain/session-words.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { standingOf } from '../domain/year-marks.js';
import type { Home } from '../home.service.js';
import { homeTexts } from './home-texts.js';
import { homeRoleTexts } from './home-role-texts.js';
import { momentWords, type Reader } from './moment.js';
import { SessionSign } from './session-shape.js';

/** What comes later is put forward when it is nearer. */
const SOON = 42 * DAY;

interface HomeSessionsProps {
  readonly home: Pick<Home, 'today' | 'sessions' | 'now'>;
  readonly reader: Reader;
  /** Whether the reader may not open their pages. */
  readonly closed?: boolean;
}

export function HomeSessions({ home, reader, closed = false }: HomeSessionsProps) {
  const { locale, zone } = reader;
  const texts = homeTexts[locale];
  return (
    <section class="section stack" aria-labelledby="sessions">
      <h2 id="sessions">{texts.sessions}</h2>
      {home.sessions.length === 0 ? (
        <EmptyState title={texts.noSessions} level={3}>
          {texts.noSessionsHelp}
        </EmptyState>
      ) : (
        <ul class="plain-list coming">
          {home.sessions.map((session) => (
            <li key={session.id}>
              <SessionSign
                kind={session.kind}
                standing={standingOf({ ...session, cancelled: false }) === 'extra' ? 'extra' : 'as-planned'}
              />
              <div>
                {closed ? (
                  sessionName(session, locale)
                ) : (
                  <a href={`/sessions/${session.id}`}>{sessionName(session, locale)}</a>
                )}{' '}
                <span class="muted">
                  {texts.inDays(Math.max(0, daysBetween(home.today, dateAt(session.startsAt, zone))))}
                </span>
                <p class="small muted">
                  {timeWords(session, zone, locale)}
                  {session.place && ` · ${session.place}`}
                </p>
                {!closed && session.cutOff > home.now && session.cutOff < home.now + SOON && (
                  <p class="small">
                    <a href={`/sessions/${session.id}#proposals`}>
                      {homeRoleTexts[locale].propose(momentWords(session.cutOff, reader))}
                      <span class="visually-hidden">: {sessionName(session, locale)}</span>
                    </a>
                  </p>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
