import type { PlainDate } from '../../calendar/domain/time.js';
import type { SessionKind } from '../../cycles/domain/rhythm.js';
import { datesOf } from '../../cycles/domain/session-days.js';
import { groupBy } from './lists.js';
import { placeOf, type Place, type YearGrid } from './year-rows.js';

export interface YearSession {
  readonly id: string;
  readonly kind: SessionKind;
  /** Kinds whose agenda it carries as well. */
  readonly merged: readonly SessionKind[];
  readonly date: PlainDate;
  /** How many days in a row it lasts; without it, one. */
  readonly days?: number | undefined;
  /** What the rhythm named; null outside the rhythm. */
  readonly plannedDate: PlainDate | null;
  readonly cancelled: boolean;
  readonly extraordinary: boolean;
}

/** How a session stands against the rhythm. */
export type Standing = 'as-planned' | 'moved' | 'extra' | 'cancelled';

/** A session on one of its days. */
export interface YearMark {
  readonly session: YearSession;
  readonly date: PlainDate;
  readonly standing: Standing;
  readonly place: Place;
  /** Where the rhythm had its first day, if it moved away from there; of its first day. */
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

/** The days of sessions that have a place in the grid, in the order given. */
export function marksOf(grid: YearGrid, sessions: readonly YearSession[]): YearMark[] {
  const days = sessions.flatMap((session) => datesOf(session).map((date) => ({ session, date })));
  const byDay = groupBy(days, ({ date }) => date);
  return days.flatMap((one): YearMark[] => {
    const { session, date } = one;
    const place = placeOf(grid, date);
    if (place === null) return [];
    const standing = standingOf(session);
    const isMoved = standing === 'moved' && session.plannedDate !== null && date === session.date;
    const from = isMoved ? placeOf(grid, session.plannedDate) : null;
    const day = byDay.get(date) ?? [];
    return [{ session, date, standing, place, from, nth: day.indexOf(one), ofDay: day.length }];
  });
}
