import type { EntityManager } from 'typeorm';

export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

type AskAway = (sql: string, parameters?: unknown[], ...rest: unknown[]) => Promise<unknown>;

/** The statements that some work reads with, by every connection there is. */
export async function recorded<T>(
  manager: EntityManager,
  work: () => Promise<T>,
): Promise<{ readonly statements: Statement[]; readonly result: T }> {
  const runner = manager.connection.createQueryRunner();
  const kind = Object.getPrototypeOf(runner) as { query: AskAway };
  await runner.release();
  const query = kind.query;
  const statements: Statement[] = [];
  kind.query = function (this: unknown, sql, parameters = [], ...rest) {
    if (/^\s*(SELECT|WITH)\b/i.test(sql)) statements.push({ sql, parameters });
    return query.call(this, sql, parameters, ...rest);
  };
  try {
    return { result: await work(), statements };
  } finally {
    kind.query = query;
  }
}
