import type { WorkingCalendar } from '../../calendar/domain/working-days.js';
import type { SessionKind, UpdateRules } from '../../cycles/domain/rhythm.js';
import type { Roster } from '../../organizations/domain/roster.js';
import { overlap, type Term } from '../../organizations/domain/term.js';
import { askedDepartments } from './asked-departments.js';
import { askedPeriod } from './asked-period.js';
import { type RoundDates, roundDates } from './round-dates.js';

export interface AskingSession {
  readonly kind: SessionKind;
  /** Kinds whose agenda it carries as well. */
  readonly merged: readonly SessionKind[];
  readonly date: string;
  readonly startsAt: number;
}

export interface Month {
  readonly id: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** All that a round hangs on besides its session. */
export interface RoundFacts {
  readonly rules: UpdateRules;
  /** The organization's. */
  readonly zone: string;
  /** Of all kept cycles. */
  readonly months: readonly Month[];
  readonly roster: Roster;
  readonly calendarOf: (departmentId: string) => WorkingCalendar;
  /** From when until when each KPI holds, and whose it is on a day. */
  readonly kpis: readonly (Term & { readonly departmentOn: (date: string) => string })[];
}

export interface RoundPlan {
  readonly periodId: string;
  readonly requests: ReadonlyMap<string, RoundDates>;
}

/** Monthly sessions ask for updates, and so do those that carry a monthly one. */
export function asksForUpdates({ kind, merged }: Pick<AskingSession, 'kind' | 'merged'>): boolean {
  return kind === 'monthly' || merged.includes('monthly');
}

/**
 * The round of a session: the period it asks about, and each department's dates, by department id. Null where there is
 * no such period: the cycle it belongs to was never kept.
 */
export function planRound(session: AskingSession, facts: RoundFacts): RoundPlan | null {
  const { rules, zone, roster, calendarOf } = facts;
  const period = askedPeriod(rules.about, facts.months, session.date);
  if (period === null) return null;
  const asking = facts.kpis.filter((kpi) =>
    overlap(kpi, { fromDate: period.startsOn, untilDate: period.endsOn }),
  );
  const owner = ({ departmentOn }: (typeof asking)[number]) => departmentOn(session.date);
  const moved = asking.filter((kpi) => owner(kpi) !== kpi.departmentOn(period.endsOn));
  const withKpis = new Set(asking.map(owner));
  const asked = askedDepartments(roster, session.date, period.endsOn, withKpis, new Set(moved.map(owner)));
  return {
    periodId: period.id,
    requests: new Map(asked.map((id) => [id, roundDates(session, rules, calendarOf(id), zone)])),
  };
}
