import type { Database } from '../../../src/platform/database/database.js';

/** Every row of every table, by table. */
export async function dump(database: Database): Promise<Record<string, string>> {
  const manager = database.read();
  const tables = manager.connection.entityMetadatas.map(({ tableName }) => tableName).sort();
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
