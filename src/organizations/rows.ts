import { isDeepStrictEqual } from 'node:util';
import {
  type EntityManager,
  type EntityTarget,
  type FindOptionsWhere,
  In,
  type ObjectLiteral,
} from 'typeorm';
import { newId } from '../platform/ids.js';

/** What a verb did to one thing; the same input twice leaves it unchanged. */
export type Outcome = 'created' | 'changed' | 'unchanged';

interface OwnedRow extends ObjectLiteral {
  organizationId: string;
  id: string;
}

/** Rows, or values of a condition, that one statement carries: databases limit its parameters. */
const AT_ONCE = 500;

export function outcomeOf(before: object | undefined, after: object): Outcome {
  if (before === undefined) return 'created';
  return isDeepStrictEqual({ ...before }, { ...after }) ? 'unchanged' : 'changed';
}

/** Inserts rows, and overwrites those whose id is there already. */
export async function putRows<Row extends OwnedRow>(
  tx: EntityManager,
  entity: EntityTarget<Row>,
  rows: readonly Row[],
): Promise<void> {
  for (const chunk of inChunks(rows)) {
    await tx.upsert(entity, chunk, ['organizationId', 'id']);
  }
}

/**
 * Makes the stored rows `before` equal to the wanted ones. Rows with the same `keyOf` are the same thing and keep their
 * id; what is not wanted any more is deleted. Tells whether anything had to change.
 */
export async function replaceRows<Row extends OwnedRow>(
  tx: EntityManager,
  entity: EntityTarget<Row>,
  before: readonly Row[],
  wanted: readonly Omit<Row, 'id'>[],
  keyOf: (row: Omit<Row, 'id'>) => string,
): Promise<boolean> {
  const kept = new Map(before.map((row) => [keyOf(row), row]));
  const after = wanted.map((row) => ({ ...row, id: kept.get(keyOf(row))?.id ?? newId() }) as Row);
  const different = after.filter((row) => outcomeOf(kept.get(keyOf(row)), row) !== 'unchanged');
  const ids = new Set(after.map(({ id }) => id));
  const gone = before.filter(({ id }) => !ids.has(id));
  for (const chunk of inChunks(gone)) {
    const organizationId = chunk[0]?.organizationId;
    const where = { organizationId, id: In(chunk.map(({ id }) => id)) } as FindOptionsWhere<ObjectLiteral>;
    await tx.delete(entity, where);
  }
  await putRows(tx, entity, different);
  return gone.length + different.length > 0;
}

/** Asks for many values in as few questions as the databases allow. */
export async function findInChunks<Value, Row>(
  values: Iterable<Value>,
  find: (chunk: Value[]) => Promise<Row[]>,
): Promise<Row[]> {
  const found: Row[] = [];
  for (const chunk of inChunks([...new Set(values)])) found.push(...(await find(chunk)));
  return found;
}

function inChunks<T>(list: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / AT_ONCE) }, (_, index) =>
    list.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  );
}
