import { problemsOfContactGoal } from '../../kpis/domain/contact-goal.js';
import { problemsOfCustomerGoal } from '../../kpis/domain/customer-goal.js';
import { accountAddress } from '../../organizations/domain/address.js';
import type { Problem } from '../../organizations/domain/problem.js';
import type { FileToCheck } from './file-to-check.js';
import { type KnownNames, unknown } from './known-names.js';
import type { FilePath, FileProblem } from './problem.js';
import { stepsOf } from './steps-of.js';

/** Goals, KPIs and people that are not there, and what is wrong with a customer or contact goal by itself. */
export function checkGoalLevels(file: FileToCheck, known: KnownNames): FileProblem[] {
  const metrics = new Set([...known.kpis, ...known.measures]);
  const named = (path: FilePath, what: string, name: string, names: ReadonlySet<string>) =>
    names.has(name) ? [] : [{ path, message: unknown(what, name, names) }];
  const kpisAt = (place: FilePath, kpis: readonly string[]) =>
    kpis.flatMap((key, index) => named([...place, 'kpis', index], 'KPI', key, metrics));
  return [
    ...file.customerGoals.flatMap((goal, index) => {
      if (goal === null) return [];
      const place = ['customerGoals', index];
      const { owner, measure } = goal;
      return [
        ...placed(place, problemsOfCustomerGoal(goal)),
        ...named([...place, 'goal'], 'goal', goal.goal, known.goals),
        ...(measure === null ? [] : named([...place, 'measure'], 'KPI', measure, metrics)),
        ...(owner === null ? [] : named([...place, 'owner'], 'person', accountAddress(owner), known.people)),
        ...kpisAt(place, goal.kpis),
      ];
    }),
    ...file.contactGoals.flatMap((goal, index) => {
      if (goal === null) return [];
      const place = ['contactGoals', index];
      return [
        ...placed(place, problemsOfContactGoal(goal)),
        ...named([...place, 'customerGoal'], 'customer goal', goal.customerGoal, known.customerGoals),
        ...kpisAt(place, goal.kpis),
      ];
    }),
  ];
}

const placed = (place: FilePath, problems: readonly Problem[]): FileProblem[] =>
  problems.map(({ field, message }) => ({ path: [...place, ...stepsOf(field)], message }));
