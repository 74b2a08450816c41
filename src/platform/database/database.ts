import type { EntityManager } from 'typeorm';
import { postgresSource, sqliteFile, sqliteSource } from './data-sources.js';
import { type Dialect, dialects } from './dialect.js';
import { type Isolation, PostgresEngine } from './postgres-engine.js';
import { SqliteEngine } from './sqlite-engine.js';
import { unopened, unreachable } from './unreachable.js';
import { currentUnit } from './unit-of-work.js';

export interface DatabaseOptions {
  /** `sqlite:FILE` or `postgres://…` */
  readonly url: string;
  readonly entities: (new () => object)[];
  /** A file that nobody would miss: a simulation's, a test's. */
  readonly scratch?: boolean;
  /** Connections of one process (PostgreSQL). */
  readonly poolSize?: number;
}

/**
 * The one way to the database. `write` is the unit of work, `read` is for looking; nothing else opens a transaction
 * and no repository is injected (design decision 5).
 */
export class Database {
  private constructor(
    private readonly engine: SqliteEngine | PostgresEngine,
    readonly dialect: Dialect,
  ) {}

  /** Opens the database and brings its tables up to date; the writer migrates before anybody reads. */
  static async open({ url, entities, scratch = false, poolSize = 10 }: DatabaseOptions): Promise<Database> {
    if (url.startsWith('sqlite:')) {
      const file = sqliteFile(url);
      const writer = sqliteSource(file, entities, { scratch });
      await writer.initialize().catch((error: unknown) => {
        throw unopened(file, error);
      });
      await writer.runMigrations({ transaction: 'all' });
      const reader = await sqliteSource(file, entities, { readonly: true }).initialize();
      return new Database(new SqliteEngine(writer, reader), dialects.sqlite);
    }
    const source = postgresSource(url, entities, poolSize);
    await source.initialize().catch((error: unknown) => {
      throw unreachable(url, error);
    });
    await migrateAlone(source);
    return new Database(new PostgresEngine(source), dialects.postgres);
  }

  /**
   * Runs `work` as one unit: all of it is committed, or none. Joins the unit it is called in. On PostgreSQL it is
   * SERIALIZABLE and may run several times, so it must have no effect outside the database and never await the
   * network; use `afterCommit` for what follows.
   */
  write<T>(work: (tx: EntityManager) => Promise<T>, isolation: Isolation = 'SERIALIZABLE'): Promise<T> {
    const unit = currentUnit();
    return unit ? work(unit.manager) : this.engine.write(work, isolation);
  }

  /** Inside a unit its own manager; outside it, one that sees all that was committed before the call. */
  read(): EntityManager {
    return currentUnit()?.manager ?? this.engine.readManager;
  }

  /** Runs once the unit has committed, or at once outside one; never if it rolls back. */
  afterCommit(effect: () => void): void {
    const unit = currentUnit();
    if (unit) unit.effects.push(effect);
    else effect();
  }

  close(): Promise<void> {
    return this.engine.close();
  }
}

/** Several replicas may start at once; an advisory lock lets one of them migrate while the others wait. */
async function migrateAlone(source: ReturnType<typeof postgresSource>): Promise<void> {
  const MIGRATION_LOCK = 0x63616461;
  const runner = source.createQueryRunner();
  try {
    await runner.query(`SELECT pg_advisory_lock(${MIGRATION_LOCK})`);
    await source.runMigrations({ transaction: 'all' });
  } finally {
    await runner.query(`SELECT pg_advisory_unlock(${MIGRATION_LOCK})`);
    await runner.release();
  }
}
