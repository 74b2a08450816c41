import { startPostgres } from '../../support/postgres-server.js';

/** As an operator runs it: what is committed is on the disk. */
export default async function start() {
  globalThis.testPostgres = await startPostgres(['fsync=on', 'max_connections=200']);
}
