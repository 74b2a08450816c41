/** Gives a text's digest, always as long, in hexadecimal digits. */
export type Digest = (text: string) => string;

/** What an entry of the trail says. */
export interface ChainedEntry {
  readonly organizationId: string;
  readonly id: string;
  /** Epoch milliseconds */
  readonly at: number;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly act: string;
  readonly subjectType: string | null;
  readonly subjectId: string | null;
  readonly details: Readonly<Record<string, string>>;
  /** Digest over what it changed and from where; null where neither is told. */
  readonly changes: string | null;
}

/** What stands before the first entry of a chain. */
export const BEGINNING = '';

/**
 * The digest of an entry at its place: over the one before it and everything the entry says, so that none can be
 * changed, taken out or put in between without every digest after it.
 * @param previous digest of the entry before, or `BEGINNING`
 * @param number its place, from 1
 */
export function linkOf(previous: string, number: number, entry: ChainedEntry, digest: Digest): string {
  const { organizationId, id, at, actorKind, actorId, act, subjectType, subjectId, details, changes } = entry;
  const facts = Object.entries(details).sort(([a], [b]) => (a < b ? -1 : 1));
  return digest(
    JSON.stringify([
      ...[previous, number, organizationId, id, at, actorKind, actorId, act, subjectType, subjectId],
      facts,
      // Entries from before this was told have their digests already.
      ...(changes === null ? [] : [changes]),
    ]),
  );
}

/** An entry at its place in the chain, and what is left of it in the trail; null where it is gone. */
export interface Linked {
  readonly number: number;
  readonly previous: string;
  readonly hash: string;
  readonly entry: ChainedEntry | null;
  /** Whether what it changed is told as it was. */
  readonly hasItsRows: boolean;
}

/** What is wrong at a place of a chain. */
export interface Break {
  readonly number: number;
  readonly what: 'changed' | 'rows' | 'gone' | 'gap' | 'cut';
}

/**
 * Goes along a part of a chain.
 * @param links by their number
 * @param before the last link of the part before; null at the beginning of what is kept
 */
export function breaksIn(
  links: readonly Linked[],
  before: Pick<Linked, 'number' | 'hash'> | null,
  digest: Digest,
): Break[] {
  let last = before;
  return links.flatMap(({ number, previous, hash, entry, hasItsRows }): Break[] => {
    const follows = last === null || (number === last.number + 1 && previous === last.hash);
    const found: Break[] = follows ? [] : [{ number, what: 'gap' }];
    if (entry === null) found.push({ number, what: 'gone' });
    else if (linkOf(previous, number, entry, digest) !== hash) found.push({ number, what: 'changed' });
    else if (!hasItsRows) found.push({ number, what: 'rows' });
    last = { number, hash };
    return found;
  });
}
