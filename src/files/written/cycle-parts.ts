import { yearContaining } from '../../calendar/domain/fiscal-year.js';
import { SESSION_KINDS, type RhythmRules } from '../../cycles/domain/rhythm.js';
import { Rhythm } from '../../cycles/rhythm.entity.js';
import { Session } from '../../cycles/session.entity.js';
import { spelledOut } from '../../cycles/spelled-out.js';
import { brief, byName, grouped, type Kept } from './kept.js';

/** How the organization meets, and the years that are kept, with where their sessions to come differ from that. */
export async function cycleParts(kept: Kept): Promise<{ rhythm: object | null; cycles: object[] }> {
  const [rhythm] = await kept.rows(Rhythm);
  const rules = rhythm && spelledOut(rhythm.rules);
  const toCome = (await kept.rows(Session)).filter(({ startsAt }) => startsAt > kept.now);
  const sessionsOf = grouped(
    byName(toCome, (one) => `${one.date} ${one.time} ${one.kind} ${one.title ?? ''} ${one.id}`),
    ({ cycleId }) => cycleId,
  );
  const titles = new Set<string>();
  return {
    rhythm: rules ? Object.fromEntries(SESSION_KINDS.map((kind) => [kind, rules[kind] ?? null])) : null,
    cycles: kept.cycles.map(({ id, year }) => {
      const sessions = differences(sessionsOf(id), { year, rules, titles, kept });
      return brief({ year, sessions }, { sessions: {} });
    }),
  };
}

interface Around {
  readonly year: number;
  readonly rules: RhythmRules | undefined;
  /** Of sessions that are told already: a file tells added ones apart by their titles. */
  readonly titles: Set<string>;
  readonly kept: Kept;
}

/** What nobody could bring in again is not told: what the rhythm names no more, and what has no title of its own. */
function differences(sessions: readonly Session[], { year, rules, titles, kept }: Around): object {
  const { organization } = kept;
  const ref = ({ kind, periodId }: Session) => ({ kind, period: kept.named(periodId) });
  const ofRhythm = sessions.filter(
    ({ extraordinary, plannedDate }) => !extraordinary && plannedDate !== null,
  );
  const added = sessions.flatMap((session): object[] => {
    const { extraordinary, cancelledAt, title, kind, date, time, minutes, days, zone, place } = session;
    const isOurs = extraordinary && cancelledAt === null && title !== null && !titles.has(title);
    if (!isOurs || yearContaining(organization.fiscalYear, date) !== year) return [];
    titles.add(title);
    const usualZone = rules?.[kind]?.zone ?? organization.zone;
    return [
      brief(
        {
          ...{ kind, title, date, time, minutes, days, place },
          zone: zone === usualZone ? undefined : zone,
          participants: session.participants,
        },
        { days: 1, place: rules?.[kind]?.place ?? null, participants: null },
      ),
    ];
  });
  const moved = ofRhythm.flatMap((session): object[] => {
    const { cancelledAt, date, time, plannedDate, kind } = session;
    const elsewhere = date !== plannedDate || time !== rules?.[kind]?.at;
    if (!session.moved || cancelledAt !== null || !elsewhere) return [];
    return [{ session: ref(session), to: { date, time } }];
  });
  const cancelled = ofRhythm.flatMap((session) => (session.cancelledAt === null ? [] : [ref(session)]));
  return brief({ added, moved, cancelled }, { added: [], moved: [], cancelled: [] });
}
