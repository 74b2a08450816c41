import type { EntityManager } from 'typeorm';
import { dialectOf } from './dialect.js';
import { filtered, type Place, type Statement, type Table } from './quick-statements.js';

type Row = Readonly<Record<string, unknown>>;

/**
 * Puts whole rows in.
 * @param given one row or several
 * @param conflict properties of the key by which a row is there already, and overwritten
 * @returns null for what is left to TypeORM: rows that leave columns out, values that are worked out
 */
export function insertion(
  manager: EntityManager,
  table: Table,
  given: unknown,
  conflict?: readonly string[],
): Statement | null {
  const columns = [...table.columns.values()];
  const rows = [given].flat() as Row[];
  if (!table.isPlain || rows.length === 0) return null;
  const { parameters, place } = placesOf(manager);
  const lists: string[] = [];
  for (const row of rows) {
    const values: string[] = [];
    for (const column of columns) {
      const value = row[column.propertyName];
      if (value === undefined || typeof value === 'function') return null;
      values.push(place(manager.connection.driver.preparePersistentValue(value, column)));
    }
    lists.push(`(${values.join(', ')})`);
  }
  const names = columns.map(({ databaseName }) => `"${databaseName}"`);
  const overwriting = conflict ? overwritten(table, conflict) : '';
  if (overwriting === null) return null;
  const text = `INSERT INTO ${table.from} (${names.join(', ')}) VALUES ${lists.join(', ')}${overwriting}`;
  return { table, parameters, text };
}

function overwritten({ columns }: Table, conflict: readonly string[]): string | null {
  const keys = conflict.map((name) => columns.get(name)?.databaseName);
  if (keys.includes(undefined)) return null;
  const others = [...columns.values()]
    .map(({ databaseName }) => databaseName)
    .filter((name) => !keys.includes(name));
  const target = keys.map((name) => `"${name}"`).join(', ');
  if (others.length === 0) return ` ON CONFLICT (${target}) DO NOTHING`;
  return ` ON CONFLICT (${target}) DO UPDATE SET ${others.map((name) => `"${name}" = EXCLUDED."${name}"`).join(', ')}`;
}

/** Changes columns of the rows that are meant; null for what is left to TypeORM. */
export function update(manager: EntityManager, table: Table, where: unknown, changes: Row): Statement | null {
  const { parameters, place } = placesOf(manager);
  const parts: string[] = [];
  for (const [name, value] of Object.entries(changes)) {
    const column = table.columns.get(name);
    if (!column || value === undefined) return null;
    // A function gives an expression, as TypeORM has it.
    const expression =
      typeof value === 'function'
        ? String((value as () => unknown)())
        : place(manager.connection.driver.preparePersistentValue(value, column));
    parts.push(`"${column.databaseName}" = ${expression}`);
  }
  const filter = isCondition(where) ? filtered(table, where, place, dialectOf(manager)) : null;
  if (!table.isPlain || parts.length === 0 || !filter) return null;
  return { table, parameters, text: `UPDATE ${table.from} SET ${parts.join(', ')}${filter}` };
}

/** Takes the rows away that are meant; null for what is left to TypeORM. */
export function deletion(manager: EntityManager, table: Table, where: unknown): Statement | null {
  const { parameters, place } = placesOf(manager);
  const filter = isCondition(where) ? filtered(table, where, place, dialectOf(manager)) : null;
  return filter ? { table, parameters, text: `DELETE FROM ${table.from}${filter}` } : null;
}

/** One or several conditions, and not an id or a list of them. */
const isCondition = (where: unknown) =>
  [where].flat().every((one) => typeof one === 'object' && one !== null && !(one instanceof Date));

function placesOf(manager: EntityManager): { readonly parameters: unknown[]; readonly place: Place } {
  const parameters: unknown[] = [];
  const dialect = dialectOf(manager);
  return { parameters, place: (value) => dialect.parameter(parameters.push(value)) };
}
