import { startPostgres } from './postgres-server.js';

/**
 * For the whole run; each test file makes a database of its own in it. These tests prove behavior, not durability,
 * which the faults do.
 */
export default async function start() {
  globalThis.testPostgres = await startPostgres([
    ...['max_connections=200', 'jit=off', 'autovacuum=off'],
    ...['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'],
    ...['wal_level=minimal', 'max_wal_senders=0', 'max_wal_size=4GB', 'checkpoint_timeout=1h'],
  ]);
}
