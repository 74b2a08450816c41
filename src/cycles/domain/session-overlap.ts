import { MINUTE } from '../../calendar/domain/time.js';
import type { SessionTime } from './planned-session.js';
import { startsOf } from './session-days.js';

/** Whether two sessions take place at the same time, on any of their days; one may begin as the other ends. */
export function overlap(a: SessionTime, b: SessionTime): boolean {
  return startsOf(a).some((from) =>
    startsOf(b).some((other) => from < other + b.minutes * MINUTE && other < from + a.minutes * MINUTE),
  );
}
