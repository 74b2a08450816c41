import type { EntityManager, QueryRunner } from 'typeorm';
import { Surrounding } from '../surroundings.js';
import { quickAskOf } from './quick-query.js';
import { type RowChange, TOLD_CHARACTERS } from './row-changes.js';

/** A running unit of work, and what waits for its commit. */
export interface Unit {
  readonly manager: EntityManager;
  readonly effects: (() => void)[];
  /** False once it ended: listeners and timers started inside inherit the context and must not write through it. */
  open: boolean;
  /** Why a statement of it failed first. After one PostgreSQL takes no others, and answers COMMIT by rolling back. */
  failure?: Error;
  /** The rows that changed in it, where they are told (SQLite; PostgreSQL keeps them in the transaction itself). */
  readonly changes?: ToldChanges | undefined;
}

/** The rows that a unit changed, up to a bound. */
export class ToldChanges {
  readonly rows: RowChange[] = [];
  #characters = 0;

  tell(change: RowChange): void {
    if (this.#characters > TOLD_CHARACTERS) return;
    this.#characters += (change.before?.length ?? 0) + (change.after?.length ?? 0);
    this.rows.push(change);
  }
}

const units = new Surrounding<Unit>();
const controls = new Surrounding<true>();

/** The unit of work this code runs in, while it is open. */
export function currentUnit(): Unit | null {
  const unit = units.get();
  return unit?.open ? unit : null;
}

/** Runs work as one unit; effects run after the caller has committed, which is why they are handed back. */
export async function runUnit<T>(
  manager: EntityManager,
  work: (manager: EntityManager) => Promise<T>,
  commit: () => Promise<void>,
  rollback: () => Promise<void>,
  changes?: ToldChanges,
): Promise<T> {
  const unit: Unit = { manager, effects: [], open: true, changes };
  let result: T;
  try {
    result = await units.run(unit, () => work(manager));
    unit.open = false;
    // Whoever swallowed it: what is told to be written must be written, on SQLite as on PostgreSQL.
    if (unit.failure !== undefined) throw unit.failure;
    await commit();
  } catch (error) {
    unit.open = false;
    await rollback();
    throw error;
  }
  units.exit(() => unit.effects.forEach((effect) => effect()));
  return result;
}

/** Runs what begins or ends a unit: the only statements a guarded connection takes outside one. */
export function control<T>(statement: () => Promise<T>): Promise<T> {
  return controls.run(true, statement);
}

/**
 * Makes a connection refuse whatever does not come from the open unit that owns it: a query that bypassed
 * `Database.write`, or one started inside and not waited for, would end up in a stranger's transaction or in none.
 */
export function guard(runner: QueryRunner): void {
  const structured = runner.query.bind(runner) as (...args: unknown[]) => Promise<unknown>;
  const quick = quickAskOf(runner);
  const query = (text: string, parameters?: unknown[], isStructured = false) =>
    isStructured ? structured(text, parameters, true) : quick(text, parameters);
  const guarded = (...args: Parameters<typeof query>): Promise<unknown> => {
    if (controls.get()) return query(...args);
    const unit = currentUnit();
    // A runner that is shared is given another manager whenever somebody asks for it.
    if (unit?.manager.queryRunner === runner) {
      return query(...args).catch((error: unknown) => {
        unit.failure ??= error instanceof Error ? error : new Error(String(error));
        throw error;
      });
    }
    return Promise.reject(new Error('A query bypassed Database.write: it belongs to no open unit of work.'));
  };
  Object.assign(runner, { query: guarded });
}
