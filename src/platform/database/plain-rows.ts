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
  const { driver } = manager.connection;
  const all = manager.connection.getMetadata(entity).columns;
  const asked: readonly string[] = properties === 'all' ? all.map((one) => one.propertyName) : properties;
  const query = manager
    .createQueryBuilder(entity, 'row')
    .select(asked.map((property) => `row.${property} AS "${property}"`))
    .where(where);
  for (const property of order) query.addOrderBy(`row.${property}`);
  const rows = await query.getRawMany<Pick<T, K>>();
  const columns = all.filter(
    ({ propertyName, transformer, type }) =>
      // Whatever comes from the driver as it is meant is left alone.
      asked.includes(propertyName) &&
      (transformer !== undefined || type === 'boolean' || type === 'simple-json'),
  );
  for (const row of rows as Record<string, unknown>[]) {
    for (const column of columns) {
      row[column.propertyName] = driver.prepareHydratedValue(row[column.propertyName], column);
    }
  }
  return rows;
}
