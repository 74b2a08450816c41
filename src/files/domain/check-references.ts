import { checkAbsences } from './check-absences.js';
import { checkGuardrails } from './check-decisions.js';
import { checkAssessments } from './check-assessments.js';
import { checkDepartments } from './check-departments.js';
import { checkGoalLevels } from './check-goal-levels.js';
import { checkGoals } from './check-goals.js';
import { checkHouseStyle } from './check-house-style.js';
import { checkMetrics } from './check-metrics.js';
import { checkProjects } from './check-projects.js';
import { checkScript } from './check-script.js';
import { checkSessions } from './check-sessions.js';
import { checkTouchpoints } from './check-touchpoints.js';
import { checkTwice } from './check-twice.js';
import type { FileToCheck } from './file-to-check.js';
import { knownNames } from './known-names.js';
import type { FileProblem } from './problem.js';

/**
 * Everything that is wrong with a file although each of its items is right by itself: names that nothing has or two
 * things have, circles, targets that equal their baseline, weights below 0, horizons beyond two years, rules that never
 * yield a date. All of it at once, each with its place and what to do; empty when nothing is. Needs no database.
 */
export function checkReferences(file: FileToCheck): FileProblem[] {
  const known = knownNames(file);
  return [
    ...checkTwice(file),
    ...checkHouseStyle(file),
    ...checkDepartments(file, known),
    ...checkAbsences(file, known),
    ...checkSessions(file, known),
    ...checkGoals(file, known),
    ...checkMetrics(file, known),
    ...checkProjects(file, known),
    ...checkGuardrails(file),
    ...checkGoalLevels(file, known),
    ...checkTouchpoints(file, known),
    ...checkAssessments(file, known),
    ...checkScript(file, known),
  ];
}
