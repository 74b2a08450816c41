/** Recording costs by the turn more than by the mail; the last one of a turn may be a slow server's. */
const NEARLY_ALL = 0.9;

/** Work that is on its way: those that ended are handed out together, so that they can be recorded together. */
export class Flight<Result> {
  #size = 0;
  #ended: Result[] = [];
  #notify: (() => void) | null = null;
  #nudged = false;

  /** On their way, or ended and not cleared yet. */
  get size(): number {
    return this.#size;
  }

  /** Takes work that never fails. */
  begin(work: Promise<Result>): void {
    this.#size += 1;
    void work.then((result) => {
      this.#ended.push(result);
      this.#notify?.();
    });
  }

  /**
   * What has ended since the last call; waits until something has, or somebody calls `nudge`, and then for what ends
   * close behind it: until nearly all is back, or for a moment.
   */
  async landed(moment: () => Promise<void>): Promise<Result[]> {
    if (this.#ended.length === 0 && !this.#nudged) await this.#more();
    if (this.#ended.length > 0 && this.#ended.length < this.#size * NEARLY_ALL) {
      const moments = moment();
      let over = false;
      void moments.then(() => (over = true));
      while (!over && this.#ended.length < this.#size * NEARLY_ALL)
        await Promise.race([moments, this.#more()]);
    }
    this.#nudged = false;
    return this.landedAlready();
  }

  /** What has ended since the last call, which may be nothing. */
  landedAlready(): Result[] {
    return this.#ended.splice(0);
  }

  /** Ends the waiting in `landed` although nothing may have ended: there is something else to see to. */
  nudge(): void {
    this.#nudged = true;
    this.#notify?.();
  }

  #more(): Promise<void> {
    return new Promise((resolve) => (this.#notify = resolve));
  }

  /** So many of what was handed out are dealt with: there is room for others. */
  clear(count: number): void {
    this.#size -= count;
  }
}
