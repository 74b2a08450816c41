import pg from 'pg';
import type { Database } from '../../../src/platform/database/database.js';
import { SqliteEngine } from '../../../src/platform/database/sqlite-engine.js';
import { control } from '../../../src/platform/database/unit-of-work.js';

/** Makes the database refuse whatever would change it, as a full disk or a standby does, or lets it write again. */
export async function setReadOnly(database: Database, url: string, on: boolean): Promise<void> {
  const engine = database['engine'];
  if (engine instanceof SqliteEngine) {
    await control(() => engine['writer'].query(`PRAGMA query_only = ${on ? 'ON' : 'OFF'}`));
    return;
  }
  const { pathname } = new URL(url);
  const name = pathname.slice(1);
  const client = new pg.Client(url.replace(pathname, '/postgres'));
  await client.connect();
  await client.query(`ALTER DATABASE ${name} SET default_transaction_read_only = ${on ? 'on' : 'off'}`);
  // It holds for new connections. Waited for: a connection that is about to end would fail whoever is given it.
  await client.query('SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1', [
    name,
  ]);
  await client.end();
}
