import type { WrittenMail } from '../transport/mail-transport.js';

/** A mail that may leave as soon as a connection is free. */
export interface Ready {
  readonly mail: WrittenMail;
  /** What takes the place of its placeholders. */
  readonly urls: ReadonlyMap<string, string>;
}

/** Takes more mails and has them written; null if nothing is due, or nothing of a lower priority number than given. */
type Fetch = (before: number | null) => Promise<readonly Ready[] | null>;

/**
 * Mails that wait for a connection, the lowest priority number first. It is filled while others are on their way, and
 * holds about as many as it is filled with at once: what this worker does not come to, others may.
 */
export class ReadyQueue {
  #waiting: Ready[] = [];
  #filling: Promise<void> | null = null;
  /** Nothing was due any more when it was last asked. */
  #dry = false;
  #hurried = false;
  #closed = false;
  #failure: { readonly error: unknown } | null = null;

  constructor(
    private readonly options: { readonly enough: number; readonly arrived: () => void },
    private readonly fetch: Fetch,
  ) {}

  get size(): number {
    return this.#waiting.length;
  }

  get isFilling(): boolean {
    return this.#filling !== null;
  }

  /** Begins to fill it, if it runs low or somebody is in a hurry, and nothing speaks against it. */
  fill(): void {
    if (this.#filling !== null || this.#closed || this.#failure !== null) return;
    const [first] = this.#waiting;
    const low = !this.#dry && this.#waiting.length < this.options.enough;
    const before = this.#hurried && !low && first ? first.mail.priority : null;
    if (!low && before === null) return;
    this.#hurried = false;
    this.#filling = this.#fill(before).finally(() => {
      this.#filling = null;
      this.options.arrived();
    });
  }

  /** Something was put in, which may go before all that waits here. */
  hurry(): void {
    this.#hurried = true;
    this.#dry = false;
    this.options.arrived();
  }

  /** Resolves when it is not being filled any more. */
  async filled(): Promise<void> {
    await this.#filling;
  }

  /** The next ones to leave. */
  take(count: number): Ready[] {
    return this.#waiting.splice(0, count);
  }

  /** Takes nothing more, and hands out what it still has. */
  async close(): Promise<WrittenMail[]> {
    this.#closed = true;
    await this.#filling;
    return this.#waiting.splice(0).map(({ mail }) => mail);
  }

  /** Throws what kept it from being filled. */
  throwIfFailed(): void {
    if (this.#failure !== null) throw this.#failure.error;
  }

  async #fill(before: number | null): Promise<void> {
    try {
      const ready = await this.fetch(before);
      if (ready === null) this.#dry ||= before === null;
      else this.#waiting = [...this.#waiting, ...ready].sort((a, b) => a.mail.priority - b.mail.priority);
    } catch (error) {
      this.#failure = { error };
    }
  }
}
