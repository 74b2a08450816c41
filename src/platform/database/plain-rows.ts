import type { EntityManager, FindOptionsWhere, ObjectLiteral } from 'typeorm';

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
  const query = manager
    .createQueryBuilder(entity, 'row')
    .select(asked.map((property) => `row.${property} AS "${property}"`))
    .where(where);
  for (const property of order) query.addOrderBy(`row.${property}`);
  const rows = await query.getRawMany<Pick<T, K>>();
  asTheEntity(manager, entity, asked, rows);
  return rows;
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
  const columns = manager.connection.getMetadata(entity).columns.filter(
    ({ propertyName, transformer, type }) =>
      // Whatever comes from the driver as it is meant is left alone.
      asked.includes(propertyName) &&
      (transformer !== undefined || type === 'boolean' || type === 'simple-json'),
  );
  for (const row of rows as readonly Record<string, unknown>[]) {
    for (const column of columns) {
      row[column.propertyName] = driver.prepareHydratedValue(row[column.propertyName], column);
    }
  }
}
