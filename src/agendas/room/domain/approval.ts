import { problemOfText } from '../../../goals/domain/goal.js';
import { problem, type Problem } from '../../../organizations/domain/problem.js';

export const MINUTES_STANCES = ['agrees', 'remarks'] as const;
export type MinutesStance = (typeof MINUTES_STANCES)[number];

export interface StanceCommand {
  readonly stance: MinutesStance;
  /** The remark. */
  readonly text: string;
}

/** Whether somebody spoke of the minutes as they read now, or of an earlier version. */
export function isAboutThese(
  { revision }: { readonly revision: number },
  { worded }: { readonly worded: number },
): boolean {
  return revision >= worded;
}

/** As long as a page of notes. */
export const LONGEST_NOTE = 10_000;

const NO_REMARK = {
  en: 'Say what is missing or wrong.',
  nl: 'Zeg wat er ontbreekt of niet klopt.',
};

/** Whoever has a remark says what it is. */
export function problemsOfStance({ stance, text }: StanceCommand): Problem[] {
  if (stance === 'agrees') return [];
  return problem('text', text.trim() === '' ? NO_REMARK : problemOfText(text, LONGEST_NOTE));
}

/** A note may be taken back to nothing, and may not be longer than anybody reads. */
export function problemsOfNote(text: string): Problem[] {
  return problem('text', text === '' ? null : problemOfText(text, LONGEST_NOTE));
}
