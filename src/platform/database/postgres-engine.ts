import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import { tellsRows } from '../acting.js';
import { dialects } from './dialect.js';
import { TELL, TOLD } from './postgres-row-changes.js';
import type { RowChange } from './row-changes.js';
import { Turns } from './turns.js';
import { control, guard, runUnit } from './unit-of-work.js';

export type Isolation = 'SERIALIZABLE' | 'READ COMMITTED';

const ATTEMPTS = 10;
/** Doubles with each attempt after the second; a random part of it is waited, so that two services do not meet again. */
const FIRST_WAIT_MS = 5;
/** How long a unit that lost waits for those that run, before it begins beside them. */
const PATIENCE_MS = 200;

/**
 * PostgreSQL: a connection a unit, serializable unless asked otherwise, repeated whole when it lost against another.
 * Units that change the same rows lose again and again where all begin at once, until they are given up: whoever lost
 * begins again alone in this process, one after the other, as all do on SQLite.
 */
export class PostgresEngine {
  readonly #turns: Turns;

  /** @param poolSize how many connections there are: more units begin no sooner, and wait where losers come first */
  constructor(
    private readonly source: DataSource,
    poolSize: number,
  ) {
    this.#turns = new Turns(poolSize, PATIENCE_MS);
  }

  async write<T>(work: (manager: EntityManager) => Promise<T>, isolation: Isolation): Promise<T> {
    const unit = () => this.#unit(work, isolation);
    // These see what was committed meanwhile, and wait for rows instead of losing them.
    const isPatient = isolation === 'READ COMMITTED';
    for (let attempt = 1; ; attempt += 1) {
      try {
        if (isPatient) return await unit();
        return await (attempt === 1 ? this.#turns.alongside(unit) : this.#turns.alone(unit));
      } catch (error) {
        if (attempt === ATTEMPTS || !dialects.postgres.isContention(error)) throw error;
        if (attempt > 1 || isPatient) await wait(FIRST_WAIT_MS * 2 ** (attempt - 1) * Math.random());
      }
    }
  }

  get readManager(): EntityManager {
    return this.source.manager;
  }

  /** The rows that the open unit changed so far; none where nobody wants to know. */
  async rowChanges(tx: EntityManager): Promise<readonly RowChange[]> {
    if (!tellsRows()) return [];
    const [told] = await tx.query<{ rows: string | null }[]>(TOLD);
    const lines = (told?.rows ?? '').slice(1).split('\n').filter(Boolean);
    return lines.map((line) => {
      const [table, before, after] = JSON.parse(line) as [string, string | null, string | null];
      return { table, before, after };
    });
  }

  async close(): Promise<void> {
    await this.source.destroy();
  }

  async #unit<T>(work: (manager: EntityManager) => Promise<T>, isolation: Isolation): Promise<T> {
    const runner = this.source.createQueryRunner();
    guard(runner);
    try {
      // TypeORM's own way takes two round trips, and each costs as much as one of a small unit's statements.
      const begin = `BEGIN ISOLATION LEVEL ${isolation}`;
      await control(() => runner.query(tellsRows() ? `${begin}; ${TELL}` : begin));
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
