import type { EntityManager } from 'typeorm';
import { isOutdated } from './prepared-statements.js';

/** All that differs between the two databases, with the reason beside it; nothing else asks which one it is. */
export interface Dialect {
  readonly name: 'sqlite' | 'postgres';
  /** Whether several services may work on it at once: a SQLite file serves one. */
  readonly servesMany: boolean;
  /** Appended to the select that picks work: SQLite has one writer at a time and knows no row locks. */
  readonly skipLocked: string;
  /** Raw `UPDATE … RETURNING` gives rows on SQLite and `[rows, count]` on PostgreSQL. */
  returned<Row>(result: unknown): Row[];
  /** The nth parameter of a raw statement, from 1. */
  parameter(n: number): string;
  /** Whether it answers within this process: asking it twice takes no longer than asking it two things at once. */
  readonly isNear: boolean;
  /** A table of one column of texts, `value`, from one parameter: SQLite has no arrays, but reads JSON. */
  tableOf(parameter: string): string;
  /** That a column is one of a list of texts, which are one parameter: PostgreSQL looks an array up in an index. */
  isListed(column: string, parameter: string): string;
  /** What `tableOf` and `isListed` take as their parameter. */
  listed(values: readonly string[]): unknown;
  /** A text with its plain Latin letters made small and all others left alone. */
  lowered(text: string): string;
  /** Whether repeating the whole unit of work may help: it lost against a concurrent one, nothing else is wrong. */
  isContention(error: unknown): boolean;
  /** Whether a unique key, or a primary one, refused the row. */
  isDuplicate(error: unknown): boolean;
}

const codeOf = (error: unknown): unknown => {
  const driverError = (error as { driverError?: { code?: unknown } } | null)?.driverError;
  return driverError?.code ?? (error as { code?: unknown } | null)?.code;
};

const sqlite: Dialect = {
  name: 'sqlite',
  servesMany: false,
  skipLocked: '',
  returned: <Row>(result: unknown) => result as Row[],
  parameter: () => '?',
  isNear: true,
  tableOf: (parameter) => `json_each(${parameter})`,
  isListed: (column, parameter) => `${column} IN (SELECT value FROM json_each(${parameter}))`,
  listed: (values) => JSON.stringify(values),
  lowered: (text) => `LOWER(${text})`,
  isContention: () => false,
  isDuplicate: (error) =>
    ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'].includes(String(codeOf(error))),
};

/** 40001 serialization failure, 40P01 deadlock. */
const CONTENTION = new Set(['40001', '40P01']);

const postgres: Dialect = {
  name: 'postgres',
  servesMany: true,
  skipLocked: 'FOR UPDATE SKIP LOCKED',
  returned: <Row>(result: unknown) => (result as [Row[], number])[0],
  parameter: (n) => `$${n}`,
  isNear: false,
  tableOf: (parameter) => `unnest(${parameter}::text[]) AS listed(value)`,
  isListed: (column, parameter) => `${column} = ANY(${parameter}::text[])`,
  listed: (values) => values,
  // By the rules of a language it takes several times as long, and leaves fewer letters plain.
  lowered: (text) => `LOWER((${text}) COLLATE "C")`,
  isContention: (error) =>
    CONTENTION.has(String(codeOf(error))) ||
    isOutdated((error as { driverError?: unknown } | null)?.driverError),
  isDuplicate: (error) => codeOf(error) === '23505',
};

export const dialects = { sqlite, postgres };

/** That of the database behind a manager, for whoever has nothing else at hand. */
export function dialectOf(manager: EntityManager): Dialect {
  return manager.connection.options.type === 'postgres' ? postgres : sqlite;
}
