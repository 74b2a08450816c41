import type { Database } from '../../../src/platform/database/database.js';

/**
 * Every row of every table, by table.
 * @param but tables that tell who looked at what: looking is all they change by
 */
export async function dump(database: Database, but: readonly string[] = []): Promise<Record<string, string>> {
  const manager = database.read();
  const tables = manager.connection.entityMetadatas
    .map(({ tableName }) => tableName)
    .filter((table) => !but.includes(table))
    .sort();
  const rows: Record<string, string> = {};
  for (const table of tables) {
    const found = await manager.query<object[]>(`SELECT * FROM "${table}"`);
    rows[table] = found
      .map((row) => JSON.stringify(row))
      .sort()
      .join('\n');
  }
  return rows;
}
