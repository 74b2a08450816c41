type Go = () => void;

/**
 * Work goes on side by side until some of it has to be alone: then what runs comes to its end, and what has not begun
 * waits. What runs for long does not hold the others up: after a while whoever wants to be alone puts up with it.
 */
export class Turns {
  readonly #waiting: Go[] = [];
  readonly #toBeAlone: Go[] = [];
  #running = 0;
  /** How many of those that run are put up with. */
  #tolerated = 0;
  #isSomebodyAlone = false;
  #patience: NodeJS.Timeout | undefined;

  /** @param most that go on side by side */
  constructor(
    private readonly most: number,
    private readonly patienceMs: number,
  ) {}

  async alongside<T>(work: () => Promise<T>): Promise<T> {
    await this.#turn(this.#waiting);
    try {
      return await work();
    } finally {
      this.#running -= 1;
      this.#tolerated = Math.min(this.#tolerated, this.#running);
      this.#next();
    }
  }

  async alone<T>(work: () => Promise<T>): Promise<T> {
    await this.#turn(this.#toBeAlone);
    try {
      return await work();
    } finally {
      this.#isSomebodyAlone = false;
      this.#next();
    }
  }

  #turn(queue: Go[]): Promise<void> {
    return new Promise((go) => {
      queue.push(go);
      this.#next();
    });
  }

  #next(): void {
    if (this.#isSomebodyAlone) return;
    if (this.#toBeAlone.length > 0) return this.#nextAlone();
    while (this.#waiting.length > 0 && this.#running < this.most) {
      this.#running += 1;
      this.#waiting.shift()?.();
    }
  }

  #nextAlone(): void {
    if (this.#running > this.#tolerated) {
      this.#patience ??= setTimeout(() => {
        this.#patience = undefined;
        this.#tolerated = this.#running;
        this.#next();
      }, this.patienceMs);
      return;
    }
    clearTimeout(this.#patience);
    this.#patience = undefined;
    this.#isSomebodyAlone = true;
    this.#toBeAlone.shift()?.();
  }
}
