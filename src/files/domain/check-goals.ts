import { periodsOf } from '../../calendar/domain/fiscal-year.js';
import { problemsOfGoal } from '../../goals/domain/goal.js';
import { accountAddress } from '../../organizations/domain/address.js';
import type { FileToCheck, GoalToCheck } from './file-to-check.js';
import { goalCommandOf } from './goal-command-of.js';
import { type KnownNames, unknown } from './known-names.js';
import type { FilePath, FileProblem } from './problem.js';

/** Cycles, owners and measures that are not there, and horizons that are too far. */
export function checkGoals(file: FileToCheck, known: KnownNames): FileProblem[] {
  return file.goals.flatMap((goal, index) =>
    goal === null
      ? []
      : [...checkNames(['goals', index], goal, known), ...checkGoal(['goals', index], goal, file)],
  );
}

function checkNames(
  path: FilePath,
  { cycle, owner, measures }: GoalToCheck,
  known: KnownNames,
): FileProblem[] {
  return [
    ...(known.cycles.has(cycle)
      ? []
      : [{ path: [...path, 'cycle'], message: unknown('cycle', cycle, known.cycles) }]),
    ...(owner === null || known.people.has(accountAddress(owner))
      ? []
      : [{ path: [...path, 'owner'], message: unknown('person', owner, known.people) }]),
    ...measures.flatMap((key, index) =>
      known.measures.has(key)
        ? []
        : [{ path: [...path, 'measures', index], message: unknown('measure', key, known.measures) }],
    ),
  ];
}

function checkGoal(path: FilePath, goal: GoalToCheck, { organization }: FileToCheck): FileProblem[] {
  if (organization === null) return [];
  const { fiscalYear } = organization;
  const problems = problemsOfGoal(goalCommandOf(goal, fiscalYear), periodsOf(fiscalYear, goal.cycle));
  return problems.map(({ field, message }) => ({ path: [...path, field], message }));
}
