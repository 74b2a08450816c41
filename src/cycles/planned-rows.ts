import type { PlannedSession } from './domain/planned-session.js';
import type { NewSession } from './new-sessions.service.js';
import type { PeriodIds } from './period-ids.js';
import type { PlanningCycle } from './planning-cycle.entity.js';
import type { SessionPatch } from './session-acts.service.js';

/** The fiscal years whose periods these sessions refer to. */
export function yearsOf(sessions: readonly PlannedSession[], year: number): number[] {
  return [...new Set([year, ...sessions.flatMap(({ reviews }) => reviews?.year ?? [])])];
}

/** A session of the rhythm as it is first stored. */
export function asNewSession(session: PlannedSession, cycle: PlanningCycle, ids: PeriodIds): NewSession {
  const { kind, period, startsAt, date, time, zone, minutes, days = 1, place } = session;
  return {
    ...{ kind, startsAt, date, time, zone, minutes, days, place },
    ...carried(session, ids),
    organizationId: cycle.organizationId,
    cycleId: cycle.id,
    periodId: ids.get(period),
    title: null,
    plannedDate: date,
    participants: null,
    extraordinary: false,
  };
}

/** What the rhythm now says about a session that is stored already. */
export function asPatch(session: PlannedSession, ids: PeriodIds): SessionPatch {
  const { date, time, zone, minutes, days = 1, place } = session;
  return { date, time, zone, minutes, days, place, plannedDate: date, ...carried(session, ids) };
}

function carried({ merged, reviews }: PlannedSession, ids: PeriodIds) {
  return { merged: [...merged], reviewsPeriodId: reviews === null ? null : ids.find(reviews) };
}
