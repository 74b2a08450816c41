import { AsyncLocalStorage } from 'node:async_hooks';

/** All that surrounds running code, by what it is. One store for all: Node hands each store on with each promise. */
const storage = new AsyncLocalStorage<ReadonlyMap<object, unknown>>();

/** Something that whatever is started inside can ask for, through every promise and timer. */
export class Surrounding<T> {
  /** What surrounds the code that asks; undefined where nothing does. */
  get(): T | undefined {
    return storage.getStore()?.get(this) as T | undefined;
  }

  /** Runs work in it; everything the work starts is in it too, and in whatever surrounded it before. */
  run<Result>(value: T, work: () => Result): Result {
    return storage.run(new Map(storage.getStore()).set(this, value), work);
  }

  /** Runs work outside it. */
  exit<Result>(work: () => Result): Result {
    const others = new Map(storage.getStore());
    others.delete(this);
    return storage.run(others, work);
  }
}
