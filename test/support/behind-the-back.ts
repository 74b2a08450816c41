import type { Database } from '../../src/platform/database/database.js';
import { testDatabase } from './database.js';

export type Given = [
  table: 'audit_entry' | 'audit_link' | 'audit_change',
  sql: string,
  parameters: unknown[],
];

/** Does to a table what its triggers refuse, as whoever owns the database could. */
export function behindTheBackOf(database: Database, ...[table, sql, parameters]: Given): Promise<void> {
  return database.write(async (tx) => {
    if (testDatabase === 'postgres') {
      await tx.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
      await tx.query(sql, parameters);
      await tx.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
      return;
    }
    const named: { name: string; sql: string }[] = await tx.query(
      `SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?`,
      [table],
    );
    for (const { name } of named) await tx.query(`DROP TRIGGER ${name}`);
    await tx.query(sql.replaceAll(/\$\d/g, '?'), parameters);
    for (const one of named) await tx.query(one.sql);
  });
}
