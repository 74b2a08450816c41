import type { Digest } from './audit-chain.js';

/** A row that an act changed, or from where it was done, as the trail keeps it. */
export interface ToldRow {
  readonly subject: string;
  readonly before: string | null;
  readonly after: string | null;
  /** Null where what it said was erased. */
  readonly salt: string | null;
  readonly digest: string;
}

export function rowDigest({ salt, subject, before, after }: Omit<ToldRow, 'digest'>, digest: Digest): string {
  return digest(JSON.stringify([salt, subject, before, after]));
}

/** What stands in the entry for all its rows: the digest over theirs, in order; null where it has none. */
export function rowsDigest(rows: readonly Pick<ToldRow, 'digest'>[], digest: Digest): string | null {
  return rows.length === 0 ? null : digest(rows.map((row) => row.digest).join('\n'));
}

/** Whether these are the rows that the entry was written with; one that was erased answers by its digest alone. */
export function rowsAreWhole(kept: string | null, rows: readonly ToldRow[], digest: Digest): boolean {
  const isWhole = (row: ToldRow) => row.salt === null || rowDigest(row, digest) === row.digest;
  return rowsDigest(rows, digest) === kept && rows.every(isWhole);
}

/** One column of a row that an act made, changed or took away; values as the database keeps them. */
export interface ColumnChange {
  readonly column: string;
  readonly before: unknown;
  readonly after: unknown;
}

type Row = Readonly<Record<string, unknown>>;
const read = (text: string | null) => (text === null ? {} : (JSON.parse(text) as Row));

/** What differs between a row before and after, column by column. */
export function columnChanges({ before, after }: Pick<ToldRow, 'before' | 'after'>): ColumnChange[] {
  const [was, is] = [read(before), read(after)];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((column) => column !== 'organization_id')
    .map((column) => ({ column, before: was[column] ?? null, after: is[column] ?? null }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}
