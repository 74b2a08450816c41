import { DAY, type Instant } from '../../calendar/domain/time.js';
import { problemOfText } from '../../goals/domain/goal.js';
import { problem, type Problem } from '../../organizations/domain/problem.js';

/** What a planner decided last about until when a department answers. */
export interface Closing {
  /** Its place among the decisions about the request, from 1. */
  readonly number: number;
  readonly kind: 'close' | 'reopen';
  /** When it was decided. */
  readonly at: Instant;
  /** Until when answers are taken since. */
  readonly closesAt: Instant;
  /** Who decided; null for a machine. */
  readonly by: string | null;
}

/**
 * When a request closes: as the rhythm has it, unless a planner said otherwise. What was closed stays closed; what was
 * opened again stays open at least as long, also where the session moves to a later day.
 */
export function closingWith(planned: Instant, closing: Closing | null | undefined): Instant {
  if (!closing) return planned;
  return closing.kind === 'close' ? closing.closesAt : Math.max(planned, closing.closesAt);
}

/** Whether it takes answers again after it was closed, or for longer than the rhythm has it. */
export function isReopened(closing: Closing | null | undefined): closing is Closing {
  return closing?.kind === 'reopen';
}

interface ActOfClosing extends Omit<Closing, 'by' | 'at'> {
  /** Until when answers were taken before. */
  readonly closedAt: Instant;
}

/**
 * Which decision an answer given now hangs on: the number of the last, where it was closed once and is open again; null
 * for an answer in time.
 *
 * @param acts all decisions about the request, in order
 */
export function afterClosing(acts: readonly ActOfClosing[], now: Instant): number | null {
  const [first, last] = [acts[0], acts.at(-1)];
  if (!first || !last || last.kind !== 'reopen') return null;
  const firstClosing = first.kind === 'close' ? first.closesAt : first.closedAt;
  return now >= firstClosing ? last.number : null;
}

/** Longer than this is taken for a mistake. */
export const LONGEST_REOPENING = 366;
export const LONGEST_REASON = 500;

export interface ClosingCommand {
  readonly kind: 'close' | 'reopen';
  /** Until when it is open again; what a closing says is not looked at. */
  readonly until: Instant | null;
  readonly reason: string;
}

/**
 * What is wrong with closing, or opening again, a request.
 *
 * @param planned when it closes by the rhythm
 */
export function problemsOfClosing(
  { kind, until, reason }: ClosingCommand,
  planned: Instant,
  now: Instant,
): Problem[] {
  return [
    ...problem('reason', reason.trim() === '' ? NO_REASON : problemOfText(reason, LONGEST_REASON)),
    ...problem('until', kind === 'close' ? null : problemOfUntil(until, planned, now)),
  ];
}

const NO_REASON = {
  en: 'Say why: who answers, and whoever reads the month later, sees it.',
  nl: 'Zeg waarom: wie antwoordt, en wie de maand later leest, ziet het.',
};

function problemOfUntil(until: Instant | null, planned: Instant, now: Instant) {
  if (until === null) {
    return {
      en: 'Give the day and the time until when it is open again.',
      nl: 'Geef de dag en de tijd tot wanneer het weer open is.',
    };
  }
  if (until <= now) {
    return {
      en: 'This moment is past. Give one that is still to come.',
      nl: 'Dit moment is voorbij. Geef er een dat nog komt.',
    };
  }
  if (until < planned) {
    return {
      en: 'By the rhythm it closes later than that. Give that moment, or a later one.',
      nl: 'Volgens het ritme sluit het later dan dat. Geef dat moment, of een later.',
    };
  }
  if (until > now + LONGEST_REOPENING * DAY) {
    return {
      en: 'This is more than a year away. Give an earlier moment.',
      nl: 'Dit is meer dan een jaar weg. Geef een eerder moment.',
    };
  }
  return null;
}
