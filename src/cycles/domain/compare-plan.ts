import type { SessionTime } from './planned-session.js';
import type { SessionKind } from './rhythm.js';
import { isSameLength } from './session-days.js';

/** Everything about a session that the rhythm decides. */
export interface Arrangement extends SessionTime {
  readonly place: string | null;
  readonly merged: readonly SessionKind[];
  /** Names the month whose session it carries, alike on both sides of the comparison. */
  readonly reviews: string | null;
  /** Epoch milliseconds */
  readonly startsAt: number;
}

/** What the rhythm wants for one kind in one period. */
export interface WantedSession extends Arrangement {
  readonly kind: SessionKind;
  /** The place of its period in the year. */
  readonly number: number;
}

/** A session as it is kept. */
export interface KeptSession extends WantedSession {
  readonly id: string;
  readonly extraordinary: boolean;
  /** Whether a person arranged it by hand. */
  readonly moved: boolean;
  readonly cancelled: boolean;
  /** Whether the rhythm named its date when it was last computed; false for a session that recomputing removed. */
  readonly planned: boolean;
  /** Whether people began it, perhaps before its time: it is past as well. */
  readonly hasBegun?: boolean;
}

export type LeftAlone = 'extraordinary' | 'moved' | 'cancelled' | 'past' | 'would-be-past';

export interface Change {
  readonly kept: KeptSession;
  readonly wanted: WantedSession;
}

/** What recomputing a planning cycle would change. */
export interface PlanDifferences {
  readonly unchanged: readonly KeptSession[];
  /** Another date, time, zone or length. */
  readonly moved: readonly Change[];
  /** Another place, or another session merged into it, at the same time. */
  readonly altered: readonly Change[];
  /** Sessions of the rhythm that are not kept; `revives` is the one that an earlier recomputing removed. */
  readonly added: readonly { readonly wanted: WantedSession; readonly revives: KeptSession | null }[];
  /** Kept sessions that the rhythm names no more; they are cancelled. */
  readonly removed: readonly KeptSession[];
  readonly left: readonly { readonly kept: KeptSession; readonly why: LeftAlone }[];
}

/**
 * Compares what the rhythm says now with what is kept. Extraordinary, hand-arranged, cancelled and past sessions are
 * left alone (design decision 4), and nothing is planned into the past. Changes nothing; the same plan compared with
 * what was kept from it differs in nothing.
 */
export function comparePlan(
  wanted: readonly WantedSession[],
  kept: readonly KeptSession[],
  now: number,
): PlanDifferences {
  const unchanged: KeptSession[] = [];
  const moved: Change[] = [];
  const altered: Change[] = [];
  const removed: KeptSession[] = [];
  const added: { wanted: WantedSession; revives: KeptSession | null }[] = [];
  const left: { kept: KeptSession; why: LeftAlone }[] = [];
  const missing = new Map(wanted.map((each) => [keyOf(each), each]));

  for (const session of kept) {
    const want = session.extraordinary ? undefined : missing.get(keyOf(session));
    if (!session.extraordinary) missing.delete(keyOf(session));
    const why = reasonToLeave(session, want, now);
    if (why !== null) left.push({ kept: session, why });
    else if (want === undefined) removed.push(session);
    else if (session.cancelled) added.push({ wanted: want, revives: session });
    else if (!isSameTime(session, want)) moved.push({ kept: session, wanted: want });
    else if (!isSameOtherwise(session, want)) altered.push({ kept: session, wanted: want });
    else unchanged.push(session);
  }
  for (const want of missing.values()) {
    if (want.startsAt > now) added.push({ wanted: want, revives: null });
  }
  return { unchanged, moved, altered, added, removed, left };
}

/** Whether recomputing would change nothing. */
export function isEmpty({ moved, altered, added, removed }: PlanDifferences): boolean {
  return moved.length + altered.length + added.length + removed.length === 0;
}

function reasonToLeave(kept: KeptSession, want: WantedSession | undefined, now: number): LeftAlone | null {
  if (kept.extraordinary) return 'extraordinary';
  if (kept.cancelled) {
    const revivable = !kept.planned && want !== undefined && want.startsAt > now;
    return revivable ? null : 'cancelled';
  }
  if (kept.moved) return 'moved';
  if (kept.hasBegun || kept.startsAt <= now) return 'past';
  return want !== undefined && want.startsAt <= now ? 'would-be-past' : null;
}

function keyOf({ kind, number }: WantedSession): string {
  return `${kind} ${number}`;
}

function isSameTime(a: SessionTime, b: SessionTime): boolean {
  return a.date === b.date && a.time === b.time && a.zone === b.zone && isSameLength(a, b);
}

function isSameOtherwise(a: Arrangement, b: Arrangement): boolean {
  return a.place === b.place && a.merged.join() === b.merged.join() && a.reviews === b.reviews;
}
