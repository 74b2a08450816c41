import type { AgendaPart } from '../../cycles/domain/agenda-template.js';
import type { SessionKind } from '../../cycles/domain/rhythm.js';
import type { AgendaItem } from './agenda.js';

/** How an organization lays out the agendas of a kind; a kind left out is laid out as usual. */
export type Templates = Readonly<Partial<Record<SessionKind, readonly AgendaPart[]>>>;

interface Slot {
  readonly isOf: (item: AgendaItem) => boolean;
  readonly minutes: number | null;
}

export interface LaidOut {
  readonly items: readonly AgendaItem[];
  /** Minutes by key of the item, where its part has any. */
  readonly minutes: ReadonlyMap<string, number>;
}

/** The key of a question: its kind and its place among those of the kind, from 1. */
export const questionKey = (kind: SessionKind, place: number): string => `${kind}:${place}`;

/**
 * Items in the order in which their kinds' agendas are laid out. The minutes of a section are shared among its items;
 * a section that no part names comes behind, as usual; one that two kinds name stands where the first says.
 * @param kinds the session's own and those it carries as well
 */
export function layOut(
  items: readonly AgendaItem[],
  kinds: readonly SessionKind[],
  templates: Templates,
): LaidOut {
  if (kinds.every((kind) => templates[kind] === undefined)) return { items, minutes: new Map() };
  const slots = kinds.flatMap((kind) => slotsOf(kind, templates[kind]));
  const placeOf = (item: AgendaItem) => {
    const place = slots.findIndex(({ isOf }) => isOf(item));
    return place === -1 ? slots.length : place;
  };
  const ordered = items.map((item) => ({ item, place: placeOf(item) })).sort((a, b) => a.place - b.place);
  const minutes = new Map<string, number>();
  slots.forEach(({ minutes: all }, place) => {
    const own = ordered.filter((one) => one.place === place);
    own.forEach(({ item }, index) => {
      if (all !== null) minutes.set(item.key, shareOf(all, own.length, index));
    });
  });
  return { items: ordered.map(({ item }) => item), minutes };
}

function slotsOf(kind: SessionKind, parts: readonly AgendaPart[] | undefined): Slot[] {
  if (parts === undefined) return [{ isOf: ({ section }) => section === kind, minutes: null }];
  let questions = 0;
  return parts.map((part) => {
    const { minutes } = part;
    if ('section' in part) return { isOf: ({ section }) => section === part.section, minutes };
    questions += 1;
    const key = questionKey(kind, questions);
    return { isOf: (item) => item.key === key, minutes };
  });
}

/** Whole minutes, from 1: the first ones get what does not divide. */
function shareOf(minutes: number, count: number, index: number): number {
  const each = Math.floor(minutes / count);
  return Math.max(1, each + (index < minutes - each * count ? 1 : 0));
}
