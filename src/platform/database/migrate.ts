import { type DataSource, MigrationExecutor, type QueryRunner } from 'typeorm';
import { migrations } from '../../../migrations/list.js';
import { StartRefused } from '../start-refused.js';
import { tellRowChanges } from './postgres-row-changes.js';

/** A newer release has been at work on this database; the message says which of its changes is unknown here. */
export class DatabaseTooNew extends StartRefused {}

const MIGRATION_LOCK = 0x63616461;

/**
 * Brings the tables of PostgreSQL up to date, all or nothing. Several replicas may start at once; one of them migrates
 * while the others wait. The lock belongs to the transaction, not to the connection: behind a pooler that hands each
 * transaction another connection, one that belonged to a connection would never be let go of.
 * @throws {DatabaseTooNew}
 */
export async function migratePostgres(source: DataSource): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    await runner.startTransaction();
    await runner.query(`SELECT pg_advisory_xact_lock(${MIGRATION_LOCK})`);
    await refuseNewer(runner);
    await new MigrationExecutor(source, runner).executePendingMigrations();
    await tellRowChanges(runner);
    await runner.commitTransaction();
  } catch (error) {
    // The connection itself may be gone; the first error is the one worth telling.
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}

/**
 * Brings the tables of a SQLite file up to date, all or nothing; another process waits for the file meanwhile.
 * @throws {DatabaseTooNew}
 */
export async function migrateSqlite(source: DataSource): Promise<void> {
  await refuseNewer(source.createQueryRunner());
  await source.runMigrations({ transaction: 'all' });
}

/**
 * Going back to an older release is no way to undo an upgrade: it would write rows that lack what the newer one relies
 * on. One that runs already when a newer one starts beside it goes on, for each release leaves working what the one
 * before it does (docs/decisions/0009).
 */
async function refuseNewer(runner: QueryRunner): Promise<void> {
  if (!(await runner.hasTable('migrations'))) return;
  const ran = await runner.manager.query<{ name: string }[]>('SELECT name FROM migrations ORDER BY id');
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = ran.filter(({ name }) => !known.has(name)).at(-1);
  if (unknown === undefined) return;
  throw new DatabaseTooNew(
    `A newer release of Cadans has changed this database (${unknown.name}), so this one does not start on it. ` +
      'Start the newer release again, or restore the back-up from before the upgrade and start this one on that.',
  );
}
