import { accountAddress } from '../../organizations/domain/address.js';
import { checkDecisionActs } from './check-decisions.js';
import { checkSessionActs } from './check-session-acts.js';
import { checkSessionRef } from './check-sessions.js';
import type { ActToCheck, FileToCheck } from './file-to-check.js';
import { type KnownNames, unknown } from './known-names.js';
import type { FilePath, FileProblem } from './problem.js';

/** Who and what the acts of a script name, and is not there. */
export function checkScript(file: FileToCheck, known: KnownNames): FileProblem[] {
  const projectKeys = new Set(file.projects.flatMap((one) => one?.key ?? []));
  return file.script.flatMap((act, index) => {
    if (act === null) return [];
    const path = ['script', index];
    const sessions = (
      ['move', 'cancel', 'restore', 'propose', 'hold', 'approve', 'respond'] as const
    ).flatMap((verb) => {
      const session = act[verb]?.session;
      return session === undefined ? [] : checkSessionRef([...path, verb, 'session'], session, file, known);
    });
    const goal = act.adopt?.goal;
    const adopted =
      goal === undefined || known.goals.has(goal)
        ? []
        : [{ path: [...path, 'adopt', 'goal'], message: unknown('goal', goal, known.goals) }];
    const read = Object.keys(act.read?.readings ?? {}).flatMap((key) =>
      known.kpis.has(key) || known.measures.has(key)
        ? []
        : [{ path: [...path, 'read', 'readings', key], message: unknown('measure', key, known.measures) }],
    );
    const ofProject = act.project?.by;
    const unknownMover =
      ofProject === undefined || known.people.has(accountAddress(ofProject))
        ? []
        : [{ path: [...path, 'project', 'by'], message: unknown('person', ofProject, known.people) }];
    const project = act.project?.project;
    const unknownProject =
      project === undefined || file.projects.includes(null) || projectKeys.has(project)
        ? []
        : [{ path: [...path, 'project', 'project'], message: unknown('project', project, projectKeys) }];
    return [
      ...unknownMover,
      ...unknownProject,
      ...(['close', 'reopen'] as const).flatMap((verb) => checkClosing([...path, verb], act[verb], known)),
      ...checkAnswer([...path, 'answer'], act.answer, known, projectKeys),
      ...[...sessions, ...adopted, ...read],
      ...checkDecisionActs(path, act, known),
      ...checkSessionActs(path, act, file, known),
    ];
  });
}

function checkClosing(path: FilePath, closing: ActToCheck['close'], known: KnownNames): FileProblem[] {
  if (closing === undefined) return [];
  const { by, departments = [] } = closing;
  return [
    ...(by === undefined || known.people.has(accountAddress(by))
      ? []
      : [{ path: [...path, 'by'], message: unknown('person', by, known.people) }]),
    ...checkDepartments(path, departments, known),
  ];
}

function checkDepartments(path: FilePath, departments: readonly string[], known: KnownNames): FileProblem[] {
  return departments.flatMap((key, index) =>
    known.departments.has(key)
      ? []
      : [{ path: [...path, 'departments', index], message: unknown('department', key, known.departments) }],
  );
}

function checkAnswer(
  path: FilePath,
  answer: ActToCheck['answer'],
  known: KnownNames,
  projectKeys: ReadonlySet<string>,
): FileProblem[] {
  if (answer === undefined) return [];
  const { by, departments = [], readings, helpFrom, projects = {} } = answer;
  return [
    ...(known.people.has(accountAddress(by))
      ? []
      : [{ path: [...path, 'by'], message: unknown('person', by, known.people) }]),
    ...checkDepartments(path, departments, known),
    ...Object.keys(readings).flatMap((key) =>
      known.kpis.has(key)
        ? []
        : [{ path: [...path, 'readings', key], message: unknown('KPI', key, known.kpis) }],
    ),
    ...Object.keys(projects).flatMap((key) =>
      projectKeys.has(key)
        ? []
        : [{ path: [...path, 'projects', key], message: unknown('project', key, projectKeys) }],
    ),
    ...(helpFrom === undefined || known.departments.has(helpFrom)
      ? []
      : [{ path: [...path, 'helpFrom'], message: unknown('department', helpFrom, known.departments) }]),
  ];
}
