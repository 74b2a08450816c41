import { type Cancel, SystemTimers } from '../../../src/platform/timers.js';

/** What runs again and again runs when the story says so: leases are renewed when it wants them to be. */
export class ManualTimers extends SystemTimers {
  readonly #recurring = new Set<() => void>();

  override every(_milliseconds: number, run: () => void): Cancel {
    this.#recurring.add(run);
    return () => void this.#recurring.delete(run);
  }

  fire(): void {
    this.#recurring.forEach((run) => run());
  }

  get running(): number {
    return this.#recurring.size;
  }
}
