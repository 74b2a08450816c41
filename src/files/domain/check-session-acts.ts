import { accountAddress } from '../../organizations/domain/address.js';
import type { ActToCheck } from './file-to-check.js';
import { type KnownNames, unknown } from './known-names.js';
import type { FilePath, FileProblem } from './problem.js';

/** Who the acts before, in and after a session name, and is not there. */
export function checkSessionActs(path: FilePath, act: ActToCheck, known: KnownNames): FileProblem[] {
  const person = (place: FilePath, address: string | null | undefined): FileProblem[] =>
    address === null || address === undefined || known.people.has(accountAddress(address))
      ? []
      : [{ path: [...path, ...place], message: unknown('person', address, known.people) }];
  const { decisions = [], actions = [] } = act.hold ?? {};
  return [
    ...(['propose', 'accept', 'hold', 'approve', 'done'] as const).flatMap((verb) =>
      person([verb, 'by'], act[verb]?.by),
    ),
    ...decisions.flatMap(({ owner }, index) => person(['hold', 'decisions', index, 'owner'], owner)),
    ...actions.flatMap(({ owner }, index) => person(['hold', 'actions', index, 'owner'], owner)),
  ];
}
