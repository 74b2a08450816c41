import type { AgendaItem } from './agenda.js';
import { planMinutes } from './plan-minutes.js';

/** What people changed of one item. */
export interface ItemChange {
  /** How long it may take, where somebody said so. */
  readonly minutes?: number | null;
  /** Id of the person who brings it in. */
  readonly ownerId?: string | null;
  /** Whether it was taken off. */
  readonly isDropped?: boolean;
}

/** What people made of an agenda; items are named by their keys. */
export interface Arrangement {
  /** Empty as long as nobody moved one. */
  readonly order: readonly string[];
  readonly changes: Readonly<Record<string, ItemChange>>;
}

export const AS_IT_COMES: Arrangement = { order: [], changes: {} };

/** An item with its place in the session's time. */
export interface PlannedItem extends AgendaItem {
  /** Whole minutes, from 1. */
  readonly minutes: number;
  /** Whether somebody gave it those minutes; else they are its share of what is left. */
  readonly isTimed: boolean;
  /** Who brings it in; null where nobody in particular does. */
  readonly ownerId: string | null;
  readonly ownerName: string | null;
}

export interface ArrangedAgenda {
  readonly items: readonly PlannedItem[];
  /** Taken off by somebody, and still there to be put back. */
  readonly dropped: readonly AgendaItem[];
  /** The minutes of all items: more than the session has where it is too full. */
  readonly minutes: number;
}

/**
 * An agenda as people arranged it. Items that came up since they did so stand behind what they stand behind by
 * themselves; what is said about items that are there no more is passed over.
 * @param length of the session, in minutes
 * @param nameOf the name of a person, by id; null where there is nobody any more
 * @param planned minutes by key, as the organization lays agendas out
 */
export function arrange(
  items: readonly AgendaItem[],
  { order, changes }: Arrangement,
  length: number,
  nameOf: (personId: string) => string | null = () => null,
  planned: ReadonlyMap<string, number> = new Map(),
): ArrangedAgenda {
  const isDropped = ({ key }: AgendaItem) => changes[key]?.isDropped === true;
  const kept = inOrder(items, order).filter((item) => !isDropped(item));
  const minutes = planMinutes(
    kept.map(({ key, purpose }) => ({ purpose, given: changes[key]?.minutes ?? planned.get(key) ?? null })),
    length,
  );
  return {
    items: kept.map((item, index) => {
      const ownerId = changes[item.key]?.ownerId ?? null;
      return {
        ...item,
        minutes: minutes[index] ?? 1,
        isTimed: typeof changes[item.key]?.minutes === 'number',
        ...{ ownerId, ownerName: ownerId === null ? null : nameOf(ownerId) },
      };
    }),
    dropped: items.filter(isDropped),
    minutes: minutes.reduce((sum, one) => sum + one, 0),
  };
}

/** The order of keys once one of them has moved up or down by one; as it was where it cannot. */
export function moved(keys: readonly string[], key: string, by: -1 | 1): string[] {
  const from = keys.indexOf(key);
  const to = from + by;
  const other = keys[to];
  if (from === -1 || other === undefined) return [...keys];
  return keys.with(from, other).with(to, key);
}

function inOrder(items: readonly AgendaItem[], order: readonly string[]): AgendaItem[] {
  const byKey = new Map(items.map((item) => [item.key, item]));
  const placed = [...new Set(order)].flatMap((key) => byKey.get(key) ?? []);
  const there = new Set(placed.map(({ key }) => key));
  items.forEach((item, index) => {
    if (there.has(item.key)) return;
    const before = items[index - 1];
    const at = before ? placed.indexOf(before) + 1 : 0;
    placed.splice(at, 0, item);
    there.add(item.key);
  });
  return placed;
}
