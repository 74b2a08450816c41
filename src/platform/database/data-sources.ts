import { createRequire } from 'node:module';
import { Socket } from 'node:net';
import { resolve } from 'node:path';
import type { DataSource, EntitySchema, MixedList } from 'typeorm';
import { migrations } from '../../../migrations/list.js';
import { DatabaseSilent } from './failures.js';
import { Names } from './names.js';
import { QuickSource } from './quick-manager.js';

type Entities = MixedList<(new () => object) | EntitySchema>;

/** The part of a better-sqlite3 connection that is used without TypeORM. */
export interface SqliteConnection {
  pragma(text: string): unknown;
  exec(statement: string): unknown;
  close(): unknown;
  // What a function is given depends on the statement that calls it.
  function(name: string, of: (...values: never[]) => unknown): unknown;
}

type SqliteDriver = new (file: string, options: { timeout: number }) => SqliteConnection;

const require = createRequire(import.meta.url);

/** Version 12 of better-sqlite3 runs on Node 20, version 13 from Node 22 on; each fails on the other's Node. */
export function sqliteDriver(): SqliteDriver {
  const major = Number(process.versions.node.split('.')[0]);
  return require(major >= 22 ? 'better-sqlite3-v13' : 'better-sqlite3') as SqliteDriver;
}

/** The file named by `sqlite:FILE`. */
export function sqliteFile(url: string): string {
  return resolve(url.slice('sqlite:'.length));
}

/**
 * One connection of a SQLite file. What was answered with 200 survives a power cut, unless the file is a scratch one:
 * then nothing waits for the disk.
 */
export function sqliteSource(
  file: string,
  entities: Entities,
  { readonly = false, scratch = false }: { readonly?: boolean; scratch?: boolean } = {},
): DataSource {
  return new QuickSource({
    type: 'better-sqlite3',
    driver: sqliteDriver(),
    database: file,
    readonly,
    enableWAL: !readonly,
    timeout: 5000,
    entities,
    migrations: readonly ? [] : migrations,
    namingStrategy: new Names(),
    prepareDatabase: (connection: SqliteConnection) => {
      connection.pragma(`synchronous = ${scratch ? 'OFF' : 'FULL'}`);
      connection.pragma('cache_size = -32000');
    },
  });
}

/**
 * A pool of connections to PostgreSQL.
 * @param patienceMs how long a connection may be silent while something is asked over it; for ever without
 */
export function postgresSource(
  url: string,
  entities: Entities,
  poolSize: number,
  patienceMs?: number,
): DataSource {
  return new QuickSource({
    type: 'postgres',
    url,
    entities,
    migrations,
    namingStrategy: new Names(),
    poolSize,
    applicationName: 'cadans',
    connectTimeoutMS: 10_000,
    extra: { keepAlive: true, ...(patienceMs !== undefined && impatience(patienceMs)) },
  });
}

/**
 * A connection whose other end vanished (a cable, a firewall that forgot it) looks like one whose answer takes long,
 * for a quarter of an hour or for ever. One that says nothing for too long is broken off, so that its question fails,
 * its pool opens another, and what it held is not held any more. Idle ones are closed long before that.
 */
function impatience(patienceMs: number) {
  const stream = () => {
    const socket = new Socket();
    const silent = () => new DatabaseSilent(`The database said nothing for ${patienceMs / 1000} seconds.`);
    return socket.setTimeout(patienceMs, () => socket.destroy(silent()));
  };
  return { stream, idleTimeoutMillis: patienceMs / 2 };
}
