import {
  type EntityManager,
  type EntityMetadata,
  type EntityTarget,
  FindOperator,
  type ObjectLiteral,
} from 'typeorm';
import { type Dialect, dialectOf } from './dialect.js';

type ColumnMetadata = EntityMetadata['columns'][number];
type Options = Readonly<Record<string, unknown>>;
/** Puts a value among a statement's parameters, and answers what stands for it. */
export type Place = (value: unknown) => string;

/** A table as it is read: what its rows need before they are entities is looked for once. */
export interface Table {
  readonly metadata: EntityMetadata;
  readonly from: string;
  readonly columns: ReadonlyMap<string, ColumnMetadata>;
  readonly all: string;
  /** Lists of properties as they are selected, by their names: of each table there are a few. */
  readonly lists: Map<string, string>;
  /** Columns that the driver does not hand out as they are meant. */
  readonly prepared: readonly ColumnMetadata[];
  /** Whether its rows are written with nothing but what they hold. */
  readonly isPlain: boolean;
}

export interface Statement {
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

const tables = new WeakMap<EntityMetadata, Table>();

export function tableOf(manager: EntityManager, target: EntityTarget<ObjectLiteral>): Table | null {
  const metadata = manager.connection.getMetadata(target);
  const known = tables.get(metadata);
  if (known) return known;
  if (typeof metadata.target !== 'function' || metadata.relations.length > 0) return null;
  const columns = new Map(metadata.columns.map((column) => [column.propertyName, column]));
  const table: Table = {
    ...{ metadata, columns, from: `"${metadata.tableName}"` },
    all: [...columns.values()].map(named).join(', '),
    lists: new Map(),
    prepared: metadata.columns.filter(isPrepared),
    isPlain: isPlainTable(metadata),
  };
  tables.set(metadata, table);
  return table;
}

const isPrepared = ({ transformer, type }: ColumnMetadata) =>
  transformer !== undefined || type === 'boolean' || type === 'simple-json';

/** Columns of an entity that the driver does not hand out as they are meant. */
export function preparedOf(
  manager: EntityManager,
  target: EntityTarget<ObjectLiteral>,
): readonly ColumnMetadata[] {
  return (
    tableOf(manager, target)?.prepared ?? manager.connection.getMetadata(target).columns.filter(isPrepared)
  );
}

function isPlainTable({ columns, beforeInsertListeners, beforeUpdateListeners }: EntityMetadata): boolean {
  if (beforeInsertListeners.length + beforeUpdateListeners.length > 0) return false;
  return columns.every(
    (column) =>
      !column.isGenerated && !column.generatedType && column.isInsert && column.isUpdate && !column.isVersion,
  );
}

const named = ({ databaseName, propertyName }: ColumnMetadata) => `"${databaseName}" AS "${propertyName}"`;

/** The statement, or null for what is left to TypeORM. */
export function statementFor(
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
  const filter = where === undefined ? '' : filtered(table, where, place, dialect);
  if (filter === null) return null;
  const limit = take === undefined ? '' : ` LIMIT ${Number(take)}`;
  return { table, parameters, text: `SELECT ${what} FROM ${table.from}${filter}${sorted}${limit}` };
}

/** A list of properties as it is selected. */
export function columnsOf(table: Table, properties: readonly string[]): string {
  const names = properties.join();
  const known = table.lists.get(names);
  if (known !== undefined) return known;
  const list = properties.map((name) => named(columnOf(table, name))).join(', ');
  table.lists.set(names, list);
  return list;
}

/** All properties of an entity as they are selected from its table under another name. */
export function allOf(manager: EntityManager, target: EntityTarget<ObjectLiteral>, alias: string): string {
  return manager.connection
    .getMetadata(target)
    .columns.map((column) => `${alias}.${named(column)}`)
    .join(', ');
}

function columnOf({ columns, metadata }: Table, name: string): ColumnMetadata {
  const column = columns.get(name);
  if (!column) throw new Error(`${metadata.name} has no column "${name}".`);
  return column;
}

function selected({ columns, all }: Table, select: unknown): string | null {
  if (select === undefined) return all;
  const asked = Object.entries(select as Options);
  if (asked.length === 0 || asked.some(([name, value]) => value !== true || !columns.has(name))) return null;
  return asked.map(([name]) => named(columns.get(name)!)).join(', ');
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

/** ` WHERE …`, for one condition or either of several; null for what is left to TypeORM. */
export function filtered(table: Table, where: unknown, place: Place, dialect: Dialect): string | null {
  const conditions: string[] = [];
  for (const one of [where].flat()) {
    if (typeof one !== 'object' || one === null) return null;
    const condition = conditionOf(table, one, place, dialect);
    if (condition === null) return null;
    conditions.push(condition);
  }
  return conditions.length === 0 ? '' : ` WHERE ${conditions.join(' OR ')}`;
}

function conditionOf(
  { columns }: Table,
  where: ObjectLiteral,
  place: Place,
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

function comparison(column: string, value: unknown, place: Place, dialect: Dialect): string | null {
  if (isPlain(value)) return `${column} = ${place(value)}`;
  if (!(value instanceof FindOperator)) return null;
  const { type, value: given } = value as FindOperator<unknown>;
  if (type === 'raw') return rawCondition(column, value, place);
  if (type === 'isNull') return `${column} IS NULL`;
  if (type === 'not' && value.child?.type === 'isNull') return `${column} IS NOT NULL`;
  const sign = COMPARISONS[type];
  if (sign !== undefined && value.child === undefined && isPlain(given))
    return `${column} ${sign} ${place(given)}`;
  if (type !== 'in' || !Array.isArray(given) || !given.every(isPlain)) return null;
  if (given.length === 0) return '0 = 1';
  if (given.length === 1) return `${column} = ${place(given[0])}`;
  // Hundreds of parameters take longer to be put in than the rows to be found.
  if (given.length > MANY && given.every((one) => typeof one === 'string'))
    return dialect.isListed(column, place(dialect.listed(given)));
  return `${column} IN (${given.map(place).join(', ')})`;
}

/** What somebody wrote by hand, its `:names` given their places. */
function rawCondition(
  column: string,
  { getSql, objectLiteralParameters }: FindOperator<unknown>,
  place: Place,
) {
  const text = getSql?.(column);
  const values = objectLiteralParameters ?? {};
  if (text === undefined || text.includes(':...')) return null;
  let isKnown = true;
  const placed = text.replaceAll(/(?<!:):(\w+)/g, (_, name: string) => {
    isKnown &&= values[name] !== undefined;
    return place(values[name]);
  });
  return isKnown ? placed : null;
}

const isPlain = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
