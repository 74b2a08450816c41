import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from 'typeorm';

/** A running unit of work, and what waits for its commit. */
export interface Unit {
  readonly manager: EntityManager;
  readonly effects: (() => void)[];
  /** False once it ended: listeners and timers started inside inherit the context and must not write through it. */
  open: boolean;
}

const units = new AsyncLocalStorage<Unit>();

/** The unit of work this code runs in, while it is open. */
export function currentUnit(): Unit | null {
  const unit = units.getStore();
  return unit?.open ? unit : null;
}

/** Runs work as one unit; effects run after the caller has committed, which is why they are handed back. */
export async function runUnit<T>(
  manager: EntityManager,
  work: (manager: EntityManager) => Promise<T>,
  commit: () => Promise<void>,
  rollback: () => Promise<void>,
): Promise<T> {
  const unit: Unit = { manager, effects: [], open: true };
  let result: T;
  try {
    result = await units.run(unit, () => work(manager));
    unit.open = false;
    await commit();
  } catch (error) {
    unit.open = false;
    await rollback();
    throw error;
  }
  units.exit(() => unit.effects.forEach((effect) => effect()));
  return result;
}
