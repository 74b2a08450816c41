import { accountAddress } from '../../organizations/domain/address.js';
import { problemsOfProject, type ProjectCommand } from '../../projects/domain/project.js';
import { problemsOfWorth } from '../../projects/domain/worth.js';
import type { FileToCheck } from './file-to-check.js';
import { type KnownNames, unknown } from './known-names.js';
import type { FilePath, FileProblem } from './problem.js';
import { stepsOf } from './steps-of.js';

/** Departments, KPIs, goals and people that are not there, and what is wrong with projects and worths by themselves. */
export function checkProjects({ projects, worths }: FileToCheck, known: KnownNames): FileProblem[] {
  return [
    ...worths.flatMap((worth, index) => {
      if (worth === null) return [];
      const path = ['worths', index];
      return [
        ...named([...path, 'goal'], 'goal', worth.goal, known.goals),
        ...named([...path, 'measure'], 'measure', worth.measure, known.measures),
        ...placed(path, problemsOfWorth(worth)),
      ];
    }),
    ...projects.flatMap((project, index) => {
      if (project === null) return [];
      const path = ['projects', index];
      return [...checkNames(path, project, known), ...placed(path, problemsOfProject(project))];
    }),
  ];
}

function checkNames(
  path: FilePath,
  { owner, departments, effects }: ProjectCommand,
  known: KnownNames,
): FileProblem[] {
  const isThere = known.people.has(accountAddress(owner));
  return [
    ...(isThere ? [] : [{ path: [...path, 'owner'], message: unknown('person', owner, known.people) }]),
    ...departments.flatMap((key, index) =>
      named([...path, 'departments', index], 'department', key, known.departments),
    ),
    ...effects.flatMap(({ kpi }, index) => named([...path, 'effects', index, 'kpi'], 'KPI', kpi, known.kpis)),
  ];
}

function named(path: FilePath, what: string, name: string, known: ReadonlySet<string>): FileProblem[] {
  return known.has(name) ? [] : [{ path, message: unknown(what, name, known) }];
}

function placed(path: FilePath, problems: readonly { field: string; message: string }[]): FileProblem[] {
  return problems.map(({ field, message }) => ({ path: [...path, ...stepsOf(field)], message }));
}
