import { setTimeout as wait } from 'node:timers/promises';

/**
 * Work goes on side by side until some of it has to be alone: then what runs comes to its end, and what begins waits.
 * What runs for long does not hold the others up: after a while who wants to be alone puts up with it.
 */
export class Turns {
  readonly #running = new Set<Promise<unknown>>();
  /** Whoever was alone last, or waits for it, as long as somebody does. */
  #alone: Promise<unknown> | null = null;

  constructor(private readonly patienceMs: number) {}

  async alongside<T>(work: () => Promise<T>): Promise<T> {
    while (this.#alone) await this.#alone;
    const running = work();
    this.#running.add(running);
    return running.finally(() => this.#running.delete(running));
  }

  alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = (this.#alone ?? Promise.resolve()).then(async () => {
      await this.#quiet();
      return work();
    });
    const ended = turn.then(nothing, nothing).then(() => {
      if (this.#alone === ended) this.#alone = null;
    });
    this.#alone = ended;
    return turn;
  }

  async #quiet(): Promise<void> {
    if (this.#running.size === 0) return;
    const enough = new AbortController();
    const patience = wait(this.patienceMs, undefined, { signal: enough.signal }).catch(nothing);
    await Promise.race([Promise.allSettled(this.#running), patience]);
    enough.abort();
  }
}

const nothing = () => undefined;
