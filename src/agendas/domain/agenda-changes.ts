/** What can be done to an item of an agenda. */
export const CHANGE_KINDS = ['added', 'dropped', 'restored', 'moved', 'set'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

interface Change {
  readonly kind: ChangeKind;
  readonly itemKey: string;
  readonly title: string;
  readonly personId: string | null;
}

export interface ChangedAgenda {
  readonly added: readonly Named[];
  readonly dropped: readonly Named[];
  /** Other minutes, or somebody else who brings it in. */
  readonly set: readonly Named[];
  readonly isReordered: boolean;
}

interface Named {
  readonly key: string;
  readonly title: string;
}

/**
 * What all changes came to in the end, the first first: what was put on and taken off again is not told.
 * @param changes in the order in which they were made
 */
export function whatChanged(changes: readonly Change[]): ChangedAgenda {
  const items = new Map<string, { title: string; was: boolean | null; is: boolean | null; isSet: boolean }>();
  for (const { kind, itemKey, title } of changes) {
    const item = items.get(itemKey) ?? { title, was: null, is: null, isSet: false };
    items.set(itemKey, item);
    if (kind === 'set') item.isSet = true;
    if (kind === 'moved' || kind === 'set') continue;
    item.is = kind !== 'dropped';
    item.was ??= !item.is;
  }
  const told = [...items].map(([key, item]) => ({ ...item, key }));
  const named = (wanted: (item: (typeof told)[number]) => boolean) =>
    told.filter(wanted).map(({ key, title }) => ({ key, title }));
  return {
    added: named(({ was, is }) => was === false && is === true),
    dropped: named(({ was, is }) => was === true && is === false),
    set: named(({ was, is, isSet }) => isSet && was === is),
    isReordered: changes.some(({ kind }) => kind === 'moved'),
  };
}

/** Whether there is nothing to tell. */
export function isAsBefore({ added, dropped, set, isReordered }: ChangedAgenda): boolean {
  return added.length + dropped.length + set.length === 0 && !isReordered;
}
