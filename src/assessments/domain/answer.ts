import { problem, type Problem } from '../../organizations/domain/problem.js';
import { HIGHEST, LOWEST, STATEMENTS } from './statements.js';

/** What somebody thinks, by the key of the statement: from 1, not at all, to 5, entirely. */
export type Scores = Readonly<Record<string, number | null>>;

const OPEN = {
  en: `Choose a number from ${LOWEST} to ${HIGHEST}.`,
  nl: `Kies een cijfer van ${LOWEST} tot en met ${HIGHEST}.`,
};

/** What is wrong with an answer: each statement wants one of five numbers. */
export function problemsOfScores(scores: Scores): Problem[] {
  return STATEMENTS.flatMap(({ key }) => problem(key, isScore(scores[key]) ? null : OPEN));
}

export function isScore(score: number | null | undefined): score is number {
  return typeof score === 'number' && Number.isInteger(score) && score >= LOWEST && score <= HIGHEST;
}
