import type { AgendaFrame } from '../agenda-frame.js';
import type { AgendaAnswers } from '../domain/answers.js';

/**
 * What the agenda of a session says of what was asked before it. Null where nothing is asked, or not yet.
 * @param asked how many take part
 * @param isTold whether it is told although answers still come in: in what leaves just before, to who is further east
 * @param now epoch milliseconds
 */
export function answersForAgenda(
  { questions, session: { cancelledAt } }: AgendaFrame,
  asked: number,
  isTold: boolean,
  now: number,
): AgendaAnswers | null {
  if (!questions) return null;
  const { round, answers } = questions;
  // Also where the session is off for now: it may be held after all.
  const isOpen = round.asks && now < round.closesAt && !isTold;
  const isAhead = now < round.opensAt || cancelledAt !== null;
  if (isOpen && isAhead && answers.length === 0) return null;
  return { questions: round.questions, answers, asked, isOpen };
}
