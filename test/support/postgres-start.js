import { startPostgres } from './postgres-server.js';

/**
 * For the whole run; each test file makes a database of its own in it. These tests prove behavior, not durability,
 * which the faults do.
 */
export default async function start() {
  globalThis.testPostgres = await startPostgres(['fsync=off', 'max_connections=200']);
}
