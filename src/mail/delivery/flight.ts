/** Work that is on its way: those that ended are handed out together, so that they can be recorded together. */
export class Flight<Result> {
  #size = 0;
  #ended: Result[] = [];
  #notify: (() => void) | null = null;

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

  /** What has ended since the last call; waits until something has. */
  async landed(): Promise<Result[]> {
    if (this.#ended.length === 0) await new Promise<void>((resolve) => (this.#notify = resolve));
    this.#notify = null;
    return this.landedAlready();
  }

  /** What has ended since the last call, which may be nothing. */
  landedAlready(): Result[] {
    return this.#ended.splice(0);
  }

  /** So many of what was handed out are dealt with: there is room for others. */
  clear(count: number): void {
    this.#size -= count;
  }
}
