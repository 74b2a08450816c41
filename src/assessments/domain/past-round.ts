import { isPlainDate } from '../../calendar/domain/time.js';
import { problemOfTitle } from '../../goals/domain/title.js';
import { problemOfKey } from '../../organizations/domain/names.js';
import { problem, type Problem } from '../../organizations/domain/problem.js';
import { isScore, type Scores } from './answer.js';
import { STATEMENTS } from './statements.js';

/** A round that is over, as a file brings it: who answered is not in it. */
export interface PastRound {
  readonly key: string;
  readonly name: string;
  readonly opensOn: string;
  readonly closesOn: string;
  /**
   * By the key of a department, or `none`: one text for each answer, a digit from 1 to 5 for each statement in the order
   * in which they are asked, `-` for none.
   */
  readonly answers: Readonly<Record<string, readonly string[]>>;
}

/** What those who named no department are listed under. */
export const NO_DEPARTMENT = 'none';

/** What is wrong with a round of a file by itself. */
export function problemsOfPastRound({ key, name, opensOn, closesOn, answers }: PastRound): Problem[] {
  const areDays = isPlainDate(opensOn) && isPlainDate(closesOn);
  return [
    ...problem('key', problemOfKey(key)),
    ...problem('name', problemOfTitle(name)),
    ...problem(
      'closesOn',
      areDays && closesOn < opensOn ? 'It closes before it opens. Give a later day.' : null,
    ),
    ...Object.entries(answers).flatMap(([department, all]) =>
      all.flatMap((text, index) =>
        problem(`answers.${department}[${index}]`, scoresIn(text) === null ? notScores(text) : null),
      ),
    ),
  ];
}

/** What a text of digits says; null where it says nothing. */
export function scoresIn(text: string): Scores | null {
  if (text.length !== STATEMENTS.length) return null;
  const scores = [...text].map((digit) => (digit === '-' ? null : Number(digit)));
  if (!scores.every((score) => score === null || isScore(score))) return null;
  return Object.fromEntries(STATEMENTS.map(({ key }, index) => [key, scores[index] ?? null]));
}

const notScores = (text: string) =>
  `"${text.slice(0, 40)}" is no answer. Write ${STATEMENTS.length} digits from 1 to 5, one for each statement, and - where there is none.`;
