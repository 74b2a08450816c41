import type { Instant } from '../../calendar/domain/time.js';
import type { OccasionFacts } from './facts.js';
import { type Notice, noticeKey, OPENER, seriesOf, type Told } from './notice.js';
import { owedNotices } from './owed.js';

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
  const open = unrecorded(facts, owedNotices(facts, told, now), told);
  return judge(open, toldBefore(facts, told), now);
}

/** Notices nobody has recorded in the present timing, in the same order. */
export function unrecorded(
  facts: OccasionFacts,
  owed: readonly Notice[],
  told: readonly Told[],
): readonly Notice[] {
  const recorded = new Set(
    told.filter((row) => row.timing === facts.timing && row.status !== 'withdrawn').map(noticeKey),
  );
  return recorded.size === 0 ? owed : owed.filter((notice) => !recorded.has(noticeKey(notice)));
}

/** Decides over unrecorded notices, which come in order of time, as of `now`. */
export function judge(
  open: readonly Notice[],
  wasTold: (notice: Notice) => boolean,
  now: Instant,
): Evaluation {
  const later = open.findIndex(({ at }) => at > now);
  const here = later === -1 ? open : open.slice(0, later);
  const missed: Evaluation['missed'][number][] = [];
  const series = new Map<string, Notice[]>();
  for (const notice of here) {
    if (wasTold(notice)) missed.push({ notice, reason: 'told before the change' });
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
    due.push(chosen);
    for (const notice of notices) {
      if (notice !== chosen) missed.push({ notice, reason: 'covered by another notice' });
    }
  }
  return { due, missed, next: later === -1 ? null : open[later]!.at };
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
export function toldBefore(facts: OccasionFacts, told: readonly Told[]): (notice: Notice) => boolean {
  const before = told.filter(
    ({ timing, status }) => timing < facts.timing && (status === 'sent' || status === 'sending'),
  );
  if (before.length === 0) return () => false;
  const exact = new Set(before.map(noticeKey));
  const kinds = new Set(before.map(({ kind, to }) => `${kind}|${to}`));
  const anything = new Set(before.map(({ to }) => to));
  return (notice) => {
    const had = kinds.has(`${notice.kind}|${notice.to}`);
    if (notice.kind === 'update-request' && had) return true;
    if (notice.at > facts.timedAt) return false;
    if (exact.has(noticeKey(notice))) return true;
    const isOpener = OPENER[seriesOf(notice.kind) ?? 'goal'] === notice.kind;
    return facts.type === 'session' && anything.has(notice.to) && (had || !isOpener);
  };
}
