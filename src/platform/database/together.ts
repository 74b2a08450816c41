import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { dialectOf } from './dialect.js';
import { asTheEntity, propertiesOf } from './plain-rows.js';

/** One of several questions that are asked in one statement. */
export interface Question<Row extends object> {
  readonly query: SelectQueryBuilder<ObjectLiteral>;
  /** What it selects, by name. */
  readonly columns: readonly string[];
  /** Gives the rows the values they are meant to have. */
  readonly revive: (rows: Row[]) => void;
}

type Answers<Questions> = {
  readonly [Name in keyof Questions]: NonNullable<Questions[Name]> extends Question<infer Row>
    ? Row[]
    : never;
};

/**
 * Asks for rows of an entity, as plain objects with the properties asked for, as `plainRows` gives them.
 * @param properties of the entity; `all` of them
 * @param which narrows the query, whose alias is `row`, down to the organization and to what is wanted of it
 */
export function rowsOf<T extends ObjectLiteral, K extends keyof T & string>(
  manager: EntityManager,
  entity: new () => T,
  properties: readonly K[] | 'all',
  which: (query: SelectQueryBuilder<T>) => SelectQueryBuilder<T>,
): Question<Pick<T, K>> {
  const columns = propertiesOf(manager, entity, properties);
  const query = manager
    .createQueryBuilder(entity, 'row')
    .select(columns.map((property) => `row.${property} AS "${property}"`));
  return { query: which(query), columns, revive: (rows) => asTheEntity(manager, entity, columns, rows) };
}

/** Asks for what a query selects by these names: texts and numbers, which every driver gives alike. */
export function valuesOf<Row extends object>(
  query: SelectQueryBuilder<ObjectLiteral>,
  columns: readonly (keyof Row & string)[],
): Question<Row> {
  return { query, columns, revive: () => undefined };
}

/**
 * Asks several questions that do not wait for each other in one statement: one way to the database and back, and one
 * moment that all of them see. Each is answered as it would be alone, its rows in its own order; one that is left out
 * (`undefined`) has no answer. Nothing is joined, so nothing is read twice: the answers come side by side, as JSON,
 * which holds texts, whole numbers up to 2^53 and 64-bit floating point exactly on both databases.
 */
export async function together<Questions extends Record<string, Question<never> | undefined>>(
  manager: EntityManager,
  questions: Questions,
): Promise<Answers<Questions>> {
  const dialect = dialectOf(manager);
  const asked = Object.entries(questions).flatMap(([name, question]) =>
    question ? [{ name, question }] : [],
  );
  const parameters: unknown[] = [];
  const parts = asked.map(({ name, question: { query, columns } }) => {
    const [sql, own] = query.getQueryAndParameters();
    const from = dialect.numberedFrom(parameters.length, sql);
    parameters.push(...(own as unknown[]));
    const values = columns.map((column) => `part."${column}"`).join(', ');
    return `(SELECT ${dialect.jsonList}(${dialect.jsonRow}(${values})) FROM (${from}) part) AS "${name}"`;
  });
  const [answer] = await manager.query<[Record<string, string | unknown[][] | null>]>(
    `SELECT ${parts.join(', ')}`,
    parameters,
  );
  const answers = asked.map(({ name, question: { columns, revive } }) => {
    const given = answer[name] ?? [];
    const lists = typeof given === 'string' ? (JSON.parse(given) as unknown[][]) : given;
    // By hand: of thousands of rows, lists of lists of names and values cost more than all that is read from them.
    const rows = lists.map((list) => {
      const row: Record<string, unknown> = {};
      for (let i = 0; i < columns.length; i += 1) row[columns[i] ?? ''] = list[i];
      return row;
    });
    revive(rows as never[]);
    return [name, rows] as const;
  });
  return Object.fromEntries(answers) as Answers<Questions>;
}
