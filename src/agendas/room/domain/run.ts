import { dateAt } from '../../../calendar/domain/zones.js';
import type { SessionTime } from '../../../cycles/domain/planned-session.js';
import { lastDateOf } from '../../../cycles/domain/session-days.js';

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

/** What says which days a session has. */
type Lasting = Pick<SessionTime, 'date' | 'days' | 'zone'>;

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

/** A break: nothing is talked about, and the one that was is still to be finished. */
export function paused<Item extends RunItem>(run: Run<Item>, now: number): Run<Item> {
  return {
    items: run.items.map((item) =>
      item.number === run.current ? { ...item, spent: spentAt(item, run, now) } : item,
    ),
    ...{ current: null, currentSince: null },
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

/** The items before and after the current one; after a break, the one it came in. Null where there is none. */
export function besides({ current, items }: Pick<Run, 'current' | 'items'>): {
  readonly previous: number | null;
  readonly next: number | null;
} {
  const at = items.findIndex(({ number }) => number === current);
  return {
    previous: at === -1 ? null : (items[at - 1]?.number ?? null),
    next: (at === -1 ? toTakeUp(items) : items[at + 1])?.number ?? null,
  };
}

/**
 * What was ended goes on until the end of the session's last day, by its own zone: by mistake, or for the night. One that
 * ran past its last day goes on the day on which it ended.
 */
export function mayResume(session: Lasting, endedAt: number, now: number): boolean {
  const today = dateAt(now, session.zone);
  return today <= lastDateOf(session) || today === dateAt(endedAt, session.zone);
}

/** The one that was begun and not finished, else the first that nobody came to. */
function toTakeUp(items: readonly RunItem[]): RunItem | undefined {
  const open = items.filter(({ state }) => state === 'open');
  return open.findLast(({ spent }) => spent > 0) ?? open[0];
}

function left<Item extends RunItem>(run: Run<Item>, now: number): Pick<Run<Item>, 'items'> {
  const items = run.items.map((item): Item => {
    if (item.number !== run.current) return item;
    const state = item.state === 'open' ? 'done' : item.state;
    return { ...item, state, spent: spentAt(item, run, now) };
  });
  return { items };
}
