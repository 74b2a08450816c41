import {
  DataSource,
  EntityManager,
  type EntityMetadata,
  type EntityTarget,
  type FindManyOptions,
  type FindOneOptions,
  FindOperator,
  type FindOptionsWhere,
  type ObjectLiteral,
  type QueryRunner,
} from 'typeorm';
import { type Dialect, dialectOf } from './dialect.js';

type ColumnMetadata = EntityMetadata['columns'][number];

type Where<T> = FindOptionsWhere<T> | FindOptionsWhere<T>[];
type Options = Readonly<Record<string, unknown>>;

/** A table as it is read: what its rows need before they are entities is looked for once. */
interface Table {
  readonly metadata: EntityMetadata;
  readonly from: string;
  readonly columns: ReadonlyMap<string, ColumnMetadata>;
  readonly keys: readonly string[];
  readonly all: string;
  /** Columns that the driver does not hand out as they are meant. */
  readonly prepared: readonly ColumnMetadata[];
}

interface Statement {
  readonly table: Table;
  readonly text: string;
  readonly parameters: readonly unknown[];
}

const COMPARISONS: Readonly<Record<string, string>> = {
  lessThan: '<',
  lessThanOrEqual: '<=',
  moreThan: '>',
  moreThanOrEqual: '>=',
};
/** Values of a list that are parameters of their own; more come as one. */
const MANY = 50;
const TAKEN = new Set(['where', 'select', 'order', 'take']);

/**
 * Looks rows of one table up by equal, listed and compared columns without TypeORM's query builder, which takes ten
 * times as long to put such a statement together and its rows into entities as the database takes to find them. What
 * anything else is asked with goes TypeORM's way; the answer is the same.
 */
class QuickManager extends EntityManager {
  override async find<T extends ObjectLiteral>(
    target: EntityTarget<T>,
    options?: FindManyOptions<T>,
  ): Promise<T[]> {
    const statement = options && statementFor(this, target, options as Options);
    return statement ? this.#entities<T>(statement) : super.find(target, options);
  }

  override async findBy<T extends ObjectLiteral>(target: EntityTarget<T>, where: Where<T>): Promise<T[]> {
    const statement = statementFor(this, target, { where });
    return statement ? this.#entities<T>(statement) : super.findBy(target, where);
  }

  override async findOne<T extends ObjectLiteral>(
    target: EntityTarget<T>,
    options: FindOneOptions<T>,
  ): Promise<T | null> {
    const statement = options.where && statementFor(this, target, { ...options, take: 1 });
    return statement ? this.#first<T>(statement) : super.findOne(target, options);
  }

  override async findOneBy<T extends ObjectLiteral>(
    target: EntityTarget<T>,
    where: Where<T>,
  ): Promise<T | null> {
    const statement = statementFor(this, target, { where, take: 1 });
    return statement ? this.#first<T>(statement) : super.findOneBy(target, where);
  }

  override async existsBy<T extends ObjectLiteral>(
    target: EntityTarget<T>,
    where: Where<T>,
  ): Promise<boolean> {
    const statement = statementFor(this, target, { where, take: 1 }, '1 AS found');
    if (!statement) return super.existsBy(target, where);
    return (await this.query<unknown[]>(statement.text, [...statement.parameters])).length > 0;
  }

  async #first<T>(statement: Statement): Promise<T | null> {
    return (await this.#entities<T>(statement))[0] ?? null;
  }

  async #entities<T>({ table, text, parameters }: Statement): Promise<T[]> {
    const rows = await this.query<Record<string, unknown>[]>(text, [...parameters]);
    const { driver } = this.connection;
    const Entity = table.metadata.target as new () => T & Record<string, unknown>;
    const names = Object.keys(rows[0] ?? {});
    const prepared = table.prepared.filter(({ propertyName }) => names.includes(propertyName));
    // A list of our own: in tests the driver's lists come from another realm, and compare as something else.
    return Array.from(rows, (row) => {
      for (const column of prepared) {
        const { propertyName } = column;
        row[propertyName] = driver.prepareHydratedValue(row[propertyName], column) as unknown;
      }
      // One by one: `Object.assign` takes five times as long, which of thousands of rows is most of what finding them takes.
      const entity: Record<string, unknown> = new Entity();
      for (const name of names) entity[name] = row[name];
      return entity as T;
    });
  }
}

/** A data source whose managers look up quickly. */
export class QuickSource extends DataSource {
  override createEntityManager(queryRunner?: QueryRunner): EntityManager {
    return new QuickManager(this, queryRunner);
  }
}

const tables = new WeakMap<EntityMetadata, Table>();

