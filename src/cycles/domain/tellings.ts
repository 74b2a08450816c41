import type { SessionTime } from './planned-session.js';
import { isSameLength } from './session-days.js';

/** What there is to know about when a session takes place. */
export interface SessionFact extends SessionTime {
  /** Epoch milliseconds */
  readonly startsAt: number;
  readonly cancelled: boolean;
}

/** One mail about the session, as far as this rule reads it. */
export interface WrittenMail {
  readonly recipientId: string;
  readonly kind: string;
  readonly timing: number;
  readonly status: string;
  /** Whether its recipient may have it: it left, is leaving, or broke off when it may have been taken. */
  readonly mayHaveLeft: boolean;
  /** Of a `session-moved` or `session-cancelled` mail: what its recipient believed until then. */
  readonly believed: SessionFact | null;
}

export interface SessionAct {
  /** The occasion's timing before the act. */
  readonly timing: number;
  readonly before: SessionFact;
  readonly after: SessionFact;
}

/** Somebody who already had mail about the session, and what has to be said. */
export interface Telling {
  readonly personId: string;
  readonly believed: SessionFact;
  /** Null: to be told. Else why not; it is written down all the same, so that what they know stays known. */
  readonly knows: 'never told otherwise' | 'same wall time' | null;
}

/** It has left, or is past the point of no return. `missed` marks what its recipient knew anyway. */
const LEFT = new Set(['sending', 'sent']);
const TRIGGERED = new Set(['session-moved', 'session-cancelled']);
/** The kind of mail by which somebody hears that they take part no more: what comes of the session is not theirs. */
export const UNINVITED = 'session-uninvited';

/**
 * Who must hear that a session was moved, cancelled or restored: whoever already had any mail about it, each against
 * what they were last told, which is not always what was true a moment ago: a session moved to Tuesday and back before
 * a mail left was never on Tuesday for them; one moved twice has moved once, from where they know it. Whose act it was
 * is told too: their calendar does not know (decision 0028).
 *
 * @param written in the order in which they were put in
 */
export function tellingsAfter(act: SessionAct, written: readonly WrittenMail[]): Telling[] {
  return informedBy(written).map((personId) => {
    const { believed, certain } = beliefOf(
      written.filter(({ recipientId }) => recipientId === personId),
      act,
    );
    return {
      personId,
      believed,
      knows: certain && isSameFact(believed, act.after) ? 'never told otherwise' : null,
    };
  });
}

/** Who had any mail about the session, and was not told since to take part no more. */
export function informedBy(
  written: readonly Pick<WrittenMail, 'recipientId' | 'kind' | 'status' | 'mayHaveLeft'>[],
): string[] {
  const informed = new Set<string>();
  for (const { recipientId, kind, status, mayHaveLeft } of written) {
    // Whoever is about to be told so need not hear of what comes.
    if (kind === UNINVITED && (mayHaveLeft || status === 'waiting')) informed.delete(recipientId);
    else if (mayHaveLeft) informed.add(recipientId);
  }
  return [...informed];
}

interface Belief {
  readonly believed: SessionFact;
  /** False where it cannot be known whether the mail that told otherwise arrived. */
  readonly certain: boolean;
}

/** The state before the act, unless the mail that was to tell it never left: then what was believed before that. */
function beliefOf(mails: readonly WrittenMail[], { timing, before }: SessionAct): Belief {
  const current = mails.filter((mail) => mail.timing === timing);
  const latest =
    current.find(({ kind }) => kind === 'session-cancelled') ??
    current.find(({ kind }) => kind === 'session-moved');
  if (latest === undefined || latest.believed === null) return { believed: before, certain: true };
  if (LEFT.has(latest.status) || latest.status === 'missed') return { believed: before, certain: true };
  // An agenda of this timing told the new time, even if the mail about the move did not arrive.
  const otherwiseTold =
    !before.cancelled && current.some(({ kind, status }) => !TRIGGERED.has(kind) && LEFT.has(status));
  return otherwiseTold
    ? { believed: before, certain: true }
    : { believed: latest.believed, certain: !latest.mayHaveLeft };
}

/** Alike for whoever takes part: the same instants, in whichever zone they are written. */
export function isSameFact(a: SessionFact, b: SessionFact): boolean {
  if (a.cancelled || b.cancelled) return a.cancelled === b.cancelled;
  return a.startsAt === b.startsAt && isSameLength(a, b);
}

/** The same time on the wall at another instant: not the session moved, but the rules for the clocks of its zone. */
export function isMovedByRules(before: SessionFact, after: SessionFact): boolean {
  const sameWall = before.date === after.date && before.time === after.time && before.zone === after.zone;
  return sameWall && before.startsAt !== after.startsAt && !before.cancelled && !after.cancelled;
}

/** By new rules for the clocks whoever lives by the same clocks is told nothing new; for others it is another time. */
export function tellingByRules(telling: Telling, readerZone: string, zone: string): Telling {
  return telling.knows === null && readerZone === zone ? { ...telling, knows: 'same wall time' } : telling;
}
