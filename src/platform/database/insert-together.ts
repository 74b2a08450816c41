import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { dialectOf } from './dialect.js';
import { tableOf } from './quick-statements.js';
import { insertion } from './quick-writes.js';
import { numberedFrom } from './together.js';

/** Whole rows of a table. */
export interface Put<T extends ObjectLiteral = ObjectLiteral> {
  readonly into: EntityTarget<T>;
  readonly rows: readonly T[];
}

/** Says that the rows are those of the table. */
export const put = <T extends ObjectLiteral>(into: EntityTarget<T>, rows: readonly T[]): Put => ({
  into,
  rows,
});

/**
 * Puts rows into several tables by one way to the database: each unit of work ends in such, and a way takes longer than
 * the rows. Nothing of it may refer to another part of it. SQLite, which has no such statement, needs none.
 */
export async function insertTogether(tx: EntityManager, puts: readonly Put[]): Promise<void> {
  const some = puts.filter(({ rows }) => rows.length > 0);
  const statements = dialectOf(tx).isNear
    ? []
    : some.flatMap(({ into, rows }) => {
        const table = tableOf(tx, into);
        return (table && insertion(tx, table, rows)) ?? [];
      });
  if (statements.length < 2 || statements.length < some.length) {
    for (const { into, rows } of some) await tx.insert(into, [...rows]);
    return;
  }
  const parameters: unknown[] = [];
  const parts = statements.map(({ text, parameters: own }) => {
    const numbered = numberedFrom(parameters.length, text);
    parameters.push(...own);
    return numbered;
  });
  const others = parts.slice(0, -1).map((text, i) => `part${i} AS (${text})`);
  await tx.query(`WITH ${others.join(', ')} ${parts.at(-1)}`, parameters);
}
