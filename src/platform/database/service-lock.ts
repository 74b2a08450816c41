import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartRefused } from '../start-refused.js';
import { sqliteDriver, sqliteFile, type SqliteConnection } from './data-sources.js';

/** Another service holds the file; the message says which, and what to do. */
export class ServiceLockRefused extends StartRefused {}

/**
 * The right to be the one service on a SQLite file (design decision 15): a lock on `FILE-service` beside it, held for
 * as long as the process lives. However it ends, the operating system lets go of the lock; nothing is left to clear
 * away. Commands do not ask for it: their short transactions get along with the service's.
 */
export class ServiceLock {
  private constructor(private readonly holder: SqliteConnection | null) {}

  /**
   * Takes the lock at once or not at all; on PostgreSQL, where any number of services share a database, there is none.
   * @param url the database's: `sqlite:FILE` or `postgres://…`
   * @throws {ServiceLockRefused}
   */
  static take(url: string): ServiceLock {
    if (!url.startsWith('sqlite:')) return new ServiceLock(null);
    const named = sqliteFile(url);
    // By whatever link it is called, it is one file.
    const file = existsSync(named) ? realpathSync(named) : named;
    const holder = openLock(file);
    try {
      holder.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      holder.close();
      if (!isBusy(error)) throw error;
      throw new ServiceLockRefused(
        `Another Cadans service already uses ${file}; a SQLite file serves one. ` +
          'Stop that one first, or let DATABASE_URL name a PostgreSQL database, which serves several.',
      );
    }
    return new ServiceLock(holder);
  }

  release(): void {
    this.holder?.close();
  }
}

function openLock(file: string): SqliteConnection {
  try {
    mkdirSync(dirname(file), { recursive: true });
    return new (sqliteDriver())(`${file}-service`, { timeout: 0 });
  } catch (error) {
    throw new ServiceLockRefused(
      `${file} cannot be opened: ${error instanceof Error ? error.message : String(error)}. ` +
        'Check that this user may write in its folder, or let DATABASE_URL name another file.',
      { cause: error },
    );
  }
}

function isBusy(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === 'SQLITE_BUSY';
}
