import type { Period, PeriodKind } from '../../calendar/domain/period.js';
import type { SessionKind } from './rhythm.js';

/** When a session takes place: a wall time in its zone, and how long. */
export interface SessionTime {
  /** YYYY-MM-DD */
  readonly date: string;
  /** HH:MM */
  readonly time: string;
  /** IANA zone */
  readonly zone: string;
  /** Of one day. */
  readonly minutes: number;
  /** How many days in a row it lasts, each from the same time; without it, one. */
  readonly days?: number | undefined;
}

/** A session as the rhythm computes it. */
export interface PlannedSession extends SessionTime {
  readonly kind: SessionKind;
  /** The period it plans (annual, quarterly) or reviews (monthly); it may lie outside it. */
  readonly period: Period;
  /** Kinds whose agenda it carries as well. */
  readonly merged: readonly SessionKind[];
  /** The month whose session it carries, if it does; perhaps of the fiscal year before or after. */
  readonly reviews: Period | null;
  readonly place: string | null;
  /** Epoch milliseconds, derived from the wall time. */
  readonly startsAt: number;
}

/** In which periods of a fiscal year each kind of session takes place. */
export const PERIOD_OF: Readonly<Record<SessionKind, PeriodKind>> = {
  annual: 'year',
  quarterly: 'quarter',
  monthly: 'month',
};

/** The place of a period in its year as it is kept: 1 for the year itself, 1 to 4 for quarters, 1 to 12 for months. */
export function placeOf({ kind, number }: Period): number {
  return kind === 'year' ? 1 : number;
}
