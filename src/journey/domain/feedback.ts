import { isPlainDate } from '../../calendar/domain/time.js';
import { problemOfText } from '../../goals/domain/goal.js';
import { problem, type Problem, type Wrong } from '../../organizations/domain/problem.js';

export interface FeedbackCommand {
  readonly text: string;
  readonly source: string;
  /** From 0 to 10. */
  readonly score: number | null;
  /** The day on which it was heard (`YYYY-MM-DD`). */
  readonly heardOn: string;
}

export const LONGEST_FEEDBACK = 2000;
export const LONGEST_SOURCE = 200;

const EMPTY = {
  en: 'Write down what the customer said.',
  nl: 'Schrijf op wat de klant zei.',
};
const NOWHERE = {
  en: 'Say where you heard it: a call, a review, a survey.',
  nl: 'Zeg waar je het hoorde: een gesprek, een review, een enquête.',
};
const NO_SCORE = {
  en: 'Give a score from 0 to 10, or none.',
  nl: 'Geef een cijfer van 0 tot en met 10, of geen.',
};
const NO_DAY = { en: 'Write the day as YYYY-MM-DD.', nl: 'Schrijf de dag als JJJJ-MM-DD.' };
const TO_COME = { en: 'That day is still to come.', nl: 'Die dag moet nog komen.' };

/** What is wrong with it, as of a day. */
export function problemsOfFeedback(command: FeedbackCommand, today: string): Problem[] {
  const { text, source, score, heardOn } = command;
  const isScore = score === null || (Number.isInteger(score) && score >= 0 && score <= 10);
  const day: Wrong | null = !isPlainDate(heardOn) ? NO_DAY : heardOn > today ? TO_COME : null;
  return [
    ...problem('text', text.trim() === '' ? EMPTY : problemOfText(text, LONGEST_FEEDBACK)),
    ...problem('source', source.trim() === '' ? NOWHERE : problemOfText(source, LONGEST_SOURCE)),
    ...problem('score', isScore ? null : NO_SCORE),
    ...problem('heardOn', day),
  ];
}
