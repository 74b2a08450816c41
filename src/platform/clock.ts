/** An instant: milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** The only source of the present. Domain code takes `now` as an argument; services ask once a verb and pass it on. */
export abstract class Clock {
  abstract now(): Instant;
}

/**
 * The time as the database told it last, carried on by the machine's steady clock, so that setting this machine's
 * clock forward or back changes nothing in between. Until the database has spoken (on SQLite it never does: the two
 * are one machine) it is the machine's own.
 */
export class SystemClock extends Clock {
  #told: { readonly now: Instant; readonly steady: number } | null = null;
  #skew = 0;

  now(): Instant {
    if (this.#told === null) return Date.now();
    return Math.round(this.#told.now + performance.now() - this.#told.steady);
  }

  /** Milliseconds by which the database was ahead of this machine when it spoke last. */
  get skew(): number {
    return this.#skew;
  }

  /** Goes on from what the database says the time is at this moment. */
  follow(now: Instant): void {
    this.#told = { now, steady: performance.now() };
    this.#skew = Math.round(now - Date.now());
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
