/** An instant: milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** The only source of the present. Domain code takes `now` as an argument; services ask once a verb and pass it on. */
export abstract class Clock {
  abstract now(): Instant;
}

/** The process's own time, corrected by what the database said last (0 on SQLite, where the two are one machine). */
export class SystemClock extends Clock {
  #offset = 0;

  now(): Instant {
    return Date.now() + this.#offset;
  }

  /** Milliseconds by which the database is ahead of this process. */
  get skew(): number {
    return this.#offset;
  }

  adjust(offset: number): void {
    this.#offset = offset;
  }
}

/** A clock that stands until it is set: for tests and for the time machine. */
export class VirtualClock extends Clock {
  #now: Instant;
  /** What the real time was when it began to run; null while it stands. */
  #runsSince: Instant | null = null;

  constructor(start: Instant | string) {
    super();
    this.#now = typeof start === 'string' ? Date.parse(start) : start;
  }

  now(): Instant {
    return this.#now + (this.#runsSince === null ? 0 : Date.now() - this.#runsSince);
  }

  /** From where it stands it runs on, as fast as real time does. */
  run(): void {
    this.#runsSince = Date.now();
  }

  set(instant: Instant | string): void {
    this.#now = typeof instant === 'string' ? Date.parse(instant) : instant;
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }
}
