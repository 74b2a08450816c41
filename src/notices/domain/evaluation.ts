import type { Instant } from '../../calendar/domain/time.js';
import type { OccasionFacts } from './facts.js';
import {
  ASKED_ONCE,
  type Notice,
  OPENER,
  paying,
  readDebtKey,
  seriesOf,
  type Told,
  topic,
  topicsOf,
} from './notice.js';
import { owedNotices } from './owed.js';
import { sinceUninvited } from './uninvited.js';

/** Why a notice is recorded without being sent. */
export type MissedReason = 'told before the change' | 'covered by another notice' | 'its moment had passed';

/** What is to be done for an occasion at an instant, and when to look again. */
export interface Evaluation {
  readonly due: readonly Notice[];
  readonly missed: readonly { readonly notice: Notice; readonly reason: MissedReason }[];
  /** The next instant at which something is owed as far as is known now; null when nothing is. */
  readonly next: Instant | null;
}

/**
 * Looks at one occasion at `now`: what the rule owes and nobody has recorded yet. Of several late notices of one
 * series one goes: the opening one if the person never had it, else the newest (design decision 10).
 */
export function evaluate(facts: OccasionFacts, told: readonly Told[], now: Instant): Evaluation {
  return judge(openNotices(facts, told, now), now);
}

/** A notice that nobody has recorded in the present timing, and whether its recipient was told before a change. */
export interface OpenNotice {
  readonly notice: Notice;
  readonly wasTold: boolean;
}

/** All that is open, for everybody or one person, in order of time; what is partly told already comes as two. */
export function openNotices(
  facts: OccasionFacts,
  told: readonly Told[],
  asOf: Instant,
  only?: string,
): OpenNotice[] {
  const before = toldBefore(facts, told);
  const owed = owedNotices(facts, told, asOf, only);
  if (before === null) return owed.map((notice) => ({ notice, wasTold: false }));
  return owed.flatMap((notice) =>
    [true, false].flatMap((wasTold) => {
      const pays = notice.pays.filter((debt) => before(notice, readDebtKey(debt).aboutId) === wasTold);
      return pays.length === 0 ? [] : [{ notice: paying(notice, pays), wasTold }];
    }),
  );
}

/** Decides over open notices, which come in order of time, as of `now`. */
export function judge(open: readonly OpenNotice[], now: Instant): Evaluation {
  const later = open.findIndex(({ notice }) => notice.at > now);
  const here = later === -1 ? open : open.slice(0, later);
  const missed: Evaluation['missed'][number][] = [];
  const series = new Map<string, Notice[]>();
  for (const { notice, wasTold } of here) {
    if (wasTold) missed.push({ notice, reason: 'told before the change' });
    else if (notice.until <= now) missed.push({ notice, reason: 'its moment had passed' });
    else {
      const key = `${seriesOf(notice.kind)}|${notice.to}`;
      const group = series.get(key);
      if (group) group.push(notice);
      else series.set(key, [notice]);
    }
  }
  const due: Notice[] = [];
  for (const notices of series.values()) {
    const chosen = standsForAll(notices);
    if (notices.length === 1) {
      due.push(chosen);
      continue;
    }
    // It names all that the others were about: a department's request may cover another's nudge.
    due.push(
      paying(
        { ...chosen, until: Math.max(...notices.map(({ until }) => until)) },
        notices.flatMap(({ pays }) => pays),
      ),
    );
    for (const notice of notices) {
      if (notice !== chosen) missed.push({ notice, reason: 'covered by another notice' });
    }
  }
  return { due, missed, next: later === -1 ? null : open[later]!.notice.at };
}

/** Notices come in order of time: the opening one if it is among them, else the newest. */
function standsForAll(notices: readonly Notice[]): Notice {
  const opener = notices.find(({ kind }) => OPENER[seriesOf(kind) ?? 'goal'] === kind);
  return opener ?? notices.at(-1)!;
}

/**
 * After a move: what would have been due earlier is covered for those who had it, or who had any mail about the
 * session and so hear that it moved; but who never had the agenda gets it at once. Nobody is asked twice for the same
 * update, whatever happened to the dates (design decision 7).
 */
function toldBefore(
  facts: OccasionFacts,
  told: readonly Told[],
): ((notice: Notice, aboutId: string) => boolean) | null {
  const before = sinceUninvited(told).filter(
    ({ timing, status }) => timing < facts.timing && (status === 'sent' || status === 'sending'),
  );
  if (before.length === 0) return null;
  const steps = new Set(before.flatMap((row) => topicsOf(row).map((about) => `${row.step}|${about}`)));
  const topics = new Set(before.flatMap(topicsOf));
  const anything = new Set(before.map(({ to }) => to));
  return (notice, aboutId) => {
    const about = topic(notice.kind, notice.to, aboutId);
    const had = topics.has(about);
    if (ASKED_ONCE.has(notice.kind) && had) return true;
    if (notice.at > facts.timedAt) return false;
    if (steps.has(`${notice.step}|${about}`)) return true;
    const isOpener = OPENER[seriesOf(notice.kind) ?? 'goal'] === notice.kind;
    return facts.type === 'session' && anything.has(notice.to) && (had || !isOpener);
  };
}
