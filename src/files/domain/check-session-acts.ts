import { accountAddress } from '../../organizations/domain/address.js';
import type { Subject, SubjectKind } from '../../cycles/domain/subject.js';
import type { ActToCheck, FileToCheck, Item } from './file-to-check.js';
import { type KnownNames, unknown } from './known-names.js';
import type { FilePath, FileProblem } from './problem.js';

/** Who and what the acts before, in and after a session name, and is not there. */
export function checkSessionActs(
  path: FilePath,
  act: ActToCheck,
  file: FileToCheck,
  known: KnownNames,
): FileProblem[] {
  const person = (place: FilePath, address: string | null | undefined): FileProblem[] =>
    address === null || address === undefined || known.people.has(accountAddress(address))
      ? []
      : [{ path: [...path, ...place], message: unknown('person', address, known.people) }];
  const keys = keysOf(file, known);
  const about = (place: FilePath, subjects: readonly Subject[]): FileProblem[] =>
    subjects.flatMap(({ kind, key }, index) => {
      const there = keys[kind];
      if (there === null || there.has(key)) return [];
      const message = unknown(kind === 'kpi' ? 'KPI' : kind, key, there);
      return [{ path: [...path, ...place, index, 'key'], message }];
    });
  const resolved = (['decisions', 'actions'] as const).flatMap((list) =>
    (act.hold?.[list] ?? []).map((one, index) => ({ ...one, place: ['hold', list, index] })),
  );
  return [
    ...(['propose', 'accept', 'hold', 'approve', 'done', 'respond'] as const).flatMap((verb) =>
      person([verb, 'by'], act[verb]?.by),
    ),
    ...resolved.flatMap(({ owner, place }) => person([...place, 'owner'], owner)),
    ...resolved.flatMap((one) => about([...one.place, 'about'], one.about)),
  ];
}

/** By kind what a decision can be about; null where something of it is wrong by itself, and its name is not known. */
function keysOf(
  file: FileToCheck,
  known: KnownNames,
): Readonly<Record<SubjectKind, ReadonlySet<string> | null>> {
  const keys = (items: readonly Item<{ readonly key: string }>[]) =>
    items.includes(null) ? null : new Set(items.flatMap((item) => item?.key ?? []));
  return {
    goal: known.goals,
    department: known.departments,
    project: keys(file.projects),
    touchpoint: keys(file.touchpoints),
    kpi: new Set([...known.kpis, ...known.measures]),
  };
}
