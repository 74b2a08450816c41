import type { DataSource, EntityManager } from 'typeorm';
import { dialects } from './dialect.js';
import { control, guard, runUnit } from './unit-of-work.js';

export type Isolation = 'SERIALIZABLE' | 'READ COMMITTED';

const ATTEMPTS = 5;

/** PostgreSQL: a connection a unit, serializable unless asked otherwise, repeated whole when it lost against another. */
export class PostgresEngine {
  constructor(private readonly source: DataSource) {}

  async write<T>(work: (manager: EntityManager) => Promise<T>, isolation: Isolation): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#unit(work, isolation);
      } catch (error) {
        if (attempt === ATTEMPTS || !dialects.postgres.isContention(error)) throw error;
      }
    }
  }

  get readManager(): EntityManager {
    return this.source.manager;
  }

  async close(): Promise<void> {
    await this.source.destroy();
  }

  async #unit<T>(work: (manager: EntityManager) => Promise<T>, isolation: Isolation): Promise<T> {
    const runner = this.source.createQueryRunner();
    guard(runner);
    try {
      await control(() => runner.startTransaction(isolation));
      return await runUnit(
        runner.manager,
        work,
        () => control(() => runner.commitTransaction()),
        async () => {
          // The connection itself may be gone; the first error is the one worth telling.
          if (runner.isTransactionActive)
            await control(() => runner.rollbackTransaction()).catch(() => undefined);
        },
      );
    } finally {
      await runner.release();
    }
  }
}
