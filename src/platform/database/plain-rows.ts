import type { EntityManager, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import { columnsOf, preparedOf, type Statement, statementFor, tableOf } from './quick-statements.js';

/**
 * Rows as plain objects with the properties asked for. What a page that looks through thousands of rows takes: made
 * into entities they cost several times what reading them does. Values are as the entity would have them.
 * @param properties of the entity; `all` of them
 * @param where as for `find`; `order` names properties, all ascending
 */
export async function plainRows<T extends ObjectLiteral, K extends keyof T & string>(
  manager: EntityManager,
  entity: new () => T,
  properties: readonly K[] | 'all',
  where: FindOptionsWhere<T> | FindOptionsWhere<T>[],
  order: readonly (keyof T & string)[] = [],
): Promise<Pick<T, K>[]> {
  const asked = propertiesOf(manager, entity, properties);
  const statement = statementOf(manager, entity, properties, where, order);
  const rows = statement
    ? Array.from(await manager.query<Pick<T, K>[]>(statement.text, [...statement.parameters]))
    : await builtRows<Pick<T, K>>(manager, entity, asked, where, order);
  asTheEntity(manager, entity, asked, rows);
  return rows;
}

/** The statement for rows that are found by equal, listed and compared columns; null for all others. */
export function statementOf<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: new () => T,
  properties: readonly (keyof T & string)[] | 'all',
  where: FindOptionsWhere<T> | FindOptionsWhere<T>[],
  order: readonly (keyof T & string)[],
): Statement | null {
  const table = tableOf(manager, entity);
  const what = table && (properties === 'all' ? table.all : columnsOf(table, properties));
  if (what === null) return null;
  const sorted = Object.fromEntries(order.map((property) => [property, 'ASC']));
  return statementFor(manager, entity, { where, ...(order.length > 0 && { order: sorted }) }, what);
}

/** What is asked with anything but equal, listed and compared columns. */
function builtRows<Row>(
  manager: EntityManager,
  entity: new () => ObjectLiteral,
  asked: readonly string[],
  where: FindOptionsWhere<ObjectLiteral> | FindOptionsWhere<ObjectLiteral>[],
  order: readonly string[],
): Promise<Row[]> {
  const query = manager
    .createQueryBuilder(entity, 'row')
    .select(asked.map((property) => `row.${property} AS "${property}"`))
    .where(where);
  for (const property of order) query.addOrderBy(`row.${property}`);
  return query.getRawMany<Row & ObjectLiteral>();
}

/** The properties asked for, by name. */
export function propertiesOf<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: new () => T,
  properties: readonly (keyof T & string)[] | 'all',
): readonly string[] {
  if (properties !== 'all') return properties;
  return manager.connection.getMetadata(entity).columns.map(({ propertyName }) => propertyName);
}

/** Gives what the driver read the values that the entity would have. */
export function asTheEntity<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: new () => T,
  asked: readonly string[],
  rows: readonly object[],
): void {
  const { driver } = manager.connection;
  // Whatever comes from the driver as it is meant is left alone.
  const columns = preparedOf(manager, entity).filter(({ propertyName }) => asked.includes(propertyName));
  for (const row of rows as readonly Record<string, unknown>[]) {
    for (const column of columns) {
      row[column.propertyName] = driver.prepareHydratedValue(row[column.propertyName], column);
    }
  }
}
