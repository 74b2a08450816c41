import type { EntityManager, FindOptionsWhere, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { dialectOf } from './dialect.js';
import { asTheEntity, propertiesOf, statementOf } from './plain-rows.js';
import { type Asked, quickMoment } from './quick-query.js';
import { allOf } from './quick-statements.js';

/** One of several questions that are asked at once: the statement that it would be alone. */
export interface Question<Row extends object> extends Asked {
  /** What it selects, by name. */
  readonly columns: readonly string[];
  /** Gives the rows the values they are meant to have. */
  readonly revive: (rows: Row[]) => void;
}

/** The values of each column, or null where no row was found. */
type Lists = readonly (readonly unknown[] | null)[];

type Answers<Questions> = {
  readonly [Name in keyof Questions]: Questions[Name] extends Question<infer Row>
    ? Row[]
    : NonNullable<Questions[Name]> extends Question<infer Row>
      ? Row[] | undefined
      : undefined;
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
  return { ...textOf(which(query)), columns, revive };
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
  const statement = statementOf(manager, entity, properties, where, order);
  if (!statement) throw new Error(`${entity.name} cannot be asked for this way.`);
  const revive = (rows: Pick<T, K>[]) => asTheEntity(manager, entity, columns, rows);
  return { ...statement, columns, revive };
}

/**
 * Rows of an entity, called `row` in what is written by hand, with something of other tables beside them.
 * @param beside what else is selected, by name: `{ owner: 'person.address' }`
 * @param rest of the statement, after `FROM … row`
 */
export function rowsBeside<T extends ObjectLiteral, Other extends object>(
  manager: EntityManager,
  entity: new () => T,
  beside: Readonly<Record<keyof Other & string, string>>,
  rest: string,
  parameters: readonly unknown[],
): Question<T & Other> {
  const properties = propertiesOf(manager, entity, 'all');
  const others = Object.entries<string>(beside).map(([name, column]) => `, ${column} AS "${name}"`);
  const { tableName } = manager.connection.getMetadata(entity);
  return {
    text: `SELECT ${allOf(manager, entity, 'row')}${others.join('')} FROM "${tableName}" row ${rest}`,
    parameters,
    columns: [...properties, ...Object.keys(beside)],
    revive: (rows) => asTheEntity(manager, entity, properties, rows),
  };
}

/** Asks for what a query selects by these names: texts and numbers, which every driver gives alike. */
export function valuesOf<Row extends object>(
  query: SelectQueryBuilder<ObjectLiteral>,
  columns: readonly (keyof Row & string)[],
): Question<Row> {
  return { ...textOf(query), columns, revive: () => undefined };
}

/** The same, for a statement written by hand. */
export function valuesAsked<Row extends object>(
  text: string,
  parameters: readonly unknown[],
  columns: readonly (keyof Row & string)[],
): Question<Row> {
  return { text, parameters, columns, revive: () => undefined };
}

function textOf(query: SelectQueryBuilder<ObjectLiteral>) {
  const [text, parameters] = query.getQueryAndParameters();
  return { text, parameters: parameters as unknown[] };
}

/**
 * Asks several questions that do not wait for each other: one way to the database and back, and one moment that all of
 * them see. Each is answered as it would be alone, its rows in its own order; one that is left out (`undefined`) has no
 * answer.
 */
export async function together<Questions extends Record<string, Question<never> | undefined>>(
  manager: EntityManager,
  questions: Questions,
): Promise<Answers<Questions>> {
  const [names, asked]: [string[], Question<never>[]] = [[], []];
  for (const [name, question] of Object.entries(questions)) {
    if (!question) continue;
    names.push(name);
    asked.push(question);
  }
  if (asked.length === 0) return {} as Answers<Questions>;
  const answers = dialectOf(manager).isNear
    ? await oneByOne(manager, asked)
    : await inOneStatement(manager, asked);
  asked.forEach(({ revive }, i) => revive((answers[i] ?? []) as never[]));
  return Object.fromEntries(names.map((name, i) => [name, answers[i]])) as Answers<Questions>;
}

/** Within a unit of work nobody else writes in between; outside of one the file is held as it is. */
async function oneByOne(manager: EntityManager, asked: readonly Asked[]): Promise<unknown[][]> {
  const answers: unknown[][] = [];
  if (!manager.queryRunner) answers.push(...quickMoment(manager.connection, asked));
  else
    for (const { text, parameters } of asked)
      answers.push(await manager.query<unknown[]>(text, [...parameters]));
  // Lists of our own: in tests the driver's come from another realm, and compare as something else.
  return answers.map((rows) => Array.from(rows));
}

/**
 * Nothing is joined, so nothing is read twice: the answers come side by side, as JSON, which holds texts, whole numbers up
 * to 2^53 and 64-bit floating point exactly.
 */
async function inOneStatement(
  manager: EntityManager,
  asked: readonly Question<never>[],
): Promise<unknown[][]> {
  const given: unknown[] = [];
  const parts = asked.map(({ text, parameters, columns }, i) => {
    const numbered = numberedFrom(given.length, text);
    given.push(...parameters);
    // A list a column: a list a row takes several times as long to write.
    const values = columns.map((column) => `json_agg(part."${column}")`).join(', ');
    return `(SELECT json_build_array(${values}) FROM (${numbered}) part) AS "${i}"`;
  });
  const [answer = {}] = await manager.query<Record<number, Lists>[]>(`SELECT ${parts.join(', ')}`, given);
  return asked.map(({ columns }, i) => {
    const lists = answer[i] ?? [];
    // By hand: of thousands of rows, lists of lists of names and values cost more than all that is read from them.
    return Array.from({ length: lists[0]?.length ?? 0 }, (_, at) => {
      const row: Record<string, unknown> = {};
      for (let column = 0; column < columns.length; column += 1)
        row[columns[column] ?? ''] = lists[column]?.[at];
      return row;
    });
  });
}

/** A statement of PostgreSQL whose parameters follow so many others. */
export function numberedFrom(before: number, text: string): string {
  return text.replaceAll(/\$(\d+)/g, (_, n: string) => `$${Number(n) + before}`);
}
