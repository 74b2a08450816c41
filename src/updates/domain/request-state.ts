import { DAY } from '../../calendar/domain/time.js';

export const REQUEST_STATES = ['planned', 'open', 'late', 'answered', 'closed'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

interface Request {
  readonly opensAt: number;
  readonly dueAt: number;
  readonly closesAt: number;
  readonly version: number;
}

/** Where a request stands: an answered one can be revised until it closes, a late one still be answered. */
export function stateOf(request: Request, now: number): RequestState {
  if (request.closesAt <= now) return 'closed';
  if (request.version > 0) return 'answered';
  if (request.dueAt <= now) return 'late';
  return request.opensAt <= now ? 'open' : 'planned';
}

/**
 * Whether an answer is taken. From a day before it opens by the organization's clock: the mail comes at the recipient's
 * own time of day, and in Auckland that day is nearly over when it begins in Amsterdam.
 */
export function takesAnswers(request: Request, now: number): boolean {
  return request.opensAt - DAY <= now && now < request.closesAt;
}
