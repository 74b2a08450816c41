import type { DataSource } from 'typeorm';
import type { SqliteConnection } from './data-sources.js';
import { toldTables, type ToldTable } from './row-changes.js';
import { currentUnit } from './unit-of-work.js';

const OPERATIONS = ['INSERT', 'UPDATE', 'DELETE'] as const;

/**
 * Has every row that changes over this connection told to the unit of work that changes it. The triggers are the
 * connection's own: they are gone with it, and the file holds nothing that only a service understands.
 */
export function tellRowChanges(source: DataSource, connection: SqliteConnection): void {
  const isTold = () => (currentUnit()?.changes ? 1 : 0);
  connection.function('cadans_told', isTold);
  connection.function('cadans_changed', (table: string, before: string | null, after: string | null) => {
    if (before !== after) currentUnit()?.changes?.tell({ table, before, after });
    return null;
  });
  for (const table of toldTables(source))
    for (const operation of OPERATIONS) connection.exec(triggerOf(table, operation));
}

function triggerOf({ name, columns }: ToldTable, operation: (typeof OPERATIONS)[number]): string {
  const row = (of: 'OLD' | 'NEW', isThere: boolean) =>
    isThere ? `json_object(${columns.map((column) => `'${column}', ${of}."${column}"`).join(', ')})` : 'NULL';
  const [before, after] = [row('OLD', operation !== 'INSERT'), row('NEW', operation !== 'DELETE')];
  return `CREATE TEMP TRIGGER told_${name}_${operation} AFTER ${operation} ON main."${name}" WHEN cadans_told()
    BEGIN SELECT cadans_changed('${name}', ${before}, ${after}); END`;
}
