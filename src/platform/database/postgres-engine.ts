import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import { dialects } from './dialect.js';
import { control, guard, runUnit } from './unit-of-work.js';

export type Isolation = 'SERIALIZABLE' | 'READ COMMITTED';

const ATTEMPTS = 8;
/** Doubles with each attempt; a random part of it is waited, so that those who met do not meet again. */
const FIRST_WAIT_MS = 5;

/** PostgreSQL: a connection a unit, serializable unless asked otherwise, repeated whole when it lost against another. */
export class PostgresEngine {
  constructor(private readonly source: DataSource) {}

  async write<T>(work: (manager: EntityManager) => Promise<T>, isolation: Isolation): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#unit(work, isolation);
      } catch (error) {
        if (attempt === ATTEMPTS || !dialects.postgres.isContention(error)) throw error;
        await wait(FIRST_WAIT_MS * 2 ** (attempt - 1) * Math.random());
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
      // TypeORM's own way takes two round trips, and each costs as much as one of a small unit's statements.
      await control(() => runner.query(`BEGIN ISOLATION LEVEL ${isolation}`));
      const know = (isTransactionActive: boolean) => Object.assign(runner, { isTransactionActive });
      know(true);
      const end = (statement: string) => {
        know(false);
        return control(() => runner.query(statement));
      };
      return await runUnit(
        runner.manager,
        work,
        async () => void (await end('COMMIT')),
        // The connection itself may be gone; the first error is the one worth telling.
        async () => void (await end('ROLLBACK').catch(() => undefined)),
      );
    } finally {
      await runner.release();
    }
  }
}
