import type { Instant, PlainDate } from '../../calendar/domain/time.js';
import type { Closing } from '../../updates/domain/closing.js';
import type { Act } from './forecast.js';

/** A department answers: from then on nobody is nudged about it. */
export function answered(at: Instant, departmentIds: readonly string[]): Act {
  return {
    at,
    apply: (facts) =>
      facts.type !== 'update-round'
        ? facts
        : {
            ...facts,
            requests: facts.requests.map((request) =>
              departmentIds.includes(request.departmentId) && request.answeredAt === null
                ? { ...request, answeredAt: at }
                : request,
            ),
          },
  };
}

/** A planner closes the requests of departments, or opens them again until an instant. */
export function closedByHand(
  departmentIds: readonly string[],
  closing: Pick<Closing, 'kind' | 'at' | 'closesAt' | 'by'>,
): Act {
  return {
    at: closing.at,
    apply: (facts) =>
      facts.type !== 'update-round'
        ? facts
        : {
            ...facts,
            requests: facts.requests.map((request) =>
              departmentIds.includes(request.departmentId)
                ? { ...request, closing: { ...closing, number: (request.closing?.number ?? 0) + 1 } }
                : request,
            ),
          },
  };
}

/** Somebody answers what is asked before a session: from then on they are not reminded. */
export function responded(at: Instant, personId: string): Act {
  return {
    at,
    apply: (facts) =>
      facts.type !== 'question-round' || facts.answeredAt.has(personId)
        ? facts
        : { ...facts, answeredAt: new Map([...facts.answeredAt, [personId, at]]) },
  };
}

/** The session an occasion hangs on moves: a new timing begins. */
export function moved(at: Instant, to: { date: PlainDate; startsAt: Instant }): Act {
  return {
    at,
    apply: (facts) => ({
      ...facts,
      timing: facts.timing + 1,
      timedAt: at,
      session: { ...facts.session, ...to },
    }),
  };
}

export function cancelled(at: Instant): Act {
  return { at, apply: (facts) => ({ ...facts, session: { ...facts.session, cancelled: true } }) };
}

/** Restoring begins a new timing: who had heard of the cancellation is told anew. */
export function restored(at: Instant): Act {
  return {
    at,
    apply: (facts) => ({
      ...facts,
      timing: facts.timing + 1,
      timedAt: at,
      session: { ...facts.session, cancelled: false },
    }),
  };
}

/** The goal is adopted: leadership is not asked for it any more. */
export function adopted(at: Instant): Act {
  return {
    at,
    apply: (facts) =>
      facts.type === 'goal-round' && facts.adoptedAt === null ? { ...facts, adoptedAt: at } : facts,
  };
}

/** What a session gave somebody to do is done. */
export function done(at: Instant, actionId: string): Act {
  return {
    at,
    apply: (facts) =>
      facts.type !== 'actions'
        ? facts
        : {
            ...facts,
            actions: facts.actions.map((one) =>
              one.actionId === actionId && one.doneAt === null ? { ...one, doneAt: at } : one,
            ),
          },
  };
}
