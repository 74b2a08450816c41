import { problem, type Problem } from '../../organizations/domain/problem.js';
import type { RhythmRules, SessionKind } from './rhythm.js';

/** Sets of questions that the product knows in both languages. */
export const QUESTION_SETS = ['start-stop-keep', 'where-to'] as const;
export type QuestionSet = (typeof QUESTION_SETS)[number];

/** What those who take part are asked before a session: a set, or questions of the organization's own, in order. */
export type QuestionRules = QuestionSet | readonly string[];

/** More questions take more than a minute. */
export const MOST_QUESTIONS = 5;

/** How many questions it is. */
export function countOf(rules: QuestionRules): number {
  if (typeof rules !== 'string') return rules.length;
  return rules === 'where-to' ? 2 : 3;
}

/**
 * What is asked before a session; null: nothing. Of a session that carries another kind's agenda as well, the first kind
 * that asks decides; an added session is about a matter of its own, and asks nothing.
 */
export function questionsBefore(
  session: {
    readonly kind: SessionKind;
    readonly merged: readonly SessionKind[];
    readonly extraordinary: boolean;
  },
  rules: RhythmRules | undefined,
): QuestionRules | null {
  if (session.extraordinary) return null;
  const kinds = [session.kind, ...session.merged];
  return kinds.map((kind) => rules?.[kind]?.questionRound ?? null).find((one) => one !== null) ?? null;
}

/** What is wrong with a kind's questions beyond their shape: one that is asked twice. */
export function problemsOfQuestions(field: string, rules: QuestionRules): Problem[] {
  if (typeof rules === 'string') return [];
  return rules.flatMap((question, index) =>
    problem(`${field}[${index}]`, rules.indexOf(question) < index ? TWICE : null),
  );
}

const TWICE = {
  en: 'This question is there twice. Remove it.',
  nl: 'Deze vraag staat er twee keer. Haal hem weg.',
};
