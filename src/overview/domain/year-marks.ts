import type { PlainDate } from '../../calendar/domain/time.js';
import type { SessionKind } from '../../cycles/domain/rhythm.js';
import { groupBy } from './lists.js';
import { placeOf, type Place, type YearGrid } from './year-rows.js';

export interface YearSession {
  readonly id: string;
  readonly kind: SessionKind;
  /** Kinds whose agenda it carries as well. */
  readonly merged: readonly SessionKind[];
  readonly date: PlainDate;
  /** What the rhythm named; null outside the rhythm. */
  readonly plannedDate: PlainDate | null;
  readonly cancelled: boolean;
  readonly extraordinary: boolean;
}

/** How a session stands against the rhythm. */
export type Standing = 'as-planned' | 'moved' | 'extra' | 'cancelled';

export interface YearMark {
  readonly session: YearSession;
  readonly standing: Standing;
  readonly place: Place;
  /** Where the rhythm had it, if it moved away from there. */
  readonly from: Place | null;
  /** Its place among the sessions of one day, and how many there are. */
  readonly nth: number;
  readonly ofDay: number;
}

export function standingOf({ cancelled, extraordinary, date, plannedDate }: YearSession): Standing {
  if (cancelled) return 'cancelled';
  if (extraordinary) return 'extra';
  return plannedDate !== null && plannedDate !== date ? 'moved' : 'as-planned';
}

/** The sessions that have a place in the grid, in the order given. */
export function marksOf(grid: YearGrid, sessions: readonly YearSession[]): YearMark[] {
  const byDay = groupBy(sessions, ({ date }) => date);
  return sessions.flatMap((session): YearMark[] => {
    const place = placeOf(grid, session.date);
    if (place === null) return [];
    const standing = standingOf(session);
    const from =
      standing === 'moved' && session.plannedDate !== null ? placeOf(grid, session.plannedDate) : null;
    const day = byDay.get(session.date) ?? [];
    return [{ session, standing, place, from, nth: day.indexOf(session), ofDay: day.length }];
  });
}
