import type { EntityManager, FindOptionsWhere, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { dialectOf } from './dialect.js';
import { asTheEntity, propertiesOf } from './plain-rows.js';
import { statementFor } from './quick-statements.js';

/** One of several questions that are asked in one statement. */
export interface Question<Row extends object> {
  /** The statement that it would be alone, and its parameters. */
  readonly text: string;
  readonly parameters: readonly unknown[];
  /** What it selects, by name. */
  readonly columns: readonly string[];
  /** Gives the rows the values they are meant to have. */
  readonly revive: (rows: Row[]) => void;
}

/** The values of each column, or null where no row was found. */
type Lists = readonly (readonly unknown[] | null)[];

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
  const revive = (rows: Pick<T, K>[]) => asTheEntity(manager, entity, columns, rows);
  return { ...statementOf(which(query)), columns, revive };
}

/**
 * The same without TypeORM's query builder, for rows that are found by equal, listed and compared columns.
 * @param order names properties, all ascending
 */
export function rowsWhere<T extends ObjectLiteral, K extends keyof T & string>(
  manager: EntityManager,
  entity: new () => T,
  properties: readonly K[] | 'all',
  where: FindOptionsWhere<T>,
  order: readonly (keyof T & string)[] = [],
): Question<Pick<T, K>> {
  const columns = propertiesOf(manager, entity, properties);
  const every = <Value>(names: readonly string[], value: Value) =>
    Object.fromEntries(names.map((name) => [name, value]));
  const options = { where, select: every(columns, true), order: every(order, 'ASC') };
  const statement = statementFor(manager, entity, options);
  if (!statement) throw new Error(`${entity.name} cannot be asked for this way.`);
  const revive = (rows: Pick<T, K>[]) => asTheEntity(manager, entity, columns, rows);
  return { ...statement, columns, revive };
}

/** Asks for what a query selects by these names: texts and numbers, which every driver gives alike. */
export function valuesOf<Row extends object>(
  query: SelectQueryBuilder<ObjectLiteral>,
  columns: readonly (keyof Row & string)[],
): Question<Row> {
  return { ...statementOf(query), columns, revive: () => undefined };
}

/** The same, for a statement written by hand. */
export function valuesAsked<Row extends object>(
  text: string,
  parameters: readonly unknown[],
  columns: readonly (keyof Row & string)[],
): Question<Row> {
  return { text, parameters, columns, revive: () => undefined };
}

function statementOf(query: SelectQueryBuilder<ObjectLiteral>) {
  const [text, parameters] = query.getQueryAndParameters();
  return { text, parameters: parameters as unknown[] };
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
  const parts = asked.map(({ name, question: { text, parameters: own, columns } }) => {
    const from = dialect.numberedFrom(parameters.length, text);
    parameters.push(...own);
    // A list a column: a list a row takes PostgreSQL several times as long to write.
    const values = columns.map((column) => `${dialect.jsonList}(part."${column}")`).join(', ');
    return `(SELECT ${dialect.jsonRow}(${values}) FROM (${from}) part) AS "${name}"`;
  });
  const [answer] = await manager.query<[Record<string, string | Lists | null>]>(
    `SELECT ${parts.join(', ')}`,
    parameters,
  );
  const answers = asked.map(({ name, question: { columns, revive } }) => {
    const given = answer[name] ?? [];
    const lists = typeof given === 'string' ? (JSON.parse(given) as Lists) : given;
    // By hand: of thousands of rows, lists of lists of names and values cost more than all that is read from them.
    const rows = Array.from({ length: lists[0]?.length ?? 0 }, (_, at) => {
      const row: Record<string, unknown> = {};
      for (let i = 0; i < columns.length; i += 1) row[columns[i] ?? ''] = lists[i]?.[at];
      return row;
    });
    revive(rows as never[]);
    return [name, rows] as const;
  });
  return Object.fromEntries(answers) as Answers<Questions>;
}
