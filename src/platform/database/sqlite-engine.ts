import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { tellsRows } from '../acting.js';
import type { SqliteConnection } from './data-sources.js';
import { failureOf } from './failures.js';
import type { RowChange } from './row-changes.js';
import { tellRowChanges } from './sqlite-row-changes.js';
import { control, currentUnit, guard, runUnit, ToldChanges } from './unit-of-work.js';

const PATIENCE_MS = 5_000;
const LOOK_EVERY_MS = 20;

/**
 * SQLite through TypeORM: every caller shares one connection and one query runner, so two transactions at once would
 * be one, and each would commit or lose the other's rows. Units of work therefore queue in the process and have the
 * connection alone; they begin IMMEDIATE, so that another process makes them wait instead of failing half-way.
 * Reads go through a second, read-only connection, which sees only what was committed.
 */
export class SqliteEngine {
  readonly #runner: QueryRunner;
  #tail: Promise<unknown> = Promise.resolve();
  /** Whether the connection tells of rows that change: from the first unit on in which somebody wants to know. */
  #tells = false;

  constructor(
    private readonly writer: DataSource,
    private readonly reader: DataSource,
  ) {
    this.#runner = writer.createQueryRunner();
    guard(this.#runner);
    // From here on waiting is done below: the driver's own would hold up the whole process, pages and all.
    this.#connection.pragma('busy_timeout = 0');
  }

  write<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const turn = this.#tail.then(() => this.#unit(work));
    this.#tail = turn.catch(() => undefined);
    return turn;
  }

  get readManager(): EntityManager {
    return this.reader.manager;
  }

  /** The rows that the open unit changed so far; none where nobody wants to know. */
  rowChanges(): Promise<readonly RowChange[]> {
    return Promise.resolve(currentUnit()?.changes?.rows ?? []);
  }

  async close(): Promise<void> {
    await this.#tail;
    await this.reader.destroy();
    await this.writer.destroy();
  }

  async #unit<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const changes = tellsRows() ? this.#told() : undefined;
    await this.#begin();
    // TypeORM's own writers open a transaction unless they know that one is open.
    const know = (isTransactionActive: boolean) => Object.assign(this.#runner, { isTransactionActive });
    know(true);
    const end = (statement: string) => async () => {
      know(false);
      await this.#control(statement);
    };
    const undo = async () => {
      // A failed COMMIT, a full disk for one, may have ended the transaction already.
      if (this.#connection.inTransaction) await end('ROLLBACK')();
      know(false);
    };
    return runUnit(this.#runner.manager, work, end('COMMIT'), undo, changes);
  }

  #told(): ToldChanges {
    if (!this.#tells) tellRowChanges(this.writer, this.#connection);
    this.#tells = true;
    return new ToldChanges();
  }

  /** Waits for another process that writes, a command or somebody with a tool, but not for ever. */
  async #begin(): Promise<void> {
    const until = performance.now() + PATIENCE_MS;
    for (;;) {
      try {
        return await this.#control('BEGIN IMMEDIATE');
      } catch (error) {
        if (failureOf(error) !== 'busy' || performance.now() > until) throw error;
      }
      await wait(LOOK_EVERY_MS);
    }
  }

  get #connection(): SqliteConnection & { readonly inTransaction: boolean } {
    const driver = this.writer.driver as unknown as { readonly databaseConnection: SqliteConnection };
    return driver.databaseConnection as SqliteConnection & { readonly inTransaction: boolean };
  }

  async #control(statement: string): Promise<void> {
    await control(() => this.#runner.query(statement));
  }
}
