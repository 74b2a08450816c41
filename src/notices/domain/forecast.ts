import type { Instant } from '../../calendar/domain/time.js';
import { judge, openNotices } from './evaluation.js';
import type { OccasionFacts } from './facts.js';
import type { Notice, Told } from './notice.js';

/** Something that will happen to an occasion's facts: an answer, a move, a cancellation. */
export interface Act {
  readonly at: Instant;
  apply(facts: OccasionFacts): OccasionFacts;
}

/** An occasion that is not there yet, and the instant from which it is. */
export interface Birth {
  readonly at: Instant;
  readonly facts: OccasionFacts;
}

/** A mail that will leave, when it will, and because of which occasion. */
export interface ForecastNotice extends Omit<Notice, 'at'> {
  /** When it leaves: its own instant, or that of the act that made it late. */
  readonly at: Instant;
  readonly occasionId: string;
  readonly occasion: string;
}

/**
 * Foretells one occasion's notices between two instants (from inclusive, to exclusive) by replaying the acts in order
 * of time through the same rule the tick asks. Nothing is run and nothing is stored.
 *
 * @param only the one person whose notices are wanted; without, everybody's
 */
export function forecastOccasion(
  start: OccasionFacts,
  acts: readonly Act[],
  from: Instant,
  to: Instant,
  toldSoFar: readonly Told[] = [],
  only?: string,
): ForecastNotice[] {
  const told = [...toldSoFar];
  const notices: ForecastNotice[] = [];
  const ahead = acts.filter(({ at }) => at >= from && at < to).sort((a, b) => a.at - b.at);
  // What others were told by then counts after an act: who stood in for the one who is asked about paid their debts.
  const whose = ahead.length === 0 ? only : undefined;
  let facts = start;
  let now = from;
  for (let index = 0; now < to;) {
    for (; ahead[index] && ahead[index]!.at <= now; index += 1) facts = ahead[index]!.apply(facts);
    const nextAct = ahead[index]?.at ?? to;
    // Only a later act asks what was told.
    const isLast = nextAct >= to;
    let open = openNotices(facts, told, now, whose);
    for (let look: Instant | null = now; look !== null && look < nextAct;) {
      const { due, missed, next } = judge(open, look);
      open = open.slice(due.length + missed.length);
      for (const notice of due) {
        notices.push({ ...notice, at: look, occasionId: facts.occasionId, occasion: facts.label });
        if (!isLast) told.push({ ...notice, timing: facts.timing, status: 'sent' });
      }
      if (!isLast)
        for (const { notice } of missed) told.push({ ...notice, timing: facts.timing, status: 'missed' });
      look = next;
    }
    now = nextAct;
  }
  return only === undefined ? notices : notices.filter(({ to: whom }) => whom === only);
}
