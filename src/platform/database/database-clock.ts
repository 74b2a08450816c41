import { Injectable, Logger } from '@nestjs/common';
import { Clock, SystemClock } from '../clock.js';
import { Database } from './database.js';

/** A difference worth telling the operator about. */
const WORTH_TELLING_MS = 2000;

/**
 * On PostgreSQL the database's time is the time, so that replicas agree; this process measures how far it is off. On
 * SQLite there is one machine and nothing to measure.
 */
@Injectable()
export class DatabaseClock {
  readonly #logger = new Logger(DatabaseClock.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Asks the database for the time and corrects the clock; half of the round trip is added. */
  async measure(): Promise<void> {
    if (!(this.clock instanceof SystemClock) || this.database.dialect.name === 'sqlite') return;
    const before = performance.now();
    const [row] = await this.database
      .read()
      .query<[{ now: string }]>('SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now');
    this.clock.follow(Number(row.now) + (performance.now() - before) / 2);
    const { skew } = this.clock;
    if (Math.abs(skew) > WORTH_TELLING_MS) {
      this.#logger.warn(
        `The database's clock differs from this machine's by ${skew} ms; the database's is used.`,
      );
    }
  }
}
