import { MOST_QUESTIONS, QUESTION_SETS, type QuestionRules } from '../../cycles/domain/question-round.js';
import { problem, type Problem } from '../../organizations/domain/problem.js';
import type { RhythmFields } from './rhythm-fields.js';
import { rhythmWrong } from './rhythm-wrong.js';

/** What the choice says where an organization asks its own. */
export const OWN_QUESTIONS = 'own';
const LONGEST = 200;

/** What is asked before sessions of a kind, as its fields say; null: nothing. */
export function readQuestions(
  fields: RhythmFields,
  kind: string,
): { readonly rules: QuestionRules | null; readonly problems: readonly Problem[] } {
  const typed = fields.text(`${kind}.questionRound`);
  const set = QUESTION_SETS.find((one) => one === typed);
  if (set || typed !== OWN_QUESTIONS) return { rules: set ?? null, problems: [] };
  const lines = fields.text(`${kind}.questions`).split('\n');
  const rules = lines.map((line) => line.trim()).filter((line) => line !== '');
  const isRight =
    rules.length > 0 && rules.length <= MOST_QUESTIONS && rules.every(({ length }) => length <= LONGEST);
  const wrong = isRight ? null : rhythmWrong.questions(MOST_QUESTIONS, LONGEST);
  return { rules, problems: problem(`${kind}.questions`, wrong) };
}

/** The two fields of what is asked. */
export function questionFields(kind: string, rules: QuestionRules | null | undefined): [string, string][] {
  const isOwn = typeof rules === 'object' && rules !== null;
  return [
    [`${kind}.questionRound`, isOwn ? OWN_QUESTIONS : (rules ?? '')],
    [`${kind}.questions`, isOwn ? rules.join('\n') : ''],
  ];
}