function tableOf(manager: EntityManager, target: EntityTarget<ObjectLiteral>): Table | null {
  const metadata = manager.connection.getMetadata(target);
  const known = tables.get(metadata);
  if (known) return known;
  if (typeof metadata.target !== 'function' || metadata.relations.length > 0) return null;
  const columns = new Map(metadata.columns.map((column) => [column.propertyName, column]));
  const table: Table = {
    ...{ metadata, columns, from: `"${metadata.tableName}"` },
    keys: metadata.primaryColumns.map(({ propertyName }) => propertyName),
    all: [...columns.values()].map(named).join(', '),
    prepared: metadata.columns.filter(
      ({ transformer, type }) => transformer !== undefined || type === 'boolean' || type === 'simple-json',
    ),
  };
  tables.set(metadata, table);
  return table;
}

const named = ({ databaseName, propertyName }: ColumnMetadata) => `"${databaseName}" AS "${propertyName}"`;

/** The statement, or null for what is left to TypeORM. */
function statementFor(
  manager: EntityManager,
  target: EntityTarget<ObjectLiteral>,
  options: Options,
  instead?: string,
): Statement | null {
  const table = tableOf(manager, target);
  if (!table || Object.keys(options).some((name) => !TAKEN.has(name))) return null;
  const { where, select, order, take } = options;
  const what = instead ?? selected(table, select);
  const sorted = ordered(table, order);
  if (what === null || sorted === null || (take !== undefined && !Number.isInteger(take))) return null;
  const parameters: unknown[] = [];
  const dialect = dialectOf(manager);
  const place = (value: unknown) => dialect.parameter(parameters.push(value));
  const either = where === undefined ? [] : [where].flat();
  const conditions: string[] = [];
  for (const one of either) {
    const condition = conditionOf(table, one as ObjectLiteral, place, dialect);
    if (condition === null) return null;
    conditions.push(condition);
  }
  const filter = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' OR ')}`;
  const limit = take === undefined ? '' : ` LIMIT ${Number(take)}`;
  return { table, parameters, text: `SELECT ${what} FROM ${table.from}${filter}${sorted}${limit}` };
}

/** With all of its key, or TypeORM sees to it. */
function selected({ columns, keys, all }: Table, select: unknown): string | null {
  if (select === undefined) return all;
  const asked = Object.entries(select as Options);
  if (asked.some(([name, value]) => value !== true || !columns.has(name))) return null;
  const names = asked.map(([name]) => name);
  if (keys.some((key) => !names.includes(key))) return null;
  return names.map((name) => named(columns.get(name)!)).join(', ');
}

function ordered({ columns }: Table, order: unknown): string | null {
  const parts: string[] = [];
  for (const [name, way] of Object.entries((order ?? {}) as Options)) {
    const column = columns.get(name);
    if (!column || (way !== 'ASC' && way !== 'DESC')) return null;
    parts.push(`"${column.databaseName}" ${way}`);
  }
  return parts.length === 0 ? '' : ` ORDER BY ${parts.join(', ')}`;
}

function conditionOf(
  { columns }: Table,
  where: ObjectLiteral,
  place: (value: unknown) => string,
  dialect: Dialect,
): string | null {
  const parts: string[] = [];
  for (const [name, value] of Object.entries(where)) {
    const column = columns.get(name);
    const part = column && comparison(`"${column.databaseName}"`, value, place, dialect);
    if (part === undefined || part === null) return null;
    parts.push(part);
  }
  return parts.length === 0 ? null : `(${parts.join(' AND ')})`;
}

function comparison(
  column: string,
  value: unknown,
  place: (value: unknown) => string,
  dialect: Dialect,
): string | null {
  if (isPlain(value)) return `${column} = ${place(value)}`;
  if (!(value instanceof FindOperator)) return null;
  const { type, value: given } = value as FindOperator<unknown>;
  if (type === 'isNull') return `${column} IS NULL`;
  if (type === 'not' && value.child?.type === 'isNull') return `${column} IS NOT NULL`;
  const sign = COMPARISONS[type];
  if (sign !== undefined && value.child === undefined && isPlain(given))
    return `${column} ${sign} ${place(given)}`;
  if (type !== 'in' || !Array.isArray(given) || !given.every(isPlain)) return null;
  if (given.length === 0) return '0 = 1';
  // Hundreds of parameters take longer to be put in than the rows to be found.
  if (given.length > MANY && given.every((one) => typeof one === 'string'))
    return `${column} IN (SELECT value FROM ${dialect.tableOf(place(dialect.listed(given)))})`;
  return `${column} IN (${given.map(place).join(', ')})`;
}

const isPlain = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
