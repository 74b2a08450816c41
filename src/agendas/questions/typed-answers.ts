import { z } from 'zod';
import { MOST_QUESTIONS } from '../../cycles/domain/question-round.js';
import { textSent } from '../../goals/sent-by-forms.js';
import { answerField } from '../domain/answers.js';

/** What a form sends, by field; what a browser of ours would never send counts as left empty. */
export const answersForm = z.record(z.string(), z.unknown()).catch({});
export type AnswersForm = z.output<typeof answersForm>;

export const answersQuery = z.object({ done: z.string().max(8).optional().catch(undefined) });

/** Answers in the order of the questions. */
export function typedAnswers(form: AnswersForm): string[] {
  return Array.from({ length: MOST_QUESTIONS }, (_, index) => textSent.parse(form[answerField(index + 1)]));
}
