import { accountAddress } from '../../organizations/domain/address.js';
import type { FileToCheck, Item } from './file-to-check.js';
import type { FilePath, FileProblem } from './problem.js';

/** Names that are given to two things: the second is reported. */
export function checkTwice(file: FileToCheck): FileProblem[] {
  const { departments, people, cycles, goals, measures, kpis, customerGoals, contactGoals } = file;
  const { touchpoints, projects, worths, assessments } = file;
  const metrics = [...named('measures', measures, 'key'), ...named('kpis', kpis, 'key')];
  const titles = cycles.flatMap((cycle, at) =>
    (cycle?.sessions.added ?? []).map(({ title }, index) => ({
      path: ['cycles', at, 'sessions', 'added', index, 'title'],
      name: title,
    })),
  );
  return [
    ...repeated(
      named('departments', departments, 'key'),
      'Another department has this key. Give it one of its own.',
    ),
    ...repeated(
      named('people', people, 'address').map(({ path, name }) => ({
        path,
        name: accountAddress(String(name)),
      })),
      'Somebody else has this address; upper and lower case are the same mailbox. Remove one of them.',
    ),
    ...repeated(named('cycles', cycles, 'year'), 'This cycle is listed already. Put both together.'),
    ...repeated(named('goals', goals, 'key'), 'Another goal has this key. Give it one of its own.'),
    ...repeated(
      named('goals', goals, 'cycle'),
      'Another goal is for this cycle, which has one common goal. Remove one.',
    ),
    ...repeated(metrics, 'Another measure or KPI has this key. Give it one of its own.'),
    ...repeated(
      named('customerGoals', customerGoals, 'key'),
      'Another customer goal has this key. Give it one of its own.',
    ),
    ...repeated(
      named('contactGoals', contactGoals, 'key'),
      'Another contact goal has this key. Give it one of its own.',
    ),
    ...repeated(
      named('touchpoints', touchpoints, 'key'),
      'Another touchpoint has this key. Give it one of its own.',
    ),
    ...repeated(named('projects', projects, 'key'), 'Another project has this key. Give it one of its own.'),
    ...repeated(
      named('worths', worths, 'goal'),
      'What a point of this goal is worth is said already. Remove one.',
    ),
    ...repeated(
      named('assessments', assessments, 'key'),
      'Another round has this key. Give it one of its own.',
    ),
    ...repeated(
      titles,
      'Another added session has this title, by which they are told apart. Give it one of its own.',
    ),
  ];
}

interface Named {
  readonly path: FilePath;
  readonly name: string | number;
}

function named<Field extends string>(
  list: string,
  items: readonly Item<Readonly<Record<Field, string | number>>>[],
  field: Field,
): Named[] {
  return items.flatMap((item, index) =>
    item === null ? [] : [{ path: [list, index, field], name: item[field] }],
  );
}

function repeated(names: readonly Named[], message: string): FileProblem[] {
  const seen = new Set<string | number>();
  return names.flatMap(({ path, name }) => {
    const twice = seen.has(name);
    seen.add(name);
    return twice ? [{ path, message }] : [];
  });
}
