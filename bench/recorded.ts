import type { EntityManager } from 'typeorm';
import { BETWEEN } from '../src/platform/database/quick-query.js';

export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

interface Recorded<T> {
  readonly statements: readonly Statement[];
  /** How often the database was asked: several statements may be one question (`together`). */
  readonly questions: number;
  readonly result: T;
}

/** The statements that some work reads with, by every connection there is. */
export async function recorded<T>(manager: EntityManager, work: () => Promise<T>): Promise<Recorded<T>> {
  const { connection } = manager;
  const { logger } = connection;
  const statements: Statement[] = [];
  let questions = 0;
  connection.logger = Object.assign(Object.create(logger) as typeof logger, {
    logQuery: (text: string, parameters: unknown[] = []) => {
      if (!/^\s*(SELECT|WITH)\b/i.test(text)) return;
      questions += 1;
      const parts = text.split(BETWEEN);
      if (parts.length === 1) statements.push({ sql: text, parameters });
      else parts.forEach((sql, i) => statements.push({ sql, parameters: parameters[i] as unknown[] }));
    },
  });
  try {
    return { result: await work(), statements, questions };
  } finally {
    connection.logger = logger;
  }
}
