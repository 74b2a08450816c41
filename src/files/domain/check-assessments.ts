import { NO_DEPARTMENT, problemsOfPastRound } from '../../assessments/domain/past-round.js';
import type { FileToCheck } from './file-to-check.js';
import { type KnownNames, unknown } from './known-names.js';
import type { FileProblem } from './problem.js';
import { stepsOf } from './steps-of.js';

/** Departments that are not there, and what is wrong with a round by itself. */
export function checkAssessments(file: FileToCheck, known: KnownNames): FileProblem[] {
  return file.assessments.flatMap((round, index) => {
    if (round === null) return [];
    const place = ['assessments', index];
    return [
      ...problemsOfPastRound(round).map(({ field, message }) => ({
        ...{ path: [...place, ...stepsOf(field)], message },
      })),
      ...Object.keys(round.answers)
        .filter((key) => key !== NO_DEPARTMENT && !known.departments.has(key))
        .map((key) => ({
          path: [...place, 'answers', key],
          message: unknown('department', key, known.departments),
        })),
    ];
  });
}
