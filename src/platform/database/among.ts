import { type EntityManager, type FindOperator, In, Raw } from 'typeorm';
import { dialectOf } from './dialect.js';

let count = 0;

/**
 * As TypeORM's `In`, with the whole list as one parameter. A thousand parameters cost several times what the look-up
 * does: their names are put together, searched for and replaced one by one, and a list of another length is another
 * statement. What hundreds of rows are asked for by takes this; of a handful `In` reads better. One alone is asked for as
 * one: for SQLite a list is a table, which takes longer to make than the row to find.
 */
export function among(manager: EntityManager, values: readonly string[]): FindOperator<string> {
  if (values.length === 1) return In([...values]) as FindOperator<string>;
  const dialect = dialectOf(manager);
  // The names of all parameters of a statement are in one pool.
  const name = `among${(count += 1)}`;
  const isListed = (column: string) => dialect.isListed(column, `:${name}`);
  return Raw(isListed, { [name]: dialect.listed(values) }) as FindOperator<string>;
}
