import { problem, type Problem, type Wrong } from '../../organizations/domain/problem.js';
import { problemOfText } from './goal.js';

/** What a department answers when it is asked to carry the goal. */
export const POSITIONS = ['endorses', 'reserves', 'objects'] as const;
export type Position = (typeof POSITIONS)[number];

/** What a department says about the goal: where it stands, what it will do for it, and the goal in its own words. */
export interface StanceCommand {
  /** Null while it only thinks along. */
  readonly position: Position | null;
  /** Why it has a reservation or objects. */
  readonly reason: string | null;
  readonly contribution: string | null;
  readonly words: string | null;
}

export const LONGEST_REASON = 2000;

const EMPTY = {
  en: 'Say where the department stands, or what it will contribute.',
  nl: 'Zeg waar de afdeling staat, of wat ze gaat bijdragen.',
};
const UNFOUNDED = {
  en: 'Give the reason: only then can the others do something about it.',
  nl: 'Geef de reden: alleen dan kunnen de anderen er iets mee.',
};

/** What is wrong with it. */
export function problemsOfStance(command: StanceCommand): Problem[] {
  const { position, reason, contribution, words } = command;
  const unfounded = (position === 'reserves' || position === 'objects') && reason === null;
  const empty = position === null && contribution === null && words === null;
  return [
    ...problem('position', empty ? EMPTY : null),
    ...problem('reason', unfounded ? UNFOUNDED : problemOfLongText(reason)),
    ...problem('contribution', problemOfLongText(contribution)),
    ...problem('words', problemOfLongText(words)),
  ];
}

/** The form in which it is kept: an empty text is none; who endorses without reserve needs no reason. */
export function tidyStance(command: StanceCommand): StanceCommand {
  return {
    position: command.position,
    reason: command.position === 'endorses' ? null : orNull(command.reason),
    contribution: orNull(command.contribution),
    words: orNull(command.words),
  };
}

const orNull = (text: string | null) => (text === null || text.trim() === '' ? null : text.trim());

function problemOfLongText(text: string | null): Wrong | null {
  return text === null ? null : problemOfText(text, LONGEST_REASON);
}
