import type { EntityManager } from 'typeorm';
import { postgresSource, sqliteFile, sqliteSource } from './data-sources.js';
import { type Dialect, dialects } from './dialect.js';
import { failureOf } from './failures.js';
import { migratePostgres, migrateSqlite } from './migrate.js';
import { type Isolation, PostgresEngine } from './postgres-engine.js';
import { keepPrepared } from './quick-query.js';
import type { RowChange } from './row-changes.js';
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
  /** How long a connection may say nothing while it is asked something (PostgreSQL); for ever without. */
  readonly patienceMs?: number;
}

/** Longer than between two ticks, which write whenever something is due. */
const TRIED_WITHIN_MS = 60_000;

/**
 * The one way to the database. `write` is the unit of work, `read` is for looking; nothing else opens a transaction
 * and no repository is injected (design decision 5).
 */
export class Database {
  /** When, by the steady clock, a unit last failed because the database cannot write. */
  #unwritableAt: number | null = null;
  #lastly: (tx: EntityManager) => Promise<void> = () => Promise.resolve();

  private constructor(
    private readonly engine: SqliteEngine | PostgresEngine,
    readonly dialect: Dialect,
  ) {}

  /** Opens the database and brings its tables up to date; the writer migrates before anybody reads. */
  static async open(options: DatabaseOptions): Promise<Database> {
    const { url, entities, scratch = false, poolSize = 10, patienceMs } = options;
    if (url.startsWith('sqlite:')) {
      const file = sqliteFile(url);
      const writer = sqliteSource(file, entities, { scratch });
      await writer.initialize().catch((error: unknown) => {
        throw unopened(file, error);
      });
      await migrateSqlite(writer);
      const reader = await sqliteSource(file, entities, { readonly: true }).initialize();
      return new Database(new SqliteEngine(writer, reader), dialects.sqlite);
    }
    const refused = (error: unknown) => {
      throw unreachable(url, error);
    };
    // A migration of many rows takes as long as it takes.
    const migrator = await postgresSource(url, entities, 1).initialize().catch(refused);
    try {
      await migratePostgres(migrator);
    } finally {
      await migrator.destroy();
    }
    const source = await postgresSource(url, entities, poolSize, patienceMs).initialize().catch(refused);
    await keepPrepared(source).catch(refused);
    return new Database(new PostgresEngine(source, poolSize), dialects.postgres);
  }

  /**
   * Runs `work` as one unit: all of it is committed, or none. Joins the unit it is called in. On PostgreSQL it is
   * SERIALIZABLE and may run several times, so it must have no effect outside the database and never await the
   * network; use `afterCommit` for what follows.
   */
  write<T>(work: (tx: EntityManager) => Promise<T>, isolation: Isolation = 'SERIALIZABLE'): Promise<T> {
    const unit = currentUnit();
    if (unit) return work(unit.manager);
    const whole = async (tx: EntityManager) => {
      const result = await work(tx);
      await this.#lastly(tx);
      return result;
    };
    return this.engine.write(whole, isolation).catch(this.#note);
  }

  /**
   * As `write`, for work that ends by throwing so that nothing is kept: in a unit that it joined, all of it would be kept
   * by whoever caught what it threw.
   */
  writeAlone<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    if (currentUnit())
      throw new Error('A rehearsal cannot be part of a unit of work: it would be kept with it.');
    return this.write(work);
  }

  /**
   * The rows that the open unit changed so far, where an act is being done that tells of them (`platform/acting.ts`):
   * whatever the statements were, raw ones too.
   */
  rowChanges(tx: EntityManager): Promise<readonly RowChange[]> {
    return this.engine.rowChanges(tx);
  }

  /** Has something done at the end of each unit of work, inside it: what tells of the unit is committed with it. */
  beforeCommit(lastly: (tx: EntityManager) => Promise<void>): void {
    this.#lastly = lastly;
  }

  /**
   * Whether what happens can be recorded, as far as it was tried in the last minute: with a full disk or a read-only
   * server questions are still answered. A success proves nothing, for a unit that changes nothing needs no room.
   */
  get writable(): boolean {
    return this.#unwritableAt === null || performance.now() - this.#unwritableAt > TRIED_WITHIN_MS;
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

  readonly #note = (error: unknown): never => {
    if (failureOf(error) === 'unwritable') this.#unwritableAt = performance.now();
    throw error;
  };
}
