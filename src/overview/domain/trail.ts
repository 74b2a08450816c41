/** Where an entry of the trail stands: acts, answers and mails each keep their own. */
export const TRAIL_KINDS = ['act', 'answer', 'mail'] as const;
export type TrailKind = (typeof TRAIL_KINDS)[number];

export interface TrailActor {
  readonly kind: 'person' | 'token' | 'link' | 'command' | 'service';
  readonly id: string | null;
}

/** One line of the audit trail: who, what, when, about what. */
export interface TrailEntry {
  readonly kind: TrailKind;
  readonly id: string;
  readonly at: number;
  readonly actor: TrailActor;
  readonly what: string;
  readonly subject: { readonly type: string; readonly id: string } | null;
  readonly details: Readonly<Record<string, string>>;
}

/** Where a page ended: entries before it come next. */
export interface TrailPlace {
  readonly at: number;
  readonly id: string;
}

export const placeText = ({ at, id }: TrailPlace) => `${at}.${id}`;

export function readTrailPlace(text: string | undefined): TrailPlace | null {
  const found = /^(\d{1,15})\.([0-9a-z-]{1,64})$/.exec(text ?? '');
  return found ? { at: Number(found[1]), id: found[2] ?? '' } : null;
}

/** The latest of several lists, each the latest first; and where the next page begins. */
export function latest(
  lists: readonly (readonly TrailEntry[])[],
  size: number,
): { readonly entries: readonly TrailEntry[]; readonly next: string | null } {
  const all = lists.flat().sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
  const entries = all.slice(0, size);
  const last = entries.at(-1);
  return { entries, next: all.length > size && last ? placeText(last) : null };
}
