/** The place in the outbox where a page ends: mails are in order of when they were due, and then of their ids. */
export interface Place {
  readonly dueAt: number;
  readonly id: string;
}

/** As it stands in an address: `1764547200000-0193…`. */
export function placeText({ dueAt, id }: Place): string {
  return `${dueAt}-${id}`;
}

/** Null for what is no such text. */
export function readPlace(text: string | undefined): Place | null {
  const [, dueAt, id] = /^(\d{1,15})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? '') ?? [];
  return dueAt === undefined || id === undefined ? null : { dueAt: Number(dueAt), id };
}

/** A page of `size` out of `size + 1` rows that were looked for, and where the next one begins. */
export function pageOf<Row extends Place>(
  rows: readonly Row[],
  size: number,
): { readonly rows: readonly Row[]; readonly next: string | null } {
  const page = rows.slice(0, size);
  const last = page.at(-1);
  return { rows: page, next: rows.length > size && last ? placeText(last) : null };
}
