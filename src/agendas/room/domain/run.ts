import { dateAt } from '../../../calendar/domain/zones.js';

/** `open`: not talked about, or just now; `done`: talked about; `unfinished`: to be carried over. */
export const ITEM_STATES = ['open', 'done', 'unfinished'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

export interface RunItem {
  /** Its place, from 1. */
  readonly number: number;
  readonly state: ItemState;
  /** Milliseconds it was talked about, without those since it is the current one. */
  readonly spent: number;
}

/** How far a session is. Instants are epoch milliseconds. */
export interface Run<Item extends RunItem = RunItem> {
  readonly current: number | null;
  readonly currentSince: number | null;
  readonly items: readonly Item[];
}

/**
 * Goes on to an item; the one that is left is done, unless somebody said that it is not. Choosing the current one
 * changes nothing.
 */
export function goTo<Item extends RunItem>(run: Run<Item>, number: number, now: number): Run<Item> {
  if (run.current === number || !run.items.some((item) => item.number === number)) return run;
  const { items } = left(run, now);
  return {
    items: items.map((item) => (item.number === number ? { ...item, state: 'open' } : item)),
    ...{ current: number, currentSince: now },
  };
}

/** The end: what nobody came to is unfinished. */
export function ended<Item extends RunItem>(run: Run<Item>, now: number): Run<Item> {
  const { items } = left(run, now);
  return {
    items: items.map((item) => (item.state === 'open' ? { ...item, state: 'unfinished' } : item)),
    ...{ current: null, currentSince: null },
  };
}

/** How long an item was talked about by an instant, in milliseconds. */
export function spentAt({ number, spent }: RunItem, run: Omit<Run, 'items'>, now: number): number {
  if (run.current !== number || run.currentSince === null) return spent;
  return spent + Math.max(0, now - run.currentSince);
}

/** The items before and after one; null where there is none, or nothing was begun. */
export function besides({ current, items }: Pick<Run, 'current' | 'items'>): {
  readonly previous: number | null;
  readonly next: number | null;
} {
  const at = items.findIndex(({ number }) => number === current);
  return {
    previous: at === -1 ? null : (items[at - 1]?.number ?? null),
    next: (at === -1 ? items[0]?.number : items[at + 1]?.number) ?? null,
  };
}

/** What was ended by mistake goes on the same day, by the session's own zone (IANA). */
export function mayResume(endedAt: number, zone: string, now: number): boolean {
  return dateAt(endedAt, zone) === dateAt(now, zone);
}

function left<Item extends RunItem>(run: Run<Item>, now: number): Pick<Run<Item>, 'items'> {
  const items = run.items.map((item): Item => {
    if (item.number !== run.current) return item;
    const state = item.state === 'open' ? 'done' : item.state;
    return { ...item, state, spent: spentAt(item, run, now) };
  });
  return { items };
}
