import type { EntityManager } from 'typeorm';

export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** The statements that some work reads with, by every connection there is. */
export async function recorded<T>(
  manager: EntityManager,
  work: () => Promise<T>,
): Promise<{ readonly statements: Statement[]; readonly result: T }> {
  const { connection } = manager;
  const { logger } = connection;
  const statements: Statement[] = [];
  connection.logger = Object.assign(Object.create(logger) as typeof logger, {
    logQuery: (sql: string, parameters: unknown[] = []) => {
      if (/^\s*(SELECT|WITH)\b/i.test(sql)) statements.push({ sql, parameters });
    },
  });
  try {
    return { result: await work(), statements };
  } finally {
    connection.logger = logger;
  }
}
