import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { control, guard, runUnit } from './unit-of-work.js';

/**
 * SQLite through TypeORM: every caller shares one connection and one query runner, so two transactions at once would
 * be one, and each would commit or lose the other's rows. Units of work therefore queue in the process and have the
 * connection alone; they begin IMMEDIATE, so that another process makes them wait instead of failing half-way.
 * Reads go through a second, read-only connection, which sees only what was committed.
 */
export class SqliteEngine {
  readonly #runner: QueryRunner;
  #tail: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly writer: DataSource,
    private readonly reader: DataSource,
  ) {
    this.#runner = writer.createQueryRunner();
    guard(this.#runner);
  }

  write<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const turn = this.#tail.then(() => this.#unit(work));
    this.#tail = turn.catch(() => undefined);
    return turn;
  }

  get readManager(): EntityManager {
    return this.reader.manager;
  }

  async close(): Promise<void> {
    await this.#tail;
    await this.reader.destroy();
    await this.writer.destroy();
  }

  async #unit<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    await this.#control('BEGIN IMMEDIATE');
    // TypeORM's own writers open a transaction unless they know that one is open.
    const know = (isTransactionActive: boolean) => Object.assign(this.#runner, { isTransactionActive });
    know(true);
    const end = (statement: string) => async () => {
      know(false);
      await this.#control(statement);
    };
    return runUnit(this.#runner.manager, work, end('COMMIT'), async () => {
      // A failed COMMIT, a full disk for one, may have ended the transaction already.
      const { databaseConnection } = this.writer.driver as unknown as {
        databaseConnection: { inTransaction: boolean };
      };
      if (databaseConnection.inTransaction) await end('ROLLBACK')();
      know(false);
    });
  }

  async #control(statement: string): Promise<void> {
    await control(() => this.#runner.query(statement));
  }
}
